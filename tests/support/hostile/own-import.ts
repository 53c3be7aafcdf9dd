import { db } from '@/lib/infra/db'
import { checkImport } from '@/lib/registration/commands/importing'
import { done } from '../certification/claiming'
import { goodFile } from '../importing'
import { actorOf } from '../people'
import type { Victim } from './victim'

/** A spreadsheet that the victim's centre has read and not yet registered anybody from. */
export async function ownImport({ centreId, rightful }: Victim): Promise<string> {
  const known = await db().registerImport.findFirst({ where: { centreId }, select: { id: true } })
  if (known) return known.id
  const admin = await actorOf(rightful.admin[0] ?? '')
  const file = { fileName: 'list.csv', bytes: goodFile(2) }
  return (await done(checkImport, admin, file)).importId
}
