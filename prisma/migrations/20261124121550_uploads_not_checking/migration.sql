-- AlterEnum
BEGIN;
-- Nothing has written it for long; a row that a killed process left so is received anew.
UPDATE "Upload" SET "state" = 'receiving' WHERE "state" = 'checking';
CREATE TYPE "UploadState_new" AS ENUM ('receiving', 'ready', 'refused', 'taken');
ALTER TABLE "Upload" ALTER COLUMN "state" TYPE "UploadState_new" USING ("state"::text::"UploadState_new");
ALTER TYPE "UploadState" RENAME TO "UploadState_old";
ALTER TYPE "UploadState_new" RENAME TO "UploadState";
DROP TYPE "UploadState_old";
COMMIT;
