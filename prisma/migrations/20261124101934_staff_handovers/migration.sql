-- AlterTable
ALTER TABLE "CpdEntry" ADD COLUMN     "endReason" TEXT;

-- AlterTable
ALTER TABLE "StaffAward" ADD COLUMN     "endReason" TEXT;

-- AlterTable
ALTER TABLE "UnitCompetence" ADD COLUMN     "endReason" TEXT;

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "actionId" UUID,
    "sampleId" UUID,
    "toSeatId" UUID NOT NULL,
    "bySeatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Handover_actionId_registrationId_idx" ON "Handover"("actionId", "registrationId");

-- CreateIndex
CREATE INDEX "Handover_sampleId_registrationId_idx" ON "Handover"("sampleId", "registrationId");

-- CreateIndex
CREATE INDEX "Handover_toSeatId_centreId_idx" ON "Handover"("toSeatId", "centreId");

-- CreateIndex
CREATE INDEX "Handover_bySeatId_centreId_idx" ON "Handover"("bySeatId", "centreId");

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_actionId_registrationId_fkey" FOREIGN KEY ("actionId", "registrationId") REFERENCES "Action"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_sampleId_registrationId_fkey" FOREIGN KEY ("sampleId", "registrationId") REFERENCES "Sample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_successor_fkey" FOREIGN KEY ("toSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_recorder_fkey" FOREIGN KEY ("bySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_about_check" CHECK (num_nonnulls("actionId", "sampleId") = 1);
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_centre_fkey" FOREIGN KEY ("registrationId", "centreId")
  REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT;
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "Handover" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "Handover" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Ended or struck out, never deleted.
CREATE TRIGGER "on_record_gone" BEFORE DELETE ON "CpdEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_gone" BEFORE DELETE ON "ConflictOfInterest" FOR EACH ROW EXECUTE FUNCTION refuse_change();
