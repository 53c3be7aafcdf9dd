-- AlterTable
ALTER TABLE "EvidenceVersion" ADD COLUMN     "seconds" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "EvidenceAttachment" ADD COLUMN     "seconds" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seconds" DOUBLE PRECISION;
