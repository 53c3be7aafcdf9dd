import { ChangedMeanwhile, expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { KeptReference } from '@/lib/portfolio/events'
import type { By, Home } from './home'

export async function keepReferences(
  db: Db,
  home: Home,
  by: By,
  references: KeptReference[],
): Promise<void> {
  const rows = references.map(
    ({ id, versionId, enrolmentId, unitId, criterionId, location, claim, placeFrom }) => ({
      id,
      versionId,
      enrolmentId,
      unitId,
      criterionId,
      location,
      claim,
      placeFrom: placeFrom ?? null,
    }),
  )
  // One text of one statement, however many there are: what is saved most is planned once.
  await db.$executeRaw`
    insert into "CrossReference" ("id", "centreId", "registrationId", "evidenceVersionId",
      "unitEnrolmentId", "unitId", "criterionId", "location", "claim", "placeFrom",
      "madeBySeatId", "madeAt")
    select x."id", ${home.centreId}::uuid, ${home.registrationId}::uuid, x."versionId",
      x."enrolmentId", x."unitId", x."criterionId", x."location", x."claim", x."placeFrom",
      ${by.seatId}::uuid, ${by.at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("id" uuid, "versionId" uuid,
      "enrolmentId" uuid, "unitId" uuid, "criterionId" uuid, "location" jsonb, "claim" text,
      "placeFrom" int)`
}

export async function amendReference(
  db: Db,
  id: string,
  place: Pick<KeptReference, 'location' | 'claim'>,
): Promise<void> {
  expectChanged(
    await db.crossReference.updateMany({
      where: { id, withdrawnAt: null },
      data: { ...place, placeFrom: null },
    }),
  )
}

/** The place holds on this version, too. */
export async function keepPlaceChecked(db: Db, id: string, placeFrom: number): Promise<void> {
  expectChanged(
    await db.crossReference.updateMany({
      where: { id, withdrawnAt: null, placeFrom },
      data: { placeFrom: null },
    }),
  )
}

export async function withdrawReferences(db: Db, ids: string[], at: Date): Promise<void> {
  const { count } = await db.crossReference.updateMany({
    where: { id: { in: ids }, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  if (count !== ids.length) throw new ChangedMeanwhile()
}

export async function removeReference(db: Db, id: string): Promise<void> {
  expectChanged(await db.crossReference.deleteMany({ where: { id } }))
}
