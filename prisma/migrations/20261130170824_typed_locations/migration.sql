-- A location is data, no longer text that its kind explains. Every row is carried over: "03:40" becomes its
-- seconds, and what does not read as its kind said (no form let that in) stays as words.
ALTER TABLE "CrossReference" ALTER COLUMN "location" TYPE JSONB USING (CASE
  WHEN "locationKind" = 'whole' OR btrim("location") = '' THEN jsonb_build_object('kind', 'whole')
  WHEN "locationKind" = 'page' AND "location" ~ '^[1-9][0-9]{0,4}$'
    THEN jsonb_build_object('kind', 'page', 'page', "location"::int)
  WHEN "locationKind" = 'paragraph' AND "location" ~ '^[1-9][0-9]{0,4}$'
    THEN jsonb_build_object('kind', 'paragraph', 'paragraph', "location"::int)
  WHEN "locationKind" = 'time' AND "location" ~ '^[0-9]{1,3}:[0-5][0-9]$'
    THEN jsonb_build_object('kind', 'time', 'from',
      split_part("location", ':', 1)::int * 60 + split_part("location", ':', 2)::int)
  WHEN "locationKind" = 'time' AND "location" ~ '^[0-9]{1,2}:[0-9]{1,3}:[0-5][0-9]$'
    THEN jsonb_build_object('kind', 'time', 'from', split_part("location", ':', 1)::int * 3600
      + split_part("location", ':', 2)::int * 60 + split_part("location", ':', 3)::int)
  ELSE jsonb_build_object('kind', 'words', 'words', left(btrim("location"), 120))
END);
ALTER TABLE "CrossReference" DROP COLUMN "locationKind";
ALTER TABLE "CrossReference" ADD CONSTRAINT "CrossReference_location_check"
  CHECK ("location" ->> 'kind' IN ('whole', 'page', 'paragraph', 'region', 'time', 'words'));

-- CreateEnum
CREATE TYPE "PassageKind" AS ENUM ('whole', 'page', 'paragraph', 'text');

-- AlterTable
ALTER TABLE "EvidencePassage" RENAME COLUMN "locationKind" TO "kind";
ALTER TABLE "EvidencePassage" ALTER COLUMN "kind" TYPE "PassageKind" USING ("kind"::text::"PassageKind");

-- DropEnum
DROP TYPE "LocationKind";

-- AlterTable
ALTER TABLE "EvidenceReading" ADD COLUMN "pages" INTEGER;

-- What was read before is read once more, for how many pages it has.
UPDATE "EvidenceReading" SET "state" = 'waiting', "attempts" = 0
FROM "EvidenceVersion" v
WHERE v."id" = "evidenceVersionId" AND "state" = 'extracted' AND v."mediaType" IS NOT NULL
  AND v."mediaType" IN ('application/pdf', 'application/vnd.openxmlformats-officedocument.presentationml.presentation');
DELETE FROM "EvidencePassage" p USING "EvidenceReading" r
WHERE r."evidenceVersionId" = p."evidenceVersionId" AND r."state" = 'waiting';
