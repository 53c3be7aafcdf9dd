-- AlterEnum
ALTER TYPE "EvidenceForm" ADD VALUE 'written';

-- AlterTable
ALTER TABLE "EvidenceVersion" ADD COLUMN     "aiUse" JSONB;
