-- AlterTable
ALTER TABLE "EvidenceVersion" ADD COLUMN     "seconds" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "EvidenceAttachment" ADD COLUMN     "seconds" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "seconds" DOUBLE PRECISION;
