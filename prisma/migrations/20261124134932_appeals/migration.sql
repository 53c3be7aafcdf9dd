-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('enquiry', 'enquiryNotUpheld', 'appeal', 'appealNotUpheld', 'awardingBody', 'upheld', 'notUpheld', 'withdrawn');

-- CreateEnum
CREATE TYPE "AppealMove" AS ENUM ('ask', 'takeFurther', 'passOn', 'uphold', 'declineEnquiry', 'declineAppeal', 'declineFinally', 'withdraw');

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealStep" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "move" "AppealMove" NOT NULL,
    "state" "AppealState" NOT NULL,
    "words" TEXT NOT NULL,
    "reference" TEXT,
    "returnedTo" "ReturnedTo",
    "dueOn" DATE,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppealStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Appeal_centreId_idx" ON "Appeal"("centreId");

-- CreateIndex
CREATE INDEX "Appeal_unitEnrolmentId_registrationId_idx" ON "Appeal"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "Appeal_decisionId_registrationId_idx" ON "Appeal"("decisionId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_id_registrationId_key" ON "Appeal"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_registrationId_number_key" ON "Appeal"("registrationId", "number");

-- CreateIndex
CREATE INDEX "AppealStep_appealId_registrationId_idx" ON "AppealStep"("appealId", "registrationId");

-- CreateIndex
CREATE INDEX "AppealStep_seatId_centreId_idx" ON "AppealStep"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AppealStep_appealId_sequence_key" ON "AppealStep"("appealId", "sequence");

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decisionId_registrationId_fkey" FOREIGN KEY ("decisionId", "registrationId") REFERENCES "AssessmentDecision"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AppealStep" ADD CONSTRAINT "AppealStep_appealId_registrationId_fkey" FOREIGN KEY ("appealId", "registrationId") REFERENCES "Appeal"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AppealStep" ADD CONSTRAINT "AppealStep_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
ALTER TABLE "AppealStep" ADD CONSTRAINT "AppealStep_returned_check" CHECK ("returnedTo" IS NULL OR "move" = 'uphold');
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Appeal', 'AppealStep'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
