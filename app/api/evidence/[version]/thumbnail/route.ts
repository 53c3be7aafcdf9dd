import { problem } from '@/app/_web/problem'
import { thumbnail } from '@/lib/infra/files/derivatives'
import { fileStore } from '@/lib/infra/files/disk-store'
import { serveBytes } from '@/lib/infra/files/serve'
import { askedFor, type Context } from '../asked'

export const dynamic = 'force-dynamic'

/** A small picture of a picture, without position data for anybody. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { file, answer } = await askedFor(request, context)
  if (answer) return answer
  const small = await thumbnail(fileStore(), file.key, file.mediaType)
  return small
    ? serveBytes(small.bytes, { ...small, fileName: `${file.title}.webp` }, request)
    : problem(404, 'no-thumbnail', 'There is no small picture of this kind of file.')
}
