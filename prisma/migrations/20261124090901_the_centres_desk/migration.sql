-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('full', 'units');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('prepared', 'awaitingEqa', 'submitted', 'certificated', 'rejected', 'revoked', 'withdrawn');

-- CreateEnum
CREATE TYPE "ClaimMove" AS ENUM ('prepare', 'sendToEqa', 'signOff', 'submit', 'certificate', 'reject', 'revoke', 'withdraw');

-- CreateEnum
CREATE TYPE "CertificateKind" AS ENUM ('qualification', 'units');

-- CreateEnum
CREATE TYPE "CertificateMove" AS ENUM ('receive', 'handOver', 'requestReplacement');

-- CreateEnum
CREATE TYPE "SanctionEffect" AS ENUM ('registrations', 'claims');

-- CreateEnum
CREATE TYPE "RegistrationMove" AS ENUM ('suspend', 'resume', 'withdraw', 'transfer', 'lapse', 'complete', 'reopen');

-- CreateEnum
CREATE TYPE "AdjustmentKind" AS ENUM ('reasonableAdjustment', 'specialConsideration');

-- CreateEnum
CREATE TYPE "AdjustmentOutcome" AS ENUM ('granted', 'refused');

-- CreateEnum
CREATE TYPE "ScanAnswerKind" AS ENUM ('canDoWithEvidence', 'canDo', 'needToLearn');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('checked', 'running', 'finished', 'stopped');

-- CreateEnum
CREATE TYPE "PlanReplyOutcome" AS ENUM ('agreed', 'sentBack');

-- AlterEnum
ALTER TYPE "EnrolmentState" ADD VALUE 'credited';

-- DropForeignKey
ALTER TABLE "CentreApproval" DROP CONSTRAINT "CentreApproval_qualificationVersionId_fkey";

-- DropForeignKey
ALTER TABLE "UnitEnrolment" DROP CONSTRAINT "UnitEnrolment_pinned_fkey";

-- DropIndex
DROP INDEX "CentreApproval_qualificationVersionId_idx";

-- DropIndex
DROP INDEX "CentreApproval_centreId_qualificationVersionId_key";

-- DropIndex
DROP INDEX "QualificationVersion_number_edition_key";

-- AlterTable
ALTER TABLE "CentreApproval" ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "qualificationNumber" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- An approval is for a qualification in whichever edition: it was kept for one edition until now.
UPDATE "CentreApproval" a SET "qualificationNumber" = v."number"
FROM "QualificationVersion" v WHERE v."id" = a."qualificationVersionId";
DELETE FROM "CentreApproval" a USING "CentreApproval" b
WHERE a."centreId" = b."centreId" AND a."qualificationNumber" = b."qualificationNumber" AND a."id" > b."id";

ALTER TABLE "CentreApproval" DROP COLUMN "qualificationVersionId",
ALTER COLUMN "qualificationNumber" SET NOT NULL;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "cohort" TEXT,
ADD COLUMN     "importKey" TEXT,
ADD COLUMN     "plannedEndOn" DATE,
ADD COLUMN     "startedOn" DATE;

-- AlterTable
ALTER TABLE "StaffAward" ADD COLUMN     "awardedOn" DATE,
ADD COLUMN     "certificate" TEXT,
ADD COLUMN     "documentId" UUID;

-- AlterTable
ALTER TABLE "QualificationVersion" ADD COLUMN     "centreId" UUID;

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "state" "ClaimState" NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "frozen" JSONB NOT NULL,
    "preparedBySeatId" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "batchId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimUnit" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "route" "UnitRoute" NOT NULL,

    CONSTRAINT "ClaimUnit_pkey" PRIMARY KEY ("claimId","unitEnrolmentId")
);

-- CreateTable
CREATE TABLE "ClaimStep" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "move" "ClaimMove" NOT NULL,
    "from" "ClaimState",
    "to" "ClaimState" NOT NULL,
    "reference" TEXT,
    "signedOffBy" TEXT,
    "note" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimBatch" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "madeBySeatId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "CertificateKind" NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "replacesId" UUID,
    "recordedBySeatId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateStep" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "certificateId" UUID NOT NULL,
    "move" "CertificateMove" NOT NULL,
    "happenedOn" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CertificateStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CentreDocument" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "fileKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "addedBySeatId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CentreDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalSite" (
    "centreId" UUID NOT NULL,
    "approvalId" UUID NOT NULL,
    "siteId" UUID NOT NULL,

    CONSTRAINT "ApprovalSite_pkey" PRIMARY KEY ("approvalId","siteId")
);

-- CreateTable
CREATE TABLE "DirectClaimsStatus" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "approvalId" UUID NOT NULL,
    "held" BOOLEAN NOT NULL,
    "fromOn" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "recordedBySeatId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DirectClaimsStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "approvalId" UUID NOT NULL,
    "effects" "SanctionEffect"[],
    "reference" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "imposedOn" DATE NOT NULL,
    "recordedBySeatId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SanctionLifting" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "sanctionId" UUID NOT NULL,
    "liftedOn" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SanctionLifting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegulatorDates" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "qualificationNumber" TEXT NOT NULL,
    "operationalEnd" DATE,
    "certificationEnd" DATE,
    "source" TEXT NOT NULL,
    "recordedBySeatId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegulatorDates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationExtension" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "qualificationNumber" TEXT NOT NULL,
    "candidateSeatId" UUID,
    "lastRegistrationOn" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "documentId" UUID,
    "recordedBySeatId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateDetails" (
    "candidateSeatId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "givenNames" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "dateOfBirth" DATE,
    "uln" TEXT,
    "ulnReason" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CandidateDetails_pkey" PRIMARY KEY ("candidateSeatId")
);

-- CreateTable
CREATE TABLE "IdentityCheck" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "candidateSeatId" UUID NOT NULL,
    "documentKind" TEXT NOT NULL,
    "seenOn" DATE NOT NULL,
    "seenBySeatId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdentityCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Induction" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Induction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationStep" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "move" "RegistrationMove" NOT NULL,
    "from" "RegistrationState" NOT NULL,
    "to" "RegistrationState" NOT NULL,
    "reason" TEXT NOT NULL,
    "transferredTo" TEXT,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "kind" "AdjustmentKind" NOT NULL,
    "request" TEXT NOT NULL,
    "requestedBySeatId" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdjustmentDecision" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "adjustmentId" UUID NOT NULL,
    "outcome" "AdjustmentOutcome" NOT NULL,
    "reasons" TEXT NOT NULL,
    "reference" TEXT,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "documentId" UUID,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdjustmentDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitRouteRecord" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "route" "UnitRoute" NOT NULL,
    "grounds" TEXT NOT NULL,
    "reference" TEXT,
    "priorUnit" TEXT,
    "awardedBy" TEXT,
    "certificate" TEXT,
    "certificatedOn" DATE,
    "documentId" UUID,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "UnitRouteRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitPlan" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "proposedBySeatId" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "UnitPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitPlanUnit" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "UnitPlanUnit_pkey" PRIMARY KEY ("planId","unitId")
);

-- CreateTable
CREATE TABLE "UnitPlanReply" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "outcome" "PlanReplyOutcome" NOT NULL,
    "comment" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnitPlanReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScanAnswer" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "answer" "ScanAnswerKind" NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScanAnswer_pkey" PRIMARY KEY ("registrationId","criterionId")
);

-- CreateTable
CREATE TABLE "CriterionNote" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CriterionNote_pkey" PRIMARY KEY ("registrationId","criterionId")
);

-- CreateTable
CREATE TABLE "ConflictOfInterest" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "registrationId" UUID,
    "employer" TEXT,
    "colleagueSeatId" UUID,
    "nature" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "ConflictOfInterest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConflictMitigation" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "conflictId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConflictMitigation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CpdEntry" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "doneOn" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "activity" TEXT NOT NULL,
    "learnt" TEXT NOT NULL,
    "recordedBySeatId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CpdEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterImport" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" "ImportState" NOT NULL,
    "rows" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "written" INTEGER NOT NULL DEFAULT 0,
    "madeBySeatId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RegisterImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Claim_registrationId_centreId_idx" ON "Claim"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "Claim_centreId_state_idx" ON "Claim"("centreId", "state");

-- CreateIndex
CREATE INDEX "Claim_preparedBySeatId_centreId_idx" ON "Claim"("preparedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "Claim_batchId_centreId_idx" ON "Claim"("batchId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_id_registrationId_key" ON "Claim"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_id_centreId_key" ON "Claim"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_centreId_number_key" ON "Claim"("centreId", "number");

-- CreateIndex
CREATE INDEX "ClaimUnit_claimId_registrationId_idx" ON "ClaimUnit"("claimId", "registrationId");

-- CreateIndex
CREATE INDEX "ClaimUnit_unitEnrolmentId_registrationId_idx" ON "ClaimUnit"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "ClaimStep_claimId_registrationId_idx" ON "ClaimStep"("claimId", "registrationId");

-- CreateIndex
CREATE INDEX "ClaimStep_seatId_centreId_idx" ON "ClaimStep"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "ClaimBatch_madeBySeatId_centreId_idx" ON "ClaimBatch"("madeBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimBatch_id_centreId_key" ON "ClaimBatch"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimBatch_centreId_number_key" ON "ClaimBatch"("centreId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_replacesId_key" ON "Certificate"("replacesId");

-- CreateIndex
CREATE INDEX "Certificate_claimId_registrationId_idx" ON "Certificate"("claimId", "registrationId");

-- CreateIndex
CREATE INDEX "Certificate_recordedBySeatId_centreId_idx" ON "Certificate"("recordedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_id_registrationId_key" ON "Certificate"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_replacesId_registrationId_key" ON "Certificate"("replacesId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_centreId_number_key" ON "Certificate"("centreId", "number");

-- CreateIndex
CREATE INDEX "CertificateStep_certificateId_registrationId_idx" ON "CertificateStep"("certificateId", "registrationId");

-- CreateIndex
CREATE INDEX "CertificateStep_seatId_centreId_idx" ON "CertificateStep"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "CentreDocument_centreId_idx" ON "CentreDocument"("centreId");

-- CreateIndex
CREATE INDEX "CentreDocument_addedBySeatId_centreId_idx" ON "CentreDocument"("addedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "CentreDocument_fileKey_idx" ON "CentreDocument"("fileKey");

-- CreateIndex
CREATE UNIQUE INDEX "CentreDocument_id_centreId_key" ON "CentreDocument"("id", "centreId");

-- CreateIndex
CREATE INDEX "ApprovalSite_approvalId_centreId_idx" ON "ApprovalSite"("approvalId", "centreId");

-- CreateIndex
CREATE INDEX "ApprovalSite_siteId_centreId_idx" ON "ApprovalSite"("siteId", "centreId");

-- CreateIndex
CREATE INDEX "DirectClaimsStatus_approvalId_centreId_idx" ON "DirectClaimsStatus"("approvalId", "centreId");

-- CreateIndex
CREATE INDEX "DirectClaimsStatus_recordedBySeatId_centreId_idx" ON "DirectClaimsStatus"("recordedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "Sanction_approvalId_centreId_idx" ON "Sanction"("approvalId", "centreId");

-- CreateIndex
CREATE INDEX "Sanction_recordedBySeatId_centreId_idx" ON "Sanction"("recordedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Sanction_id_centreId_key" ON "Sanction"("id", "centreId");

-- CreateIndex
CREATE INDEX "SanctionLifting_seatId_centreId_idx" ON "SanctionLifting"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SanctionLifting_sanctionId_centreId_key" ON "SanctionLifting"("sanctionId", "centreId");

-- CreateIndex
CREATE INDEX "RegulatorDates_centreId_qualificationNumber_idx" ON "RegulatorDates"("centreId", "qualificationNumber");

-- CreateIndex
CREATE INDEX "RegulatorDates_recordedBySeatId_centreId_idx" ON "RegulatorDates"("recordedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "RegistrationExtension_centreId_qualificationNumber_idx" ON "RegistrationExtension"("centreId", "qualificationNumber");

-- CreateIndex
CREATE INDEX "RegistrationExtension_candidateSeatId_centreId_idx" ON "RegistrationExtension"("candidateSeatId", "centreId");

-- CreateIndex
CREATE INDEX "RegistrationExtension_documentId_centreId_idx" ON "RegistrationExtension"("documentId", "centreId");

-- CreateIndex
CREATE INDEX "RegistrationExtension_recordedBySeatId_centreId_idx" ON "RegistrationExtension"("recordedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "CandidateDetails_centreId_uln_idx" ON "CandidateDetails"("centreId", "uln");

-- CreateIndex
CREATE UNIQUE INDEX "CandidateDetails_candidateSeatId_centreId_key" ON "CandidateDetails"("candidateSeatId", "centreId");

-- CreateIndex
CREATE INDEX "IdentityCheck_candidateSeatId_centreId_idx" ON "IdentityCheck"("candidateSeatId", "centreId");

-- CreateIndex
CREATE INDEX "IdentityCheck_seenBySeatId_centreId_idx" ON "IdentityCheck"("seenBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "Induction_seatId_centreId_idx" ON "Induction"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Induction_registrationId_centreId_key" ON "Induction"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "RegistrationStep_registrationId_centreId_idx" ON "RegistrationStep"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "RegistrationStep_seatId_centreId_idx" ON "RegistrationStep"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "Adjustment_registrationId_centreId_idx" ON "Adjustment"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "Adjustment_requestedBySeatId_centreId_idx" ON "Adjustment"("requestedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Adjustment_id_registrationId_key" ON "Adjustment"("id", "registrationId");

-- CreateIndex
CREATE INDEX "AdjustmentDecision_documentId_centreId_idx" ON "AdjustmentDecision"("documentId", "centreId");

-- CreateIndex
CREATE INDEX "AdjustmentDecision_seatId_centreId_idx" ON "AdjustmentDecision"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AdjustmentDecision_adjustmentId_registrationId_key" ON "AdjustmentDecision"("adjustmentId", "registrationId");

-- CreateIndex
CREATE INDEX "UnitRouteRecord_unitEnrolmentId_registrationId_idx" ON "UnitRouteRecord"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "UnitRouteRecord_documentId_centreId_idx" ON "UnitRouteRecord"("documentId", "centreId");

-- CreateIndex
CREATE INDEX "UnitRouteRecord_seatId_centreId_idx" ON "UnitRouteRecord"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "UnitPlan_registrationId_centreId_idx" ON "UnitPlan"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "UnitPlan_proposedBySeatId_centreId_idx" ON "UnitPlan"("proposedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitPlan_id_registrationId_key" ON "UnitPlan"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitPlan_registrationId_number_key" ON "UnitPlan"("registrationId", "number");

-- CreateIndex
CREATE INDEX "UnitPlanUnit_planId_registrationId_idx" ON "UnitPlanUnit"("planId", "registrationId");

-- CreateIndex
CREATE INDEX "UnitPlanUnit_unitId_idx" ON "UnitPlanUnit"("unitId");

-- CreateIndex
CREATE INDEX "UnitPlanReply_seatId_centreId_idx" ON "UnitPlanReply"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitPlanReply_planId_registrationId_key" ON "UnitPlanReply"("planId", "registrationId");

-- CreateIndex
CREATE INDEX "ScanAnswer_registrationId_centreId_idx" ON "ScanAnswer"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "ScanAnswer_criterionId_idx" ON "ScanAnswer"("criterionId");

-- CreateIndex
CREATE INDEX "CriterionNote_registrationId_centreId_idx" ON "CriterionNote"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "CriterionNote_criterionId_idx" ON "CriterionNote"("criterionId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_seatId_centreId_idx" ON "ConflictOfInterest"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_registrationId_centreId_idx" ON "ConflictOfInterest"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_colleagueSeatId_centreId_idx" ON "ConflictOfInterest"("colleagueSeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ConflictOfInterest_id_centreId_key" ON "ConflictOfInterest"("id", "centreId");

-- CreateIndex
CREATE INDEX "ConflictMitigation_seatId_centreId_idx" ON "ConflictMitigation"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ConflictMitigation_conflictId_centreId_key" ON "ConflictMitigation"("conflictId", "centreId");

-- CreateIndex
CREATE INDEX "CpdEntry_seatId_centreId_doneOn_idx" ON "CpdEntry"("seatId", "centreId", "doneOn");

-- CreateIndex
CREATE INDEX "CpdEntry_recordedBySeatId_centreId_idx" ON "CpdEntry"("recordedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "RegisterImport_centreId_sha256_idx" ON "RegisterImport"("centreId", "sha256");

-- CreateIndex
CREATE INDEX "RegisterImport_madeBySeatId_centreId_idx" ON "RegisterImport"("madeBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterImport_id_centreId_key" ON "RegisterImport"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "CentreApproval_id_centreId_key" ON "CentreApproval"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "CentreApproval_centreId_qualificationNumber_key" ON "CentreApproval"("centreId", "qualificationNumber");

-- CreateIndex
CREATE INDEX "Registration_centreId_awardingBodyNumber_idx" ON "Registration"("centreId", "awardingBodyNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_centreId_importKey_key" ON "Registration"("centreId", "importKey");

-- CreateIndex
CREATE INDEX "StaffAward_documentId_centreId_idx" ON "StaffAward"("documentId", "centreId");

-- CreateIndex
CREATE INDEX "QualificationVersion_centreId_idx" ON "QualificationVersion"("centreId");

-- CreateIndex
CREATE INDEX "QualificationVersion_number_edition_idx" ON "QualificationVersion"("number", "edition");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_preparedBySeatId_centreId_fkey" FOREIGN KEY ("preparedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_batchId_centreId_fkey" FOREIGN KEY ("batchId", "centreId") REFERENCES "ClaimBatch"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClaimUnit" ADD CONSTRAINT "ClaimUnit_claimId_registrationId_fkey" FOREIGN KEY ("claimId", "registrationId") REFERENCES "Claim"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClaimUnit" ADD CONSTRAINT "ClaimUnit_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClaimStep" ADD CONSTRAINT "ClaimStep_claimId_registrationId_fkey" FOREIGN KEY ("claimId", "registrationId") REFERENCES "Claim"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClaimStep" ADD CONSTRAINT "ClaimStep_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClaimBatch" ADD CONSTRAINT "ClaimBatch_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClaimBatch" ADD CONSTRAINT "ClaimBatch_madeBySeatId_centreId_fkey" FOREIGN KEY ("madeBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_claimId_registrationId_fkey" FOREIGN KEY ("claimId", "registrationId") REFERENCES "Claim"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_replacesId_registrationId_fkey" FOREIGN KEY ("replacesId", "registrationId") REFERENCES "Certificate"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_recordedBySeatId_centreId_fkey" FOREIGN KEY ("recordedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CertificateStep" ADD CONSTRAINT "CertificateStep_certificateId_registrationId_fkey" FOREIGN KEY ("certificateId", "registrationId") REFERENCES "Certificate"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CertificateStep" ADD CONSTRAINT "CertificateStep_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CentreDocument" ADD CONSTRAINT "CentreDocument_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CentreDocument" ADD CONSTRAINT "CentreDocument_addedBySeatId_centreId_fkey" FOREIGN KEY ("addedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ApprovalSite" ADD CONSTRAINT "ApprovalSite_approvalId_centreId_fkey" FOREIGN KEY ("approvalId", "centreId") REFERENCES "CentreApproval"("id", "centreId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ApprovalSite" ADD CONSTRAINT "ApprovalSite_siteId_centreId_fkey" FOREIGN KEY ("siteId", "centreId") REFERENCES "Site"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DirectClaimsStatus" ADD CONSTRAINT "DirectClaimsStatus_approvalId_centreId_fkey" FOREIGN KEY ("approvalId", "centreId") REFERENCES "CentreApproval"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DirectClaimsStatus" ADD CONSTRAINT "DirectClaimsStatus_recordedBySeatId_centreId_fkey" FOREIGN KEY ("recordedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_approvalId_centreId_fkey" FOREIGN KEY ("approvalId", "centreId") REFERENCES "CentreApproval"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_recordedBySeatId_centreId_fkey" FOREIGN KEY ("recordedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SanctionLifting" ADD CONSTRAINT "SanctionLifting_sanctionId_centreId_fkey" FOREIGN KEY ("sanctionId", "centreId") REFERENCES "Sanction"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SanctionLifting" ADD CONSTRAINT "SanctionLifting_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegulatorDates" ADD CONSTRAINT "RegulatorDates_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegulatorDates" ADD CONSTRAINT "RegulatorDates_recordedBySeatId_centreId_fkey" FOREIGN KEY ("recordedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegistrationExtension" ADD CONSTRAINT "RegistrationExtension_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegistrationExtension" ADD CONSTRAINT "RegistrationExtension_candidate_fkey" FOREIGN KEY ("candidateSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegistrationExtension" ADD CONSTRAINT "RegistrationExtension_documentId_centreId_fkey" FOREIGN KEY ("documentId", "centreId") REFERENCES "CentreDocument"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegistrationExtension" ADD CONSTRAINT "RegistrationExtension_recorder_fkey" FOREIGN KEY ("recordedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CandidateDetails" ADD CONSTRAINT "CandidateDetails_candidateSeatId_centreId_fkey" FOREIGN KEY ("candidateSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_candidate_fkey" FOREIGN KEY ("candidateSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_seen_fkey" FOREIGN KEY ("seenBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegistrationStep" ADD CONSTRAINT "RegistrationStep_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegistrationStep" ADD CONSTRAINT "RegistrationStep_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_requestedBySeatId_centreId_fkey" FOREIGN KEY ("requestedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AdjustmentDecision" ADD CONSTRAINT "AdjustmentDecision_adjustmentId_registrationId_fkey" FOREIGN KEY ("adjustmentId", "registrationId") REFERENCES "Adjustment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AdjustmentDecision" ADD CONSTRAINT "AdjustmentDecision_documentId_centreId_fkey" FOREIGN KEY ("documentId", "centreId") REFERENCES "CentreDocument"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AdjustmentDecision" ADD CONSTRAINT "AdjustmentDecision_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitRouteRecord" ADD CONSTRAINT "UnitRouteRecord_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitRouteRecord" ADD CONSTRAINT "UnitRouteRecord_documentId_centreId_fkey" FOREIGN KEY ("documentId", "centreId") REFERENCES "CentreDocument"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitRouteRecord" ADD CONSTRAINT "UnitRouteRecord_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitPlan" ADD CONSTRAINT "UnitPlan_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitPlan" ADD CONSTRAINT "UnitPlan_proposedBySeatId_centreId_fkey" FOREIGN KEY ("proposedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitPlanUnit" ADD CONSTRAINT "UnitPlanUnit_planId_registrationId_fkey" FOREIGN KEY ("planId", "registrationId") REFERENCES "UnitPlan"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitPlanUnit" ADD CONSTRAINT "UnitPlanUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitPlanReply" ADD CONSTRAINT "UnitPlanReply_planId_registrationId_fkey" FOREIGN KEY ("planId", "registrationId") REFERENCES "UnitPlan"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitPlanReply" ADD CONSTRAINT "UnitPlanReply_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ScanAnswer" ADD CONSTRAINT "ScanAnswer_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ScanAnswer" ADD CONSTRAINT "ScanAnswer_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "AssessmentCriterion"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CriterionNote" ADD CONSTRAINT "CriterionNote_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CriterionNote" ADD CONSTRAINT "CriterionNote_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "AssessmentCriterion"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_seat_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_colleague_fkey" FOREIGN KEY ("colleagueSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConflictMitigation" ADD CONSTRAINT "ConflictMitigation_conflictId_centreId_fkey" FOREIGN KEY ("conflictId", "centreId") REFERENCES "ConflictOfInterest"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConflictMitigation" ADD CONSTRAINT "ConflictMitigation_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CpdEntry" ADD CONSTRAINT "CpdEntry_seat_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CpdEntry" ADD CONSTRAINT "CpdEntry_recorder_fkey" FOREIGN KEY ("recordedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegisterImport" ADD CONSTRAINT "RegisterImport_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RegisterImport" ADD CONSTRAINT "RegisterImport_madeBySeatId_centreId_fkey" FOREIGN KEY ("madeBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitEnrolment" ADD CONSTRAINT "UnitEnrolment_pinned_fkey" FOREIGN KEY ("registrationId", "qualificationVersionId") REFERENCES "Registration"("id", "qualificationVersionId") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StaffAward" ADD CONSTRAINT "StaffAward_documentId_centreId_fkey" FOREIGN KEY ("documentId", "centreId") REFERENCES "CentreDocument"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualificationVersion" ADD CONSTRAINT "QualificationVersion_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------
-- By hand from here: what a schema cannot say.

-- One current row of each kind.
CREATE UNIQUE INDEX "UnitRouteRecord_current_key" ON "UnitRouteRecord" ("unitEnrolmentId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Claim_full_key" ON "Claim" ("registrationId")
  WHERE "kind" = 'full' AND "state" IN ('prepared', 'awaitingEqa', 'submitted', 'certificated');
CREATE UNIQUE INDEX "Certificate_kind_key" ON "Certificate" ("claimId", "kind") WHERE "replacesId" IS NULL;
CREATE UNIQUE INDEX "QualificationVersion_installation_key" ON "QualificationVersion" ("number", "edition") WHERE "centreId" IS NULL;
CREATE UNIQUE INDEX "QualificationVersion_centre_key" ON "QualificationVersion" ("centreId", "number", "edition") WHERE "centreId" IS NOT NULL;

ALTER TABLE "RegistrationStep" ADD CONSTRAINT "RegistrationStep_transfer_check"
  CHECK (("move" = 'transfer') = ("transferredTo" IS NOT NULL));
ALTER TABLE "UnitRouteRecord" ADD CONSTRAINT "UnitRouteRecord_ended_check"
  CHECK (("endedAt" IS NULL) = ("endReason" IS NULL));
ALTER TABLE "CandidateDetails" ADD CONSTRAINT "CandidateDetails_uln_check"
  CHECK ("uln" IS NULL OR ("uln" ~ '^[1-9][0-9]{9}$' AND "ulnReason" IS NULL));
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_about_check"
  CHECK (num_nonnulls("registrationId", "employer", "colleagueSeatId") = 1);
ALTER TABLE "CpdEntry" ADD CONSTRAINT "CpdEntry_minutes_check" CHECK ("minutes" > 0);

-- Every row of a registration is of the registration's centre.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AdjustmentDecision', 'UnitRouteRecord', 'UnitPlanUnit', 'UnitPlanReply', 'ClaimUnit',
    'ClaimStep', 'Certificate', 'CertificateStep'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
END $$;

-- What is on record stays as it is.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['CentreDocument', 'DirectClaimsStatus', 'Sanction', 'SanctionLifting', 'RegulatorDates',
    'RegistrationExtension', 'IdentityCheck', 'Induction', 'RegistrationStep', 'Adjustment', 'AdjustmentDecision',
    'UnitPlanUnit', 'UnitPlanReply', 'ConflictMitigation', 'ClaimUnit', 'ClaimStep', 'ClaimBatch', 'Certificate',
    'CertificateStep'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
