import { download } from '@/app/_web/download'
import { batchCsv } from '@/lib/certification/rules/batch-csv'
import { askedFor, type Context } from '../../asked'

export const dynamic = 'force-dynamic'

/** The claims of a batch as a spreadsheet. */
export async function GET(_: Request, context: Context): Promise<Response> {
  const { batch, answer } = await askedFor(context)
  if (answer) return answer
  return new Response(batchCsv(batch.claims), {
    headers: download('text/csv; charset=utf-8', `claims-batch-${batch.number}.csv`),
  })
}
