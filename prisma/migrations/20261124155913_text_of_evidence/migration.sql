-- CreateEnum
CREATE TYPE "ReadingState" AS ENUM ('waiting', 'extracted', 'nothingToRead', 'failed');

-- CreateEnum
CREATE TYPE "ReadingProblem" AS ENUM ('guarded', 'damaged', 'tooLarge', 'tooMuch', 'gone');

-- CreateTable
CREATE TABLE "EvidenceReading" (
    "evidenceVersionId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "state" "ReadingState" NOT NULL DEFAULT 'waiting',
    "problem" "ReadingProblem",
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "isCut" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EvidenceReading_pkey" PRIMARY KEY ("evidenceVersionId")
);

-- CreateTable
CREATE TABLE "EvidencePassage" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "evidenceVersionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "locationKind" "LocationKind" NOT NULL,
    "location" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector GENERATED ALWAYS AS (to_tsvector('english', "text")) STORED,

    CONSTRAINT "EvidencePassage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EvidenceReading_registrationId_centreId_idx" ON "EvidenceReading"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "EvidenceReading_state_dueAt_idx" ON "EvidenceReading"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceReading_evidenceVersionId_registrationId_key" ON "EvidenceReading"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "EvidencePassage_evidenceVersionId_registrationId_idx" ON "EvidencePassage"("evidenceVersionId", "registrationId");

-- CreateIndex
CREATE INDEX "EvidencePassage_registrationId_centreId_idx" ON "EvidencePassage"("registrationId", "centreId");

-- CreateIndex
CREATE INDEX "EvidencePassage_words_idx" ON "EvidencePassage" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "EvidencePassage_evidenceVersionId_position_key" ON "EvidencePassage"("evidenceVersionId", "position");

-- AddForeignKey
ALTER TABLE "EvidenceReading" ADD CONSTRAINT "EvidenceReading_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceReading" ADD CONSTRAINT "EvidenceReading_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceVersion"("id", "registrationId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidencePassage" ADD CONSTRAINT "EvidencePassage_registrationId_centreId_fkey" FOREIGN KEY ("registrationId", "centreId") REFERENCES "Registration"("id", "centreId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidencePassage" ADD CONSTRAINT "EvidencePassage_evidenceVersionId_registrationId_fkey" FOREIGN KEY ("evidenceVersionId", "registrationId") REFERENCES "EvidenceReading"("evidenceVersionId", "registrationId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- What was there before is read too.
INSERT INTO "EvidenceReading" ("evidenceVersionId", "centreId", "registrationId", "dueAt")
  SELECT "id", "centreId", "registrationId", "addedAt" FROM "EvidenceVersion";
