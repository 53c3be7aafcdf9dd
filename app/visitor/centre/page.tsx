import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { DocumentLink } from '@/components/centre/document'
import { PageHead } from '@/components/layout/shell'
import { Lines, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { formatDate } from '@/lib/kernel/dates'
import { visitorCentre, type VisitorCentre } from '@/lib/visits/queries/centre'

export const metadata: Metadata = { title: 'Centre' }

export default deskPage(
  'visitor',
  async ({ actor, who, found }) => {
    const { approvals, staff } = await found(await visitorCentre(db(), actor, new Date()))
    return (
      <>
        <PageHead title={who.centre.name}>
          What {actor.awardingBody} approved here, and who assesses and quality-assures with what.
        </PageHead>
        <div className="parts narrow">
          {approvals.map((approval) => (
            <Approval key={approval.number} approval={approval} />
          ))}
          <Section id="staff" title="Staff" aside={String(staff.length)}>
            <Lines>
              {staff.map((member) => (
                <Member key={member.seatId} member={member} />
              ))}
            </Lines>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

const on = (iso: string) => formatDate(new Date(iso))

function Approval({ approval }: { approval: VisitorCentre['approvals'][number] }) {
  const { number, title, approvedOn, endsOn, sites, directNow, directClaims, sanctions } = approval
  return (
    <Section id={`approval-${approval.qualificationNumber}`} title={title} aside={number}>
      <dl className="facts">
        <dt>Approved</dt>
        <dd>
          <Time at={approvedOn} />
          {endsOn && (
            <>
              {' '}
              to <Time at={endsOn} />
            </>
          )}
        </dd>
        <dt>Sites</dt>
        <dd>{sites.join(', ') || 'every site of the centre'}</dd>
        <dt>Direct claims</dt>
        <dd>
          {directNow ? 'held' : 'not held'}
          {directClaims.map(({ held, fromOn, reference }) => (
            <span className="under" key={fromOn + reference}>
              {held ? 'Held' : 'Not held'} from {on(fromOn)}, {reference}
            </span>
          ))}
        </dd>
        <dt>Sanctions</dt>
        <dd>
          {sanctions.length === 0 && 'none'}
          {sanctions.map(({ reference, reason, imposedOn, liftedOn }) => (
            <span className="block" key={reference + imposedOn}>
              {reference}, imposed {on(imposedOn)}
              {liftedOn ? `, lifted ${on(liftedOn)}` : ', stands'}: {reason}
            </span>
          ))}
        </dd>
      </dl>
    </Section>
  )
}

function Member({ member }: { member: VisitorCentre['staff'][number] }) {
  const { name, role, startedAt, awards, units } = member
  return (
    <li>
      <b>{name}</b>, {roleTitles[role].toLowerCase()} since <Time at={startedAt} />
      {awards.length === 0 && <span className="under">No award on record.</span>}
      {awards.map(({ title, status, awardedOn, targetOn, certificate, document }) => (
        <span className="under" key={title}>
          {title}
          {status === 'held'
            ? `${awardedOn ? `, awarded ${on(awardedOn)}` : ''}${certificate ? `, certificate ${certificate}` : ''}`
            : `: working towards it${targetOn ? `, to be held by ${on(targetOn)}` : ''}`}
          {document && (
            <>
              {' '}
              <DocumentLink document={document} />
            </>
          )}
        </span>
      ))}
      {units.length > 0 && (
        <details className="ask">
          <summary>
            Competent in {units.length === 1 ? '1 unit' : `${units.length} units`}
            <span className="sr">: {name}</span>
          </summary>
          <p className="num">{units.join(', ')}</p>
        </details>
      )}
    </li>
  )
}
