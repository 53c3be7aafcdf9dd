import { readFile } from 'node:fs/promises'
import { loadQualification } from '@/lib/specification/commands'
import { db } from '@/lib/infra/db'
import { done } from '../certification/claiming'
import { actorOf } from '../people'
import type { Victim } from './victim'

const file = 'prisma/seed/qualifications/contact-centre-team-leading.json'
export const ownTitle = 'Team leading as only this centre teaches it'
export const ownNumber = '999-0000-9'

/** An edition that the victim's centre loaded for itself: no other centre knows of it. */
export async function ownEdition({ centreId, rightful }: Victim): Promise<string> {
  const where = { centreId, number: ownNumber }
  const known = await db().qualificationVersion.findFirst({ where, select: { id: true } })
  if (known) return known.id
  const pattern = JSON.parse(await readFile(file, 'utf8')) as object
  const text = JSON.stringify({ ...pattern, number: ownNumber, title: ownTitle })
  const admin = await actorOf(rightful.admin[0] ?? '')
  return (await done(loadQualification, admin, { text })).versionId
}
