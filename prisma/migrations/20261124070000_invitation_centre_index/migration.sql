-- CreateIndex
CREATE INDEX "Invitation_centreId_idx" ON "Invitation"("centreId");
