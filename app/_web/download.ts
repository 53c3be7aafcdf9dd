/** Headers of a file that is made for whoever asks, and kept nowhere. */
export const download = (mediaType: string, fileName: string) => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename="${fileName}"`,
  'cache-control': 'no-store',
})

/** Sends pieces as they come; whoever goes away in the middle is not written for. */
export function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
