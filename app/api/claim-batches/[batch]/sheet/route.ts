import { download } from '@/app/_web/download'
import { askedFor, type Context } from '../../asked'
import { claimSheet } from './claim-sheet'

export const dynamic = 'force-dynamic'

/** The claims of a batch as a document to print, sign and send. */
export async function GET(_: Request, context: Context): Promise<Response> {
  const { batch, answer } = await askedFor(context)
  if (answer) return answer
  return new Response(new Uint8Array(await claimSheet(batch)), {
    headers: download('application/pdf', `claim-sheet-batch-${batch.number}.pdf`),
  })
}
