-- CreateEnum
CREATE TYPE "ConcernKind" AS ENUM ('malpractice', 'maladministration', 'complaint');

-- CreateEnum
CREATE TYPE "ConcernState" AS ENUM ('recorded', 'investigating', 'awardingBody', 'founded', 'notFounded');

-- CreateEnum
CREATE TYPE "ConcernMove" AS ENUM ('record', 'note', 'investigate', 'passOn', 'find', 'clear', 'reopen');

-- CreateTable
CREATE TABLE "Concern" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ConcernKind" NOT NULL,
    "raisedOn" DATE NOT NULL,
    "raisedBy" TEXT NOT NULL,
    "aboutSeatId" UUID,

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConcernRegistration" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "concernId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,

    CONSTRAINT "ConcernRegistration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConcernStep" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "concernId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "move" "ConcernMove" NOT NULL,
    "state" "ConcernState" NOT NULL,
    "words" TEXT NOT NULL,
    "reference" TEXT,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConcernStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Concern_aboutSeatId_centreId_idx" ON "Concern"("aboutSeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Concern_id_centreId_key" ON "Concern"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Concern_centreId_number_key" ON "Concern"("centreId", "number");

-- CreateIndex
CREATE INDEX "ConcernRegistration_concernId_centreId_idx" ON "ConcernRegistration"("concernId", "centreId");

-- CreateIndex
CREATE INDEX "ConcernRegistration_registrationId_centreId_idx" ON "ConcernRegistration"("registrationId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ConcernRegistration_concernId_registrationId_key" ON "ConcernRegistration"("concernId", "registrationId");

-- CreateIndex
CREATE INDEX "ConcernStep_concernId_centreId_idx" ON "ConcernStep"("concernId", "centreId");

-- CreateIndex
CREATE INDEX "ConcernStep_seatId_centreId_idx" ON "ConcernStep"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ConcernStep_concernId_sequence_key" ON "ConcernStep"("concernId", "sequence");

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_aboutSeatId_centreId_fkey" FOREIGN KEY ("aboutSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConcernRegistration" ADD CONSTRAINT "ConcernRegistration_concernId_centreId_fkey" FOREIGN KEY ("concernId", "centreId") REFERENCES "Concern"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConcernRegistration" ADD CONSTRAINT "ConcernRegistration_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConcernStep" ADD CONSTRAINT "ConcernStep_concernId_centreId_fkey" FOREIGN KEY ("concernId", "centreId") REFERENCES "Concern"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConcernStep" ADD CONSTRAINT "ConcernStep_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Concern', 'ConcernRegistration', 'ConcernStep'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
