import { describe, expect, test } from 'vitest'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { signedIn } from '@/lib/identity/queries/session'
import { startSession } from '@/lib/identity/commands/sessions'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { nobody, type Actor } from '@/lib/kernel/actor'
import { chooseNotifications } from '@/lib/notifications/commands/choose'
import { notificationsAtOnce } from '@/lib/notifications/model'
import { mayReadNotification, notificationsOf } from '@/lib/notifications/policy'
import { notificationList, notificationPlace } from '@/lib/notifications/queries/list'
import { deskAddress } from '@/lib/notifications/rules/places'
import { markAllRead, markRead } from '@/lib/notifications/store/reading'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '@/lib/registration/queries/scope'
import { allocateStaff } from '@/lib/registration/commands/staff'
import { judge, judging } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { planCameBack, tellOfPlans } from '../../support/news'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const noon = new Date('2026-11-24T12:00:00Z')
const siobhan = 'siobhan@calder.example'

const declaredUnit = async () => {
  const { id: registrationId } = await registrationOf(siobhan)
  const { unitEnrolmentId, criterionId } = await db().submissionItem.findFirstOrThrow({
    where: { registrationId, unitEnrolment: { state: 'declared' } },
  })
  return { enrolmentId: unitEnrolmentId, criterionId }
}

const unreadOf = async (actor: Actor) =>
  db().notification.findMany({
    where: { seatId: actor.seatId, readAt: null },
    orderBy: { id: 'desc' },
  })

describe('everything the demonstration’s people were told', () => {
  test('is of their own centre, at their own desk, and theirs to see; never their own doing', async () => {
    const all = await db().notification.findMany({
      include: { seat: true, registration: { select: scopeSelect }, bySeat: true },
    })
    expect(all.length).toBeGreaterThan(150)
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(7)
    for (const { seat, bySeat, registration, path, kind, readAt, sentence } of all) {
      const atDesk = [`${deskAddress(seat.role)}/`, '/messages/', '/planning/']
      expect(path === deskAddress(seat.role) || atDesk.some((at) => path.startsWith(at))).toBe(true)
      expect(bySeat?.personId).not.toBe(seat.personId)
      if (!registration) continue
      const scope = scopeOf(registration)
      const actor = { ...seat, seatId: seat.id }
      expect(scope.centreId).toBe(seat.centreId)
      expect(scope.candidatePersonId === seat.personId).toBe(seat.role === 'candidate')
      if (kind === 'countersigning' || seat.role === 'eqa') continue
      expect(maySee(actor, scope) || readAt !== null, sentence).toBe(true)
    }
  })

  test('says nothing to candidates of who sampled them, nor anything that anybody wrote', async () => {
    const all = await db().notification.findMany({ where: { seat: { role: 'candidate' } } })
    const written = await db().sampleConclusion.findMany({ select: { feedback: true } })
    const iqas = await db().seat.findMany({ where: { role: { in: ['iqa', 'leadIqa'] } } })
    expect(written.length).toBeGreaterThan(0)
    for (const { sentence, bySeatId, kind } of all) {
      for (const { feedback } of written) expect(sentence).not.toContain(feedback)
      // An appeal names who answered it; nothing else of an IQA's does.
      if (iqas.some(({ id }) => id === bySeatId) && kind !== 'appeals') {
        expect(sentence).not.toContain('{by}')
      }
    }
  })
})

describe('what a command decides', () => {
  test('is told in its transaction: a judgement once however many, a refusal not at all', async () => {
    const priya = await actorOf('priya@calder.example')
    const candidate = await actorOf(siobhan)
    const { enrolmentId, criterionId } = await declaredUnit()
    await markAllRead(candidate, noon)
    const others = await db().submissionItem.findMany({
      where: { unitEnrolmentId: enrolmentId },
      distinct: ['criterionId'],
      take: 3,
    })
    for (const each of others) {
      expect(await judge(priya, enrolmentId, each.criterionId, 'notYetMet', noon)).toMatchObject({
        ok: true,
      })
    }
    const told = await unreadOf(candidate)
    expect(told).toMatchObject([
      { kind: 'decisions', path: `/candidate/units/${enrolmentId}`, bySeatId: priya.seatId },
    ])
    const view = await notificationList(db(), candidate)
    expect(view.items[0]).toMatchObject({ isRead: false })
    expect(view.items[0]?.sentence).toMatch(/^Priya Shah has judged criteria of /)

    const before = await db().notification.count()
    const stranger = await actorOf('nadia@northgate.example')
    const input = await judging(enrolmentId, criterionId, 'notYetMet')
    expect(await run(judgeCriterion, { actor: stranger, at: noon }, input)).toMatchObject({
      ok: false,
    })
    expect(
      await run(judgeCriterion, { actor: priya, at: noon }, { ...input, after: 99 }),
    ).toMatchObject({ ok: false })
    expect(await db().notification.count()).toBe(before)
  })

  test('is told to nobody who chose not to be, and by letter as they chose', async () => {
    const candidate = await actorOf(siobhan)
    const count = () => db().letter.count({ where: { seatId: candidate.seatId } })
    await markAllRead(candidate, noon)
    const letters = await count()
    await tellOfPlans(siobhan, 'off')
    await planCameBack(siobhan, 1, noon)
    expect(await unreadOf(candidate)).toEqual([])
    await tellOfPlans(siobhan, 'product')
    await planCameBack(siobhan, 2, noon)
    expect(await unreadOf(candidate)).toMatchObject([{ letterId: null }])
    expect(await count()).toBe(letters)
    await tellOfPlans(siobhan, 'digest')
    await Promise.all([3, 4, 5].map((number) => planCameBack(siobhan, number, noon)))
    expect(await count()).toBe(letters + 1)
    await tellOfPlans(siobhan, 'atOnce')
    await planCameBack(siobhan, 6, noon)
    expect(await count()).toBe(letters + 2)
  })

  test('how one is told is chosen by oneself, for the kinds there are', async () => {
    const actor = await actorOf(siobhan)
    const chosen = { channel: { plans: 'digest', messages: 'off' } }
    expect(await run(chooseNotifications, { actor }, chosen)).toMatchObject({ ok: true })
    const rows = await db().notificationPreference.findMany({
      where: { personId: actor.personId },
      select: { kind: true, channel: true },
    })
    expect(Object.fromEntries(rows.map((row) => [row.kind, row.channel]))).toEqual(chosen.channel)
    for (const wrong of [{ plans: 'pigeon' }, { passwords: 'off' }]) {
      expect(await run(chooseNotifications, { actor }, { channel: wrong })).toMatchObject({
        refusal: { code: 'malformed' },
      })
    }
  })
})

test('who serves a portfolio no more has nothing of it left to read', async () => {
  const priya = await actorOf('priya@calder.example')
  const admin = await actorOf('ruth@calder.example')
  const { id: registrationId } = await registrationOf(siobhan)
  const of = () =>
    db().notification.count({ where: { seatId: priya.seatId, registrationId, readAt: null } })
  await db().notification.updateMany({
    where: { seatId: priya.seatId, registrationId },
    data: { readAt: null },
  })
  expect(await of()).toBeGreaterThan(0)
  const others = await db().seat.findMany({
    where: { centreId: priya.centreId, role: 'assessor', id: { not: priya.seatId }, endedAt: null },
  })
  const by = { actor: admin, at: noon }
  // Not everybody may: some are in a conflict of interest.
  const allocated = await Promise.all(
    others.map(({ id: seatId }) =>
      run(allocateStaff, by, { registrationId, role: 'assessor', seatId }),
    ),
  )
  expect(allocated.map(({ ok }) => ok)).toContain(true)
  const own = await db().allocation.count({
    where: { registrationId, seatId: priya.seatId, endedAt: null },
  })
  expect(own).toBe(0)
  expect(await of()).toBe(0)
  const { items } = await notificationList(db(), priya)
  expect(items.map(({ sentence }) => sentence).join()).not.toContain('Siobhán')
})

describe('the list', () => {
  test('goes on page by page, unread first, each once', async () => {
    const amara = await actorOf('amara@calder.example')
    await tellOfPlans('amara@calder.example', 'product')
    await markAllRead(amara, noon)
    const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
    for (let number = 0; number < notificationsAtOnce + 5; number += 1) {
      await planCameBack('amara@calder.example', number, later(number))
    }
    const all = await db().notification.count({ where: { seatId: amara.seatId } })
    const seen: { id: string; isRead: boolean }[] = []
    for (let after: string | undefined; ;) {
      const { items, next } = await notificationList(db(), amara, after)
      expect(items.length).toBeLessThanOrEqual(notificationsAtOnce)
      seen.push(...items)
      if (!next) break
      after = next
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(all)
    expect(seen).toHaveLength(all)
    const firstRead = seen.findIndex(({ isRead }) => isRead)
    expect(firstRead).toBe(notificationsAtOnce + 5)
    expect(seen.slice(firstRead).every(({ isRead }) => isRead)).toBe(true)
    for (const odd of ['', 'unread', 'unread.x', "read.' or 1=1", 'unread.\u0000']) {
      expect((await notificationList(db(), amara, odd)).isFirst).toBe(true)
    }
  })

  test('is one’s own to mark, and what is read is counted no more', async () => {
    const amara = await actorOf('amara@calder.example')
    const started = await run(
      startSession,
      { actor: nobody },
      { personId: amara.personId, userAgent: '', address: '' },
    )
    if (!started.ok) throw new Error(started.refusal.message)
    const unread = async () =>
      (await signedIn(db(), started.value.sessionId, new Date()))?.unread ?? -1
    const before = await unread()
    expect(before).toBeGreaterThan(notificationsAtOnce)
    const [first] = await unreadOf(amara)
    if (!first) throw new Error('nothing is unread')
    for (const { email: _, ...other } of await everyActor()) {
      const isOwn = other.seatId === amara.seatId
      expect(mayReadNotification(other, first)).toBe(isOwn)
      const where = { ...notificationsOf(other), id: first.id }
      expect(await db().notification.count({ where })).toBe(isOwn ? 1 : 0)
      const place = await notificationPlace(db(), other.personId, first.id)
      expect(place !== null).toBe(other.personId === amara.personId)
      if (!isOwn) await markRead(other, first.id, noon)
    }
    expect(await unread()).toBe(before)
    await markRead(amara, first.id, noon)
    expect(await unread()).toBe(before - 1)
    await markAllRead(amara, new Date('2026-12-01T00:00:00Z'))
    expect(await unread()).toBe(0)
  })
})
