/** A letter as the form's handler hands it to a command, its bytes stored before. */
export const letterOf = (centreId: string) => ({
  fileKey: `${centreId}/00/${'0'.repeat(64)}`,
  fileName: 'letter.pdf',
  size: 1,
  mediaType: 'application/pdf',
  sha256: '0'.repeat(64),
})
