-- CreateEnum
CREATE TYPE "VisitState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "VisitMove" AS ENUM ('open', 'extend', 'renewLink', 'close');

-- CreateEnum
CREATE TYPE "VisitPick" AS ENUM ('chosen', 'random');

-- CreateEnum
CREATE TYPE "VisitFindingKind" AS ENUM ('goodPractice', 'improvement');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "factorAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "QualificationVersion" ADD COLUMN     "awardingBody" TEXT;
-- By hand: it stands in the file of each edition already. Editions never change; this says of them what they say.
ALTER TABLE "QualificationVersion" DISABLE TRIGGER "on_record";
UPDATE "QualificationVersion" SET "awardingBody" = "file"->>'awardingBody';
ALTER TABLE "QualificationVersion" ENABLE TRIGGER "on_record";
ALTER TABLE "QualificationVersion" ALTER COLUMN "awardingBody" SET NOT NULL;

-- CreateTable
CREATE TABLE "SecondFactor" (
    "personId" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "lastStep" INTEGER NOT NULL,
    "enrolledAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "awardingBody" TEXT NOT NULL,
    "coversFrom" DATE NOT NULL,
    "coversUntil" DATE NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "state" "VisitState" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitStep" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "move" "VisitMove" NOT NULL,
    "closesOn" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitSampled" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "way" "VisitPick" NOT NULL,
    "seed" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitSampled_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitFinding" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "registrationId" UUID,
    "kind" "VisitFindingKind" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitAction" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "ownerSeatId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitActionClosure" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitActionClosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitView" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "registrationId" UUID,
    "refused" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Visit_id_centreId_key" ON "Visit"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_centreId_number_key" ON "Visit"("centreId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_seatId_centreId_key" ON "Visit"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "VisitStep_visitId_centreId_idx" ON "VisitStep"("visitId", "centreId");

-- CreateIndex
CREATE INDEX "VisitStep_seatId_centreId_idx" ON "VisitStep"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitStep_visitId_sequence_key" ON "VisitStep"("visitId", "sequence");

-- CreateIndex
CREATE INDEX "VisitSampled_visitId_centreId_idx" ON "VisitSampled"("visitId", "centreId");

-- CreateIndex
CREATE INDEX "VisitSampled_registrationId_centreId_idx" ON "VisitSampled"("registrationId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitSampled_visitId_registrationId_key" ON "VisitSampled"("visitId", "registrationId");

-- CreateIndex
CREATE INDEX "VisitFinding_visitId_centreId_idx" ON "VisitFinding"("visitId", "centreId");

-- CreateIndex
CREATE INDEX "VisitFinding_registrationId_centreId_idx" ON "VisitFinding"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "VisitAction_visitId_centreId_idx" ON "VisitAction"("visitId", "centreId");

-- CreateIndex
CREATE INDEX "VisitAction_ownerSeatId_centreId_idx" ON "VisitAction"("ownerSeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitAction_id_centreId_key" ON "VisitAction"("id", "centreId");

-- CreateIndex
CREATE INDEX "VisitActionClosure_seatId_centreId_idx" ON "VisitActionClosure"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitActionClosure_actionId_centreId_key" ON "VisitActionClosure"("actionId", "centreId");

-- CreateIndex
CREATE INDEX "VisitView_visitId_at_idx" ON "VisitView"("visitId", "at");

-- CreateIndex
CREATE INDEX "VisitView_visitId_centreId_idx" ON "VisitView"("visitId", "centreId");

-- CreateIndex
CREATE INDEX "QualificationVersion_awardingBody_idx" ON "QualificationVersion"("awardingBody");

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitStep" ADD CONSTRAINT "VisitStep_visitId_centreId_fkey" FOREIGN KEY ("visitId", "centreId") REFERENCES "Visit"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitStep" ADD CONSTRAINT "VisitStep_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitSampled" ADD CONSTRAINT "VisitSampled_visitId_centreId_fkey" FOREIGN KEY ("visitId", "centreId") REFERENCES "Visit"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitSampled" ADD CONSTRAINT "VisitSampled_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitFinding" ADD CONSTRAINT "VisitFinding_visitId_centreId_fkey" FOREIGN KEY ("visitId", "centreId") REFERENCES "Visit"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitFinding" ADD CONSTRAINT "VisitFinding_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitAction" ADD CONSTRAINT "VisitAction_visitId_centreId_fkey" FOREIGN KEY ("visitId", "centreId") REFERENCES "Visit"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitAction" ADD CONSTRAINT "VisitAction_ownerSeatId_centreId_fkey" FOREIGN KEY ("ownerSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitActionClosure" ADD CONSTRAINT "VisitActionClosure_actionId_centreId_fkey" FOREIGN KEY ("actionId", "centreId") REFERENCES "VisitAction"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitActionClosure" ADD CONSTRAINT "VisitActionClosure_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitView" ADD CONSTRAINT "VisitView_visitId_centreId_fkey" FOREIGN KEY ("visitId", "centreId") REFERENCES "Visit"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_days_check"
  CHECK ("coversFrom" <= "coversUntil" AND "opensOn" <= "closesOn");
ALTER TABLE "VisitSampled" ADD CONSTRAINT "VisitSampled_seed_check"
  CHECK (("way" = 'random') = ("seed" IS NOT NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['VisitStep', 'VisitSampled', 'VisitFinding', 'VisitAction', 'VisitActionClosure', 'VisitView'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- A visit is extended and closed; who it is for, of what, does not change, nor is it opened again once it is closed.
CREATE FUNCTION guard_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'closed'
     OR to_jsonb(NEW) - ARRAY['closesOn', 'state', 'version'] <> to_jsonb(OLD) - ARRAY['closesOn', 'state', 'version'] THEN
    RAISE EXCEPTION 'a visit is on the record: it can only be extended or closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "Visit" FOR EACH ROW EXECUTE FUNCTION guard_visit();
CREATE TRIGGER "on_record_gone" BEFORE DELETE ON "Visit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
