-- CreateEnum
CREATE TYPE "ReminderSubject" AS ENUM ('action', 'questions', 'appointment', 'record', 'unit', 'countersignature', 'unitPlan', 'assessmentPlan', 'testimony', 'qualityAction');

-- CreateEnum
CREATE TYPE "ReminderStage" AS ENUM ('soon', 'late', 'waiting');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'reminders';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NudgeSubject" ADD VALUE 'questions';
ALTER TYPE "NudgeSubject" ADD VALUE 'answers';
ALTER TYPE "NudgeSubject" ADD VALUE 'countersignature';
ALTER TYPE "NudgeSubject" ADD VALUE 'qualityAction';

-- CreateTable
CREATE TABLE "Reminder" (
    "subjectId" UUID NOT NULL,
    "stage" "ReminderStage" NOT NULL,
    "day" DATE NOT NULL,
    "what" "ReminderSubject" NOT NULL,
    "centreId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("subjectId","stage","day")
);

-- CreateIndex
CREATE INDEX "Reminder_centreId_idx" ON "Reminder"("centreId");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "Reminder" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "Reminder" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
