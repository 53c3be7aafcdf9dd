import { fileStore } from '@/lib/infra/files/disk-store'
import { rendition } from '@/lib/infra/files/rendition'
import { noRendition, renditionPage } from '@/lib/infra/files/rendition-page'
import { filePolicy } from '@/lib/infra/files/serve'
import { askedFor, type Context } from '../asked'

export const dynamic = 'force-dynamic'

/** A document to be read in a sandboxed frame: no scripts, nothing from elsewhere. `at` marks words in it. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { file, answer } = await askedFor(request, context)
  if (answer) return answer
  const body = await rendition(fileStore(), file.key, file.mediaType)
  const at = new URL(request.url).searchParams.get('at')?.slice(0, 120) ?? ''
  return new Response(renditionPage(file.title, body ?? noRendition, at), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': filePolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}
