-- CreateEnum
CREATE TYPE "AssessmentEntry" AS ENUM ('visit', 'remote', 'review');

-- CreateEnum
CREATE TYPE "AssessmentAnswer" AS ENUM ('agreed', 'sentBack');

-- CreateEnum
CREATE TYPE "AssessmentEnd" AS ENUM ('carriedOut', 'cancelled');

-- CreateTable
CREATE TABLE "AssessmentPlan" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "AssessmentPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentPlanVersion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "entry" "AssessmentEntry" NOT NULL,
    "what" TEXT NOT NULL,
    "methods" TEXT[],
    "place" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "others" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentPlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentPlanCriterion" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,

    CONSTRAINT "AssessmentPlanCriterion_pkey" PRIMARY KEY ("versionId","criterionId")
);

-- CreateTable
CREATE TABLE "AssessmentPlanReply" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "outcome" "AssessmentAnswer" NOT NULL,
    "comment" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentPlanReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentPlanEnding" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "outcome" "AssessmentEnd" NOT NULL,
    "note" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentPlanEnding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentPlanEvidence" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "endingId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,

    CONSTRAINT "AssessmentPlanEvidence_pkey" PRIMARY KEY ("endingId","evidenceVersionId")
);

-- CreateIndex
CREATE INDEX "AssessmentPlan_registrationId_centreId_idx" ON "AssessmentPlan"("registrationId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentPlan_id_registrationId_key" ON "AssessmentPlan"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentPlan_registrationId_number_key" ON "AssessmentPlan"("registrationId", "number");

-- CreateIndex
CREATE INDEX "AssessmentPlanVersion_planId_registrationId_idx" ON "AssessmentPlanVersion"("planId", "registrationId");

-- CreateIndex
CREATE INDEX "AssessmentPlanVersion_registrationId_startsAt_idx" ON "AssessmentPlanVersion"("registrationId", "startsAt");

-- CreateIndex
CREATE INDEX "AssessmentPlanVersion_seatId_centreId_idx" ON "AssessmentPlanVersion"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentPlanVersion_id_registrationId_key" ON "AssessmentPlanVersion"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentPlanVersion_planId_number_key" ON "AssessmentPlanVersion"("planId", "number");

-- CreateIndex
CREATE INDEX "AssessmentPlanCriterion_versionId_registrationId_idx" ON "AssessmentPlanCriterion"("versionId", "registrationId");

-- CreateIndex
CREATE INDEX "AssessmentPlanCriterion_unitEnrolmentId_registrationId_idx" ON "AssessmentPlanCriterion"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "AssessmentPlanCriterion_criterionId_unitId_idx" ON "AssessmentPlanCriterion"("criterionId", "unitId");

-- CreateIndex
CREATE INDEX "AssessmentPlanReply_seatId_centreId_idx" ON "AssessmentPlanReply"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentPlanReply_versionId_registrationId_key" ON "AssessmentPlanReply"("versionId", "registrationId");

-- CreateIndex
CREATE INDEX "AssessmentPlanEnding_seatId_centreId_idx" ON "AssessmentPlanEnding"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentPlanEnding_id_registrationId_key" ON "AssessmentPlanEnding"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentPlanEnding_planId_registrationId_key" ON "AssessmentPlanEnding"("planId", "registrationId");

-- CreateIndex
CREATE INDEX "AssessmentPlanEvidence_evidenceVersionId_registrationId_idx" ON "AssessmentPlanEvidence"("evidenceVersionId", "registrationId");

-- AddForeignKey
ALTER TABLE "AssessmentPlan" ADD CONSTRAINT "AssessmentPlan_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanVersion" ADD CONSTRAINT "AssessmentPlanVersion_planId_registrationId_fkey" FOREIGN KEY ("planId", "registrationId") REFERENCES "AssessmentPlan"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanVersion" ADD CONSTRAINT "AssessmentPlanVersion_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanCriterion" ADD CONSTRAINT "AssessmentPlanCriterion_versionId_registrationId_fkey" FOREIGN KEY ("versionId", "registrationId") REFERENCES "AssessmentPlanVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanCriterion" ADD CONSTRAINT "AssessmentPlanCriterion_enrolment_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanCriterion" ADD CONSTRAINT "AssessmentPlanCriterion_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanReply" ADD CONSTRAINT "AssessmentPlanReply_versionId_registrationId_fkey" FOREIGN KEY ("versionId", "registrationId") REFERENCES "AssessmentPlanVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanReply" ADD CONSTRAINT "AssessmentPlanReply_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanEnding" ADD CONSTRAINT "AssessmentPlanEnding_planId_registrationId_fkey" FOREIGN KEY ("planId", "registrationId") REFERENCES "AssessmentPlan"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanEnding" ADD CONSTRAINT "AssessmentPlanEnding_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanEvidence" ADD CONSTRAINT "AssessmentPlanEvidence_endingId_registrationId_fkey" FOREIGN KEY ("endingId", "registrationId") REFERENCES "AssessmentPlanEnding"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentPlanEvidence" ADD CONSTRAINT "AssessmentPlanEvidence_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
ALTER TABLE "AssessmentPlanCriterion" ADD CONSTRAINT "AssessmentPlanCriterion_unit_fkey"
  FOREIGN KEY ("unitEnrolmentId", "unitId") REFERENCES "UnitEnrolment" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AssessmentPlanVersion', 'AssessmentPlanCriterion', 'AssessmentPlanReply',
    'AssessmentPlanEnding', 'AssessmentPlanEvidence'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['AssessmentPlan', 'AssessmentPlanVersion', 'AssessmentPlanCriterion', 'AssessmentPlanReply',
    'AssessmentPlanEnding', 'AssessmentPlanEvidence'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
