-- CreateEnum
CREATE TYPE "NudgeSubject" AS ENUM ('unit', 'record', 'unitPlan', 'assessmentPlan', 'action');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'nudges';

-- CreateTable
CREATE TABLE "Nudge" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "what" "NudgeSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Nudge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Nudge_registrationId_centreId_idx" ON "Nudge"("registrationId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Nudge_seatId_day_what_subjectId_key" ON "Nudge"("seatId", "day", "what", "subjectId");

-- AddForeignKey
ALTER TABLE "Nudge" ADD CONSTRAINT "Nudge_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Nudge" ADD CONSTRAINT "Nudge_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "Nudge" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "Nudge" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
