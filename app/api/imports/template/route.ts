import { download } from '@/app/_web/download'
import { nothingHere, signInFirst } from '@/app/_web/problem'
import { currentActor } from '@/app/_web/session'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { db } from '@/lib/infra/db'
import { approvedSpecifications } from '@/lib/registration/queries/approvals'
import { importTemplate } from '@/lib/registration/rules/import-csv'

/** The spreadsheet to fill in, with a qualification of the centre's own as the example. */
export async function GET(): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  if (mayAdministerCentre(who.actor)) return nothingHere()
  const [approved] = await approvedSpecifications(db(), who.actor)
  return new Response(importTemplate(approved?.specification.number ?? ''), {
    headers: download('text/csv; charset=utf-8', 'candidates.csv'),
  })
}
