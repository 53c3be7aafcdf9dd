import { download, streamed } from '@/app/_web/download'
import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import type { Actor } from '@/lib/kernel/actor'
import { importView, type ImportView } from '@/lib/registration/queries/imports'
import { rowCsv, rowsCsvHead } from '@/lib/registration/rules/import-csv'
import type { RowList } from '@/lib/registration/model/importing'

const size = 1000

async function* pieces(actor: Actor, first: ImportView, list: RowList) {
  yield rowsCsvHead()
  for (let page: ImportView | null = first; page;) {
    yield page.rows.map(rowCsv).join('')
    const after: number | undefined = page.rows.at(-1)?.line
    page =
      page.more && after !== undefined
        ? await importView(db(), actor, first.id, { list, after, size })
        : null
  }
}

/** The rows of an import with what is said of each, as a spreadsheet: all of them, or those refused. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ import: string }> },
): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  const importId = id.safeParse((await params).import).data
  const list = new URL(request.url).searchParams.get('show') === 'bad' ? 'bad' : 'all'
  const first = importId
    ? await importView(db(), who.actor, importId, { list, after: 0, size })
    : null
  if (!first) {
    await recordAttempt(await caller(), 'import-rows', 'not-found', {})
    return nothingHere()
  }
  return new Response(streamed(pieces(who.actor, first, list)), {
    headers: download('text/csv; charset=utf-8', list === 'bad' ? 'refused-rows.csv' : 'rows.csv'),
  })
}
