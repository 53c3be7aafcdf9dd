import { nothingHere } from '@/app/_web/problem'
import { db } from '@/lib/infra/db'
import { calendarFeed } from '@/lib/planning/queries/calendar'

/** A calendar for the diary of whoever keeps its secret address. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const text = await calendarFeed(db(), token.replace(/\.ics$/, ''), new Date())
  if (text === null) return nothingHere()
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="assay.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
