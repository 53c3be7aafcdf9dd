-- AlterEnum
ALTER TYPE "ReleaseWay" ADD VALUE 'planned';

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "planId" UUID;

-- CreateTable
CREATE TABLE "SamplingStrategy" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "qualificationNumber" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "reasons" TEXT NOT NULL,
    "reviewBy" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SamplingStrategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StrategyApproval" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StrategyApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SamplingPlan" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "qualificationNumber" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "seed" INTEGER NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SamplingPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanDraw" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "strategyId" UUID NOT NULL,
    "considered" INTEGER NOT NULL,
    "gaps" JSONB NOT NULL,
    "ratings" JSONB NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanDraw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedSample" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "reasons" JSONB NOT NULL,
    "iqaSeatId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlannedSample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRemoval" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "plannedId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanRemoval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterimSample" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "assessorSeatId" UUID NOT NULL,
    "frozen" JSONB NOT NULL,
    "frozenSha256" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "feedback" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterimSample_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SamplingStrategy_seatId_centreId_idx" ON "SamplingStrategy"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SamplingStrategy_id_centreId_key" ON "SamplingStrategy"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SamplingStrategy_centreId_qualificationNumber_number_key" ON "SamplingStrategy"("centreId", "qualificationNumber", "number");

-- CreateIndex
CREATE INDEX "StrategyApproval_seatId_centreId_idx" ON "StrategyApproval"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "StrategyApproval_strategyId_centreId_key" ON "StrategyApproval"("strategyId", "centreId");

-- CreateIndex
CREATE INDEX "SamplingPlan_seatId_centreId_idx" ON "SamplingPlan"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SamplingPlan_id_centreId_key" ON "SamplingPlan"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SamplingPlan_centreId_qualificationNumber_number_key" ON "SamplingPlan"("centreId", "qualificationNumber", "number");

-- CreateIndex
CREATE INDEX "PlanDraw_planId_centreId_idx" ON "PlanDraw"("planId", "centreId");

-- CreateIndex
CREATE INDEX "PlanDraw_strategyId_centreId_idx" ON "PlanDraw"("strategyId", "centreId");

-- CreateIndex
CREATE INDEX "PlanDraw_seatId_centreId_idx" ON "PlanDraw"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraw_planId_number_key" ON "PlanDraw"("planId", "number");

-- CreateIndex
CREATE INDEX "PlannedSample_planId_centreId_idx" ON "PlannedSample"("planId", "centreId");

-- CreateIndex
CREATE INDEX "PlannedSample_decisionId_registrationId_idx" ON "PlannedSample"("decisionId", "registrationId");

-- CreateIndex
CREATE INDEX "PlannedSample_iqaSeatId_centreId_idx" ON "PlannedSample"("iqaSeatId", "centreId");

-- CreateIndex
CREATE INDEX "PlannedSample_seatId_centreId_idx" ON "PlannedSample"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedSample_id_registrationId_key" ON "PlannedSample"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedSample_decisionId_planId_key" ON "PlannedSample"("decisionId", "planId");

-- CreateIndex
CREATE INDEX "PlanRemoval_seatId_centreId_idx" ON "PlanRemoval"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanRemoval_plannedId_registrationId_key" ON "PlanRemoval"("plannedId", "registrationId");

-- CreateIndex
CREATE INDEX "InterimSample_unitEnrolmentId_registrationId_idx" ON "InterimSample"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "InterimSample_assessorSeatId_centreId_idx" ON "InterimSample"("assessorSeatId", "centreId");

-- CreateIndex
CREATE INDEX "InterimSample_seatId_centreId_idx" ON "InterimSample"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "InterimSample_id_registrationId_key" ON "InterimSample"("id", "registrationId");

-- CreateIndex
CREATE INDEX "Release_planId_centreId_idx" ON "Release"("planId", "centreId");

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_planId_centreId_fkey" FOREIGN KEY ("planId", "centreId") REFERENCES "SamplingPlan"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SamplingStrategy" ADD CONSTRAINT "SamplingStrategy_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategyApproval" ADD CONSTRAINT "StrategyApproval_strategyId_centreId_fkey" FOREIGN KEY ("strategyId", "centreId") REFERENCES "SamplingStrategy"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategyApproval" ADD CONSTRAINT "StrategyApproval_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SamplingPlan" ADD CONSTRAINT "SamplingPlan_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDraw" ADD CONSTRAINT "PlanDraw_planId_centreId_fkey" FOREIGN KEY ("planId", "centreId") REFERENCES "SamplingPlan"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDraw" ADD CONSTRAINT "PlanDraw_strategyId_centreId_fkey" FOREIGN KEY ("strategyId", "centreId") REFERENCES "SamplingStrategy"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDraw" ADD CONSTRAINT "PlanDraw_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedSample" ADD CONSTRAINT "PlannedSample_planId_centreId_fkey" FOREIGN KEY ("planId", "centreId") REFERENCES "SamplingPlan"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedSample" ADD CONSTRAINT "PlannedSample_decisionId_registrationId_fkey" FOREIGN KEY ("decisionId", "registrationId") REFERENCES "AssessmentDecision"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedSample" ADD CONSTRAINT "PlannedSample_iqa_fkey" FOREIGN KEY ("iqaSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlannedSample" ADD CONSTRAINT "PlannedSample_planner_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanRemoval" ADD CONSTRAINT "PlanRemoval_plannedId_registrationId_fkey" FOREIGN KEY ("plannedId", "registrationId") REFERENCES "PlannedSample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanRemoval" ADD CONSTRAINT "PlanRemoval_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InterimSample" ADD CONSTRAINT "InterimSample_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InterimSample" ADD CONSTRAINT "InterimSample_assessor_fkey" FOREIGN KEY ("assessorSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InterimSample" ADD CONSTRAINT "InterimSample_looker_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand from here: what a schema cannot say.
-- (Text: a value that was added to an enum cannot be used before its transaction has ended.)
ALTER TABLE "Release" ADD CONSTRAINT "Release_plan_check" CHECK (("way"::text = 'planned') = ("planId" IS NOT NULL));
ALTER TABLE "SamplingPlan" ADD CONSTRAINT "SamplingPlan_dates_check" CHECK ("startsOn" <= "endsOn");

-- Every row of a portfolio has its registration's centre.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['PlannedSample', 'PlanRemoval', 'InterimSample'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['SamplingStrategy', 'StrategyApproval', 'SamplingPlan', 'PlanDraw', 'PlannedSample',
    'PlanRemoval', 'InterimSample'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- What a plan promises to sample is released through its sample, and what a plan covers on no reason alone.
CREATE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."way"::text <> 'sampled' AND EXISTS (
    SELECT 1 FROM "PlannedSample" s WHERE s."decisionId" = NEW."decisionId"
      AND NOT EXISTS (SELECT 1 FROM "PlanRemoval" z WHERE z."plannedId" = s."id")) THEN
    RAISE EXCEPTION 'this decision is planned to be sampled' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."way"::text = 'unsampled' AND EXISTS (
    SELECT 1 FROM "AssessmentDecision" d
    JOIN "UnitEnrolment" n ON n."id" = d."unitEnrolmentId"
    JOIN "QualificationVersion" v ON v."id" = n."qualificationVersionId"
    JOIN "SamplingPlan" p ON p."centreId" = d."centreId" AND p."qualificationNumber" = v."number"
    WHERE d."id" = NEW."decisionId"
      AND (d."at" AT TIME ZONE 'Europe/London')::date BETWEEN p."startsOn" AND p."endsOn") THEN
    RAISE EXCEPTION 'a sampling plan covers this decision' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "under_plan" BEFORE INSERT ON "Release" FOR EACH ROW EXECUTE FUNCTION guard_release();
