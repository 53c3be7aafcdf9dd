-- CreateIndex
CREATE INDEX "Judgement_registrationId_idx" ON "Judgement"("registrationId");

-- CreateIndex
CREATE INDEX "CrossReference_registrationId_idx" ON "CrossReference"("registrationId");
