import { download } from '@/app/_web/download'
import { db } from '@/lib/infra/db'
import { importTemplate } from '@/lib/registration/rules/import-csv'
import { listSpecifications } from '@/lib/specification/queries'

export const dynamic = 'force-dynamic'

/** The spreadsheet to fill in: headings, and an example of nobody. */
export async function GET(): Promise<Response> {
  const [first] = await listSpecifications(db())
  return new Response(importTemplate(first?.number ?? ''), {
    headers: download('text/csv; charset=utf-8', 'candidates.csv'),
  })
}
