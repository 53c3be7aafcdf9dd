-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'packs';

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "interimId" UUID,
ALTER COLUMN "sampleId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PlannedInterim" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "iqaSeatId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlannedInterim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlannedInterim_planId_centreId_idx" ON "PlannedInterim"("planId", "centreId");

-- CreateIndex
CREATE INDEX "PlannedInterim_unitEnrolmentId_registrationId_idx" ON "PlannedInterim"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "PlannedInterim_iqaSeatId_centreId_idx" ON "PlannedInterim"("iqaSeatId", "centreId");

-- CreateIndex
CREATE INDEX "PlannedInterim_seatId_centreId_idx" ON "PlannedInterim"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "Action_interimId_registrationId_idx" ON "Action"("interimId", "registrationId");

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_interimId_registrationId_fkey" FOREIGN KEY ("interimId", "registrationId") REFERENCES "InterimSample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedInterim" ADD CONSTRAINT "PlannedInterim_planId_centreId_fkey" FOREIGN KEY ("planId", "centreId") REFERENCES "SamplingPlan"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedInterim" ADD CONSTRAINT "PlannedInterim_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedInterim" ADD CONSTRAINT "PlannedInterim_iqa_fkey" FOREIGN KEY ("iqaSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedInterim" ADD CONSTRAINT "PlannedInterim_planner_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
ALTER TABLE "Action" ADD CONSTRAINT "Action_raised_with_check" CHECK (("sampleId" IS NULL) <> ("interimId" IS NULL));

ALTER TABLE "PlannedInterim" ADD CONSTRAINT "PlannedInterim_centre_fkey" FOREIGN KEY ("registrationId", "centreId")
  REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT;
CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON "PlannedInterim" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON "PlannedInterim" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
