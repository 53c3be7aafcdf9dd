-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('met', 'notYetMet');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('achieved', 'referred');

-- CreateEnum
CREATE TYPE "CountersignatureOutcome" AS ENUM ('signed', 'returned');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin', 'eqa');

-- CreateEnum
CREATE TYPE "EvidenceForm" AS ENUM ('file', 'record', 'inSitu');

-- CreateEnum
CREATE TYPE "Setting" AS ENUM ('workplace', 'simulated');

-- CreateEnum
CREATE TYPE "LocationKind" AS ENUM ('whole', 'page', 'paragraph', 'time', 'text');

-- CreateEnum
CREATE TYPE "SignatureCapacity" AS ENUM ('candidate', 'assessor');

-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('receiving', 'checking', 'ready', 'refused', 'taken');

-- CreateEnum
CREATE TYPE "SampleOutcome" AS ENUM ('agreed', 'disagreed');

-- CreateEnum
CREATE TYPE "FindingVerdict" AS ENUM ('agree', 'query', 'disagree');

-- CreateEnum
CREATE TYPE "ActionEffect" AS ENUM ('unit', 'development');

-- CreateEnum
CREATE TYPE "ReleaseWay" AS ENUM ('sampled', 'unsampled');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('active', 'suspended', 'withdrawn', 'transferred', 'completed', 'lapsed');

-- CreateEnum
CREATE TYPE "UnitRoute" AS ENUM ('assessment', 'rpl', 'creditTransfer', 'equivalence', 'exemption');

-- CreateEnum
CREATE TYPE "EnrolmentState" AS ENUM ('planned', 'declared', 'referred', 'awaitingCountersignature', 'achieved', 'released', 'returned', 'dropped');

-- CreateEnum
CREATE TYPE "ReturnedTo" AS ENUM ('assessor', 'candidate');

-- CreateEnum
CREATE TYPE "AllocationRole" AS ENUM ('assessor', 'iqa');

-- CreateEnum
CREATE TYPE "AwardStatus" AS ENUM ('held', 'workingTowards');

-- CreateTable
CREATE TABLE "Judgement" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "sufficient" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL,
    "competence" JSONB NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JudgementBasis" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "judgementId" UUID NOT NULL,
    "submissionItemId" UUID NOT NULL,
    "valid" BOOLEAN NOT NULL,

    CONSTRAINT "JudgementBasis_pkey" PRIMARY KEY ("judgementId","submissionItemId")
);

-- CreateTable
CREATE TABLE "VersionConfirmation" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "authentic" BOOLEAN NOT NULL,
    "current" BOOLEAN NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VersionConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentDecision" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "declarationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "feedback" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "competence" JSONB NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Countersignature" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "outcome" "CountersignatureOutcome" NOT NULL,
    "comment" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "competence" JSONB NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Countersignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "chain" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "registrationId" UUID,
    "personId" UUID,
    "seatId" UUID,
    "role" "Role",
    "requestId" TEXT,
    "data" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecurityEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "centreId" UUID,
    "personId" UUID,
    "seatId" UUID,
    "address" TEXT,
    "attempted" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "SecurityEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Centre" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT,
    "currencyMonths" INTEGER NOT NULL DEFAULT 24,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FoundingLink" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FoundingLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "currentSeatId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "userAgent" TEXT,
    "address" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "emailKey" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "form" "EvidenceForm" NOT NULL,
    "addedBySeatId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastVersion" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceVersion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "producedOn" DATE NOT NULL,
    "setting" "Setting" NOT NULL,
    "shows" TEXT NOT NULL,
    "fileKey" TEXT,
    "fileName" TEXT,
    "size" BIGINT,
    "mediaType" TEXT,
    "sha256" TEXT,
    "record" JSONB,
    "keptWhere" TEXT,
    "addedBySeatId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EvidenceVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceAttachment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "EvidenceAttachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "capacity" "SignatureCapacity" NOT NULL,
    "wording" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CrossReference" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "locationKind" "LocationKind" NOT NULL,
    "location" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "madeBySeatId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "CrossReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "handedInBySeatId" UUID NOT NULL,
    "handedInAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionItem" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "crossReferenceId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,

    CONSTRAINT "SubmissionItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitDeclaration" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "UnitDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "declaredSize" BIGINT NOT NULL,
    "receivedSize" BIGINT NOT NULL DEFAULT 0,
    "state" "UploadState" NOT NULL,
    "sha256" TEXT,
    "mediaType" TEXT,
    "fileKey" TEXT,
    "producedOn" DATE,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sample" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "frozen" JSONB NOT NULL,
    "frozenSha256" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SampleConclusion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "outcome" "SampleOutcome" NOT NULL,
    "returnedTo" "ReturnedTo",
    "answers" JSONB NOT NULL,
    "feedback" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "competence" JSONB NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SampleConclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "verdict" "FindingVerdict" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("sampleId","criterionId")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "effect" "ActionEffect" NOT NULL,
    "text" TEXT NOT NULL,
    "ownerSeatId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "raisedBySeatId" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionClosure" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActionClosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "sampleId" UUID,
    "way" "ReleaseWay" NOT NULL,
    "reason" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "competence" JSONB NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CentreApproval" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "qualificationVersionId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "approvedOn" DATE NOT NULL,

    CONSTRAINT "CentreApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "candidateSeatId" UUID NOT NULL,
    "qualificationVersionId" UUID NOT NULL,
    "siteId" UUID,
    "awardingBodyNumber" TEXT,
    "registeredOn" DATE NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "employer" TEXT,
    "lastEvidenceNumber" INTEGER NOT NULL DEFAULT 0,
    "lastSubmissionNumber" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitEnrolment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "qualificationVersionId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "route" "UnitRoute" NOT NULL DEFAULT 'assessment',
    "state" "EnrolmentState" NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "returnedTo" "ReturnedTo",
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UnitEnrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Allocation" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "unitEnrolmentId" UUID,
    "role" "AllocationRole" NOT NULL,
    "seatId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAward" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "AwardStatus" NOT NULL,
    "targetOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffAward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitCompetence" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "unitReference" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UnitCompetence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QualificationVersion" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "registrationStart" DATE NOT NULL,
    "registrationEnd" DATE,
    "file" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QualificationVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "qualificationVersionId" UUID NOT NULL,
    "groupCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "credits" INTEGER NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LearningOutcome" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "LearningOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentCriterion" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "outcomeId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "AssessmentCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Judgement_unitEnrolmentId_registrationId_idx" ON "Judgement"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "Judgement_criterionId_unitId_idx" ON "Judgement"("criterionId", "unitId");

-- CreateIndex
CREATE INDEX "Judgement_seatId_centreId_idx" ON "Judgement"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_id_registrationId_key" ON "Judgement"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_unitEnrolmentId_criterionId_sequence_key" ON "Judgement"("unitEnrolmentId", "criterionId", "sequence");

-- CreateIndex
CREATE INDEX "JudgementBasis_submissionItemId_registrationId_idx" ON "JudgementBasis"("submissionItemId", "registrationId");

-- CreateIndex
CREATE INDEX "JudgementBasis_judgementId_registrationId_idx" ON "JudgementBasis"("judgementId", "registrationId");

-- CreateIndex
CREATE INDEX "VersionConfirmation_evidenceVersionId_registrationId_idx" ON "VersionConfirmation"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "VersionConfirmation_seatId_centreId_idx" ON "VersionConfirmation"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "VersionConfirmation_evidenceVersionId_sequence_key" ON "VersionConfirmation"("evidenceVersionId", "sequence");

-- CreateIndex
CREATE INDEX "AssessmentDecision_unitEnrolmentId_registrationId_idx" ON "AssessmentDecision"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "AssessmentDecision_declarationId_registrationId_idx" ON "AssessmentDecision"("declarationId", "registrationId");

-- CreateIndex
CREATE INDEX "AssessmentDecision_seatId_centreId_idx" ON "AssessmentDecision"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "AssessmentDecision_centreId_at_idx" ON "AssessmentDecision"("centreId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentDecision_id_registrationId_key" ON "AssessmentDecision"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentDecision_unitEnrolmentId_number_key" ON "AssessmentDecision"("unitEnrolmentId", "number");

-- CreateIndex
CREATE INDEX "Countersignature_seatId_centreId_idx" ON "Countersignature"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Countersignature_decisionId_registrationId_key" ON "Countersignature"("decisionId", "registrationId");

-- CreateIndex
CREATE INDEX "AuditEvent_chain_at_idx" ON "AuditEvent"("chain", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_registrationId_sequence_idx" ON "AuditEvent"("registrationId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_chain_sequence_key" ON "AuditEvent"("chain", "sequence");

-- CreateIndex
CREATE INDEX "SecurityEvent_centreId_at_idx" ON "SecurityEvent"("centreId", "at");

-- CreateIndex
CREATE INDEX "SecurityEvent_personId_at_idx" ON "SecurityEvent"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Site_id_centreId_key" ON "Site"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Site_centreId_name_key" ON "Site"("centreId", "name");

-- CreateIndex
CREATE INDEX "Seat_personId_idx" ON "Seat"("personId");

-- CreateIndex
CREATE INDEX "Seat_centreId_role_idx" ON "Seat"("centreId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_id_centreId_key" ON "Seat"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_seatId_centreId_idx" ON "Invitation"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "FoundingLink_tokenHash_key" ON "FoundingLink"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "SignInAttempt_emailKey_at_idx" ON "SignInAttempt"("emailKey", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE INDEX "Evidence_addedBySeatId_centreId_idx" ON "Evidence"("addedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "Evidence_registrationId_centreId_idx" ON "Evidence"("registrationId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_id_registrationId_key" ON "Evidence"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_registrationId_number_key" ON "Evidence"("registrationId", "number");

-- CreateIndex
CREATE INDEX "EvidenceVersion_evidenceId_registrationId_idx" ON "EvidenceVersion"("evidenceId", "registrationId");

-- CreateIndex
CREATE INDEX "EvidenceVersion_registrationId_centreId_idx" ON "EvidenceVersion"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "EvidenceVersion_addedBySeatId_centreId_idx" ON "EvidenceVersion"("addedBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "EvidenceVersion_fileKey_idx" ON "EvidenceVersion"("fileKey");

-- CreateIndex
CREATE INDEX "EvidenceVersion_centreId_sha256_idx" ON "EvidenceVersion"("centreId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceVersion_id_registrationId_key" ON "EvidenceVersion"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceVersion_evidenceId_number_key" ON "EvidenceVersion"("evidenceId", "number");

-- CreateIndex
CREATE INDEX "EvidenceAttachment_evidenceVersionId_registrationId_idx" ON "EvidenceAttachment"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "EvidenceAttachment_fileKey_idx" ON "EvidenceAttachment"("fileKey");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceAttachment_evidenceVersionId_position_key" ON "EvidenceAttachment"("evidenceVersionId", "position");

-- CreateIndex
CREATE INDEX "Signature_evidenceVersionId_registrationId_idx" ON "Signature"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "Signature_seatId_centreId_idx" ON "Signature"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_evidenceVersionId_capacity_key" ON "Signature"("evidenceVersionId", "capacity");

-- CreateIndex
CREATE INDEX "CrossReference_evidenceVersionId_registrationId_idx" ON "CrossReference"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "CrossReference_unitEnrolmentId_registrationId_idx" ON "CrossReference"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "CrossReference_criterionId_unitId_idx" ON "CrossReference"("criterionId", "unitId");

-- CreateIndex
CREATE INDEX "CrossReference_madeBySeatId_centreId_idx" ON "CrossReference"("madeBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "CrossReference_id_registrationId_key" ON "CrossReference"("id", "registrationId");

-- CreateIndex
CREATE INDEX "Submission_handedInBySeatId_centreId_idx" ON "Submission"("handedInBySeatId", "centreId");

-- CreateIndex
CREATE INDEX "Submission_registrationId_centreId_idx" ON "Submission"("registrationId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_id_registrationId_key" ON "Submission"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_registrationId_number_key" ON "Submission"("registrationId", "number");

-- CreateIndex
CREATE INDEX "SubmissionItem_submissionId_registrationId_idx" ON "SubmissionItem"("submissionId", "registrationId");

-- CreateIndex
CREATE INDEX "SubmissionItem_crossReferenceId_registrationId_idx" ON "SubmissionItem"("crossReferenceId", "registrationId");

-- CreateIndex
CREATE INDEX "SubmissionItem_evidenceVersionId_registrationId_idx" ON "SubmissionItem"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "SubmissionItem_unitEnrolmentId_registrationId_idx" ON "SubmissionItem"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "SubmissionItem_id_registrationId_key" ON "SubmissionItem"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "SubmissionItem_crossReferenceId_key" ON "SubmissionItem"("crossReferenceId");

-- CreateIndex
CREATE INDEX "UnitDeclaration_unitEnrolmentId_registrationId_idx" ON "UnitDeclaration"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "UnitDeclaration_seatId_centreId_idx" ON "UnitDeclaration"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitDeclaration_id_registrationId_key" ON "UnitDeclaration"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitDeclaration_unitEnrolmentId_number_key" ON "UnitDeclaration"("unitEnrolmentId", "number");

-- CreateIndex
CREATE INDEX "Upload_seatId_centreId_state_idx" ON "Upload"("seatId", "centreId", "state");

-- CreateIndex
CREATE INDEX "Upload_registrationId_centreId_idx" ON "Upload"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "Upload_fileKey_idx" ON "Upload"("fileKey");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_id_registrationId_key" ON "Upload"("id", "registrationId");

-- CreateIndex
CREATE INDEX "Sample_unitEnrolmentId_registrationId_idx" ON "Sample"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "Sample_seatId_centreId_idx" ON "Sample"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Sample_id_registrationId_key" ON "Sample"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Sample_decisionId_registrationId_key" ON "Sample"("decisionId", "registrationId");

-- CreateIndex
CREATE INDEX "SampleConclusion_seatId_centreId_idx" ON "SampleConclusion"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SampleConclusion_sampleId_registrationId_key" ON "SampleConclusion"("sampleId", "registrationId");

-- CreateIndex
CREATE INDEX "Finding_criterionId_unitId_idx" ON "Finding"("criterionId", "unitId");

-- CreateIndex
CREATE INDEX "Finding_sampleId_registrationId_idx" ON "Finding"("sampleId", "registrationId");

-- CreateIndex
CREATE INDEX "Action_unitEnrolmentId_registrationId_idx" ON "Action"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "Action_sampleId_registrationId_idx" ON "Action"("sampleId", "registrationId");

-- CreateIndex
CREATE INDEX "Action_ownerSeatId_centreId_idx" ON "Action"("ownerSeatId", "centreId");

-- CreateIndex
CREATE INDEX "Action_raisedBySeatId_centreId_idx" ON "Action"("raisedBySeatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Action_id_registrationId_key" ON "Action"("id", "registrationId");

-- CreateIndex
CREATE INDEX "ActionClosure_seatId_centreId_idx" ON "ActionClosure"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionClosure_actionId_registrationId_key" ON "ActionClosure"("actionId", "registrationId");

-- CreateIndex
CREATE INDEX "Release_unitEnrolmentId_registrationId_idx" ON "Release"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "Release_sampleId_registrationId_idx" ON "Release"("sampleId", "registrationId");

-- CreateIndex
CREATE INDEX "Release_seatId_centreId_idx" ON "Release"("seatId", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_decisionId_registrationId_key" ON "Release"("decisionId", "registrationId");

-- CreateIndex
CREATE INDEX "CentreApproval_qualificationVersionId_idx" ON "CentreApproval"("qualificationVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "CentreApproval_centreId_qualificationVersionId_key" ON "CentreApproval"("centreId", "qualificationVersionId");

-- CreateIndex
CREATE INDEX "Registration_candidateSeatId_centreId_idx" ON "Registration"("candidateSeatId", "centreId");

-- CreateIndex
CREATE INDEX "Registration_centreId_state_idx" ON "Registration"("centreId", "state");

-- CreateIndex
CREATE INDEX "Registration_siteId_centreId_idx" ON "Registration"("siteId", "centreId");

-- CreateIndex
CREATE INDEX "Registration_qualificationVersionId_idx" ON "Registration"("qualificationVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_id_centreId_key" ON "Registration"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_id_qualificationVersionId_key" ON "Registration"("id", "qualificationVersionId");

-- CreateIndex
CREATE INDEX "UnitEnrolment_centreId_state_idx" ON "UnitEnrolment"("centreId", "state");

-- CreateIndex
CREATE INDEX "UnitEnrolment_unitId_qualificationVersionId_idx" ON "UnitEnrolment"("unitId", "qualificationVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitEnrolment_id_registrationId_key" ON "UnitEnrolment"("id", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitEnrolment_id_centreId_key" ON "UnitEnrolment"("id", "centreId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitEnrolment_id_unitId_key" ON "UnitEnrolment"("id", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitEnrolment_registrationId_unitId_key" ON "UnitEnrolment"("registrationId", "unitId");

-- CreateIndex
CREATE INDEX "Allocation_seatId_centreId_idx" ON "Allocation"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "Allocation_registrationId_centreId_idx" ON "Allocation"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "Allocation_unitEnrolmentId_registrationId_idx" ON "Allocation"("unitEnrolmentId", "registrationId");

-- CreateIndex
CREATE INDEX "StaffAward_seatId_centreId_idx" ON "StaffAward"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "UnitCompetence_seatId_centreId_idx" ON "UnitCompetence"("seatId", "centreId");

-- CreateIndex
CREATE INDEX "UnitCompetence_centreId_unitReference_idx" ON "UnitCompetence"("centreId", "unitReference");

-- CreateIndex
CREATE INDEX "QualificationVersion_slug_publishedAt_idx" ON "QualificationVersion"("slug", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "QualificationVersion_number_edition_key" ON "QualificationVersion"("number", "edition");

-- CreateIndex
CREATE INDEX "Unit_reference_idx" ON "Unit"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_id_qualificationVersionId_key" ON "Unit"("id", "qualificationVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_qualificationVersionId_reference_key" ON "Unit"("qualificationVersionId", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "LearningOutcome_id_unitId_key" ON "LearningOutcome"("id", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "LearningOutcome_unitId_number_key" ON "LearningOutcome"("unitId", "number");

-- CreateIndex
CREATE INDEX "AssessmentCriterion_outcomeId_unitId_idx" ON "AssessmentCriterion"("outcomeId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentCriterion_id_unitId_key" ON "AssessmentCriterion"("id", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentCriterion_unitId_number_key" ON "AssessmentCriterion"("unitId", "number");

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementBasis" ADD CONSTRAINT "JudgementBasis_judgementId_registrationId_fkey" FOREIGN KEY ("judgementId", "registrationId") REFERENCES "Judgement"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementBasis" ADD CONSTRAINT "JudgementBasis_submissionItemId_registrationId_fkey" FOREIGN KEY ("submissionItemId", "registrationId") REFERENCES "SubmissionItem"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VersionConfirmation" ADD CONSTRAINT "VersionConfirmation_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VersionConfirmation" ADD CONSTRAINT "VersionConfirmation_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentDecision" ADD CONSTRAINT "AssessmentDecision_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentDecision" ADD CONSTRAINT "AssessmentDecision_declarationId_registrationId_fkey" FOREIGN KEY ("declarationId", "registrationId") REFERENCES "UnitDeclaration"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentDecision" ADD CONSTRAINT "AssessmentDecision_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Countersignature" ADD CONSTRAINT "Countersignature_decisionId_registrationId_fkey" FOREIGN KEY ("decisionId", "registrationId") REFERENCES "AssessmentDecision"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Countersignature" ADD CONSTRAINT "Countersignature_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Site" ADD CONSTRAINT "Site_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_addedBySeatId_centreId_fkey" FOREIGN KEY ("addedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_evidenceId_registrationId_fkey" FOREIGN KEY ("evidenceId", "registrationId") REFERENCES "Evidence"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_addedBySeatId_centreId_fkey" FOREIGN KEY ("addedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceAttachment" ADD CONSTRAINT "EvidenceAttachment_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CrossReference" ADD CONSTRAINT "CrossReference_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CrossReference" ADD CONSTRAINT "CrossReference_enrolment_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CrossReference" ADD CONSTRAINT "CrossReference_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CrossReference" ADD CONSTRAINT "CrossReference_madeBySeatId_centreId_fkey" FOREIGN KEY ("madeBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_handedInBySeatId_centreId_fkey" FOREIGN KEY ("handedInBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionItem" ADD CONSTRAINT "SubmissionItem_submissionId_registrationId_fkey" FOREIGN KEY ("submissionId", "registrationId") REFERENCES "Submission"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionItem" ADD CONSTRAINT "SubmissionItem_crossReferenceId_registrationId_fkey" FOREIGN KEY ("crossReferenceId", "registrationId") REFERENCES "CrossReference"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionItem" ADD CONSTRAINT "SubmissionItem_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionItem" ADD CONSTRAINT "SubmissionItem_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitDeclaration" ADD CONSTRAINT "UnitDeclaration_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitDeclaration" ADD CONSTRAINT "UnitDeclaration_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_decisionId_registrationId_fkey" FOREIGN KEY ("decisionId", "registrationId") REFERENCES "AssessmentDecision"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampleConclusion" ADD CONSTRAINT "SampleConclusion_sampleId_registrationId_fkey" FOREIGN KEY ("sampleId", "registrationId") REFERENCES "Sample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampleConclusion" ADD CONSTRAINT "SampleConclusion_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_sampleId_registrationId_fkey" FOREIGN KEY ("sampleId", "registrationId") REFERENCES "Sample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_criterionId_unitId_fkey" FOREIGN KEY ("criterionId", "unitId") REFERENCES "AssessmentCriterion"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_sampleId_registrationId_fkey" FOREIGN KEY ("sampleId", "registrationId") REFERENCES "Sample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_owner_fkey" FOREIGN KEY ("ownerSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_raiser_fkey" FOREIGN KEY ("raisedBySeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionClosure" ADD CONSTRAINT "ActionClosure_actionId_registrationId_fkey" FOREIGN KEY ("actionId", "registrationId") REFERENCES "Action"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionClosure" ADD CONSTRAINT "ActionClosure_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_decisionId_registrationId_fkey" FOREIGN KEY ("decisionId", "registrationId") REFERENCES "AssessmentDecision"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_sampleId_registrationId_fkey" FOREIGN KEY ("sampleId", "registrationId") REFERENCES "Sample"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CentreApproval" ADD CONSTRAINT "CentreApproval_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CentreApproval" ADD CONSTRAINT "CentreApproval_qualificationVersionId_fkey" FOREIGN KEY ("qualificationVersionId") REFERENCES "QualificationVersion"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_candidateSeatId_centreId_fkey" FOREIGN KEY ("candidateSeatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_qualificationVersionId_fkey" FOREIGN KEY ("qualificationVersionId") REFERENCES "QualificationVersion"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_siteId_centreId_fkey" FOREIGN KEY ("siteId", "centreId") REFERENCES "Site"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitEnrolment" ADD CONSTRAINT "UnitEnrolment_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitEnrolment" ADD CONSTRAINT "UnitEnrolment_pinned_fkey" FOREIGN KEY ("registrationId", "qualificationVersionId") REFERENCES "Registration"("id", "qualificationVersionId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitEnrolment" ADD CONSTRAINT "UnitEnrolment_unitId_qualificationVersionId_fkey" FOREIGN KEY ("unitId", "qualificationVersionId") REFERENCES "Unit"("id", "qualificationVersionId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_unitEnrolmentId_registrationId_fkey" FOREIGN KEY ("unitEnrolmentId", "registrationId") REFERENCES "UnitEnrolment"("id", "registrationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffAward" ADD CONSTRAINT "StaffAward_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitCompetence" ADD CONSTRAINT "UnitCompetence_seatId_centreId_fkey" FOREIGN KEY ("seatId", "centreId") REFERENCES "Seat"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_qualificationVersionId_fkey" FOREIGN KEY ("qualificationVersionId") REFERENCES "QualificationVersion"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LearningOutcome" ADD CONSTRAINT "LearningOutcome_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentCriterion" ADD CONSTRAINT "AssessmentCriterion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentCriterion" ADD CONSTRAINT "AssessmentCriterion_outcomeId_unitId_fkey" FOREIGN KEY ("outcomeId", "unitId") REFERENCES "LearningOutcome"("id", "unitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------
-- By hand from here: what a schema cannot say.

-- One current row of each kind.
CREATE UNIQUE INDEX "Seat_current_key" ON "Seat" ("centreId", "personId", "role") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Allocation_current_key" ON "Allocation"
  ("registrationId", "role", COALESCE("unitEnrolmentId", '00000000-0000-0000-0000-000000000000')) WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "UnitCompetence_current_key" ON "UnitCompetence" ("seatId", "unitReference") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "CrossReference_current_key" ON "CrossReference" ("evidenceVersionId", "criterionId") WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "Registration_current_key" ON "Registration" ("candidateSeatId", "qualificationVersionId")
  WHERE "state" IN ('active', 'suspended');

ALTER TABLE "UnitEnrolment" ADD CONSTRAINT "UnitEnrolment_returned_check"
  CHECK (("state" = 'returned') = ("returnedTo" IS NOT NULL));
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_form_check" CHECK (
  (CASE WHEN "fileKey" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "record" IS NULL THEN 0 ELSE 1 END)
  + (CASE WHEN "keptWhere" IS NULL THEN 0 ELSE 1 END) = 1
  AND ("fileKey" IS NULL) = ("sha256" IS NULL) AND ("fileKey" IS NULL) = ("size" IS NULL)
  AND ("fileKey" IS NULL) = ("fileName" IS NULL) AND ("fileKey" IS NULL) = ("mediaType" IS NULL));
ALTER TABLE "SampleConclusion" ADD CONSTRAINT "SampleConclusion_returned_check"
  CHECK (("outcome" = 'disagreed') = ("returnedTo" IS NOT NULL));
ALTER TABLE "Release" ADD CONSTRAINT "Release_way_check" CHECK (("way" = 'sampled') = ("sampleId" IS NOT NULL));

-- A cross-reference and a judgement name a criterion of the very unit they stand under.
ALTER TABLE "CrossReference" ADD CONSTRAINT "CrossReference_unit_fkey"
  FOREIGN KEY ("unitEnrolmentId", "unitId") REFERENCES "UnitEnrolment" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_unit_fkey"
  FOREIGN KEY ("unitEnrolmentId", "unitId") REFERENCES "UnitEnrolment" ("id", "unitId") ON UPDATE RESTRICT ON DELETE RESTRICT;

-- Every portfolio row's registration is of the row's centre.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['EvidenceAttachment', 'Signature', 'CrossReference', 'SubmissionItem', 'UnitDeclaration',
    'Judgement', 'JudgementBasis', 'VersionConfirmation', 'AssessmentDecision', 'Countersignature', 'Sample',
    'SampleConclusion', 'Finding', 'Action', 'ActionClosure', 'Release'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("registrationId", "centreId")
      REFERENCES "Registration" ("id", "centreId") ON UPDATE RESTRICT ON DELETE RESTRICT', t, t || '_centre_fkey');
  END LOOP;
END $$;

-- What is on record stays as it is.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: it is on the record', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEvent', 'SecurityEvent', 'QualificationVersion', 'Unit', 'LearningOutcome',
    'AssessmentCriterion', 'Submission', 'SubmissionItem', 'Judgement', 'JudgementBasis', 'VersionConfirmation',
    'AssessmentDecision', 'Countersignature', 'Sample', 'SampleConclusion', 'Finding', 'Action', 'ActionClosure',
    'Release'] LOOP
    EXECUTE format('CREATE TRIGGER "on_record" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER "on_record_whole" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
CREATE TRIGGER "signed" BEFORE UPDATE ON "Signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A declaration may only be withdrawn, once.
CREATE FUNCTION guard_declaration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL OR to_jsonb(NEW) - 'withdrawnAt' <> to_jsonb(OLD) - 'withdrawnAt' THEN
    RAISE EXCEPTION 'a declaration is on the record: it can only be withdrawn' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "UnitDeclaration" FOR EACH ROW EXECUTE FUNCTION guard_declaration();
CREATE TRIGGER "on_record_gone" BEFORE DELETE ON "UnitDeclaration" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A version's bytes never change, and nothing of it once it was handed in.
CREATE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE described text[] := ARRAY['title', 'kind', 'producedOn', 'setting', 'shows', 'version'];
BEGIN
  IF to_jsonb(NEW) - described <> to_jsonb(OLD) - described THEN
    RAISE EXCEPTION 'evidence never changes: add a version' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "SubmissionItem" WHERE "evidenceVersionId" = OLD."id") THEN
    RAISE EXCEPTION 'this version was handed in and stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "EvidenceVersion" FOR EACH ROW EXECUTE FUNCTION guard_version();

-- A cross-reference that was handed in can only be withdrawn.
CREATE FUNCTION guard_cross_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SubmissionItem" WHERE "crossReferenceId" = OLD."id")
     AND to_jsonb(NEW) - 'withdrawnAt' <> to_jsonb(OLD) - 'withdrawnAt' THEN
    RAISE EXCEPTION 'this cross-reference was handed in and stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "on_record" BEFORE UPDATE ON "CrossReference" FOR EACH ROW EXECUTE FUNCTION guard_cross_reference();

-- Appends to a chain. The lock comes first, so that the head read after it is the head; it is held
-- until the transaction ends, so that the chain never forks. Hash: previous, place, content.
CREATE FUNCTION append_audit_event(
  chain uuid, at timestamptz, type text, subject_kind text, subject_id uuid, registration_id uuid,
  person_id uuid, seat_id uuid, role "Role", request_id text, data jsonb, content text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head record;
  place integer;
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(chain::text, 0));
  SELECT e."sequence", e."hash" INTO head FROM "AuditEvent" e
    WHERE e."chain" = append_audit_event.chain ORDER BY e."sequence" DESC LIMIT 1;
  place := COALESCE(head."sequence", 0) + 1;
  previous := COALESCE(head."hash", repeat('0', 64));
  INSERT INTO "AuditEvent" ("chain", "sequence", "at", "type", "subjectKind", "subjectId", "registrationId",
    "personId", "seatId", "role", "requestId", "data", "previousHash", "hash")
  VALUES (chain, place, at, type, subject_kind, subject_id, registration_id, person_id, seat_id, role, request_id,
    data, previous, encode(sha256(convert_to(previous || E'\n' || place || E'\n' || content, 'UTF8')), 'hex'));
END $$;
