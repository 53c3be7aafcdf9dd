import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { staffNeeds } from './staff-needs'
import { staffWarnings } from '@/lib/registration/queries/staff-warnings'
import { formatDate } from '@/lib/kernel/dates'
import { openVisitActions } from '@/lib/visits/queries/visits'
import { centreToday } from '@/lib/registration/queries/centre-today'

export const metadata: Metadata = { title: 'Today' }

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export default deskPage(
  'centre',
  async ({ actor, who, found }) => {
    const today = await found(await centreToday(db(), actor))
    const warnings = await found(await staffWarnings(db(), actor, new Date()))
    const asked = await found(await openVisitActions(db(), actor))
    const needs = [
      {
        number: asked.open,
        words: count(asked.open, 'action is', 'actions are'),
        rest: `open after a visit${asked.dueOn ? `, due ${formatDate(asked.dueOn)}` : ''}`,
        href: asked.visits.length === 1 ? `/centre/visits/${asked.visits[0]}` : '/centre/visits',
      },
      {
        number: today.withoutAssessor,
        words: count(today.withoutAssessor, 'registration has', 'registrations have'),
        rest: 'no assessor',
        href: '/centre/allocation?role=assessor',
      },
      {
        number: today.withoutIqa,
        words: count(today.withoutIqa, 'registration has', 'registrations have'),
        rest: 'no IQA',
        href: '/centre/allocation?role=iqa',
      },
      ...staffNeeds(warnings),
      {
        number: today.unregistered,
        words: count(today.unregistered, 'candidate is', 'candidates are'),
        rest: 'not registered on anything yet',
        href: '/centre/registrations/new',
      },
      {
        number: today.withoutAward,
        words: count(today.withoutAward, 'member of staff has', 'members of staff have'),
        rest: 'no award on record',
        href: '/centre/people#staff',
      },
      {
        number: today.invited,
        words: count(today.invited, 'person has', 'people have'),
        rest: 'not opened their link yet',
        href: '/centre/people',
      },
    ].filter(({ number }) => number > 0)
    const kept = [
      {
        number: today.active,
        words: today.active === 1 ? 'active registration' : 'active registrations',
        href: '/centre/registrations',
      },
      {
        number: today.staff,
        words: today.staff === 1 ? 'seat of staff' : 'seats of staff',
        href: '/centre/people',
      },
      {
        number: today.approvals,
        words: today.approvals === 1 ? 'approved qualification' : 'approved qualifications',
        href: '/centre/qualifications',
      },
    ]
    return (
      <>
        <PageHead
          title={who.centre.name}
          actions={
            <>
              <LinkButton href="/centre/trends">Trends</LinkButton>
              <LinkButton href="/centre/people#invite">Invite somebody</LinkButton>
              <LinkButton look="primary" href="/centre/registrations/new">
                Register a candidate
              </LinkButton>
            </>
          }
        />
        <div className="parts">
          <Section id="needs" title="Needs you" aside={String(needs.length)}>
            {needs.length === 0 ? (
              <p>
                <Icon name="check" /> Nothing: everybody registered has an assessor and an IQA, and
                everybody invited is here.
              </p>
            ) : (
              <ul className="lines">
                {needs.map(({ words, rest, href }) => (
                  <li key={`${words} ${rest}`}>
                    <Link href={href}>
                      <b>{words}</b> {rest}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <ul className="counts" aria-label="What there is">
            {kept.map(({ number, words, href }) => (
              <li key={words}>
                <Link href={href}>
                  <b className="big num">{number}</b>
                  <span>{words}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)
