-- AlterTable
ALTER TABLE "CrossReference" ADD COLUMN     "placeFrom" INTEGER;
