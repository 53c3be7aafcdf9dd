-- A unit claim may have several certificates, one for each unit; an award has one of the qualification.
DROP INDEX "Certificate_kind_key";
CREATE UNIQUE INDEX "Certificate_qualification_key" ON "Certificate" ("claimId")
  WHERE "kind" = 'qualification' AND "replacesId" IS NULL;
