import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { registrationPath, unitPath } from '@/app/candidate/address'
import '@/app/styles/planner.css'
import '@/app/styles/candidate.css'
import { PageHead } from '@/components/layout/shell'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { lockWords, unitStatus, unitWords } from '@/components/portfolio/unit-words'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { ProgressBar, ProgressRule } from '@/components/ui/progress-rule'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Column, Table } from '@/components/ui/table'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { candidatePlan } from '@/lib/portfolio/queries/candidate-plan'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { isSignedOff } from '@/lib/registration/lifecycle'
import { DroppedSection } from './dropped-section'

export const metadata: Metadata = { title: 'Qualification' }

const credits = (units: UnitProgress[]) => units.reduce((sum, { unit }) => sum + unit.credits, 0)

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const { own, units, dropped } = await found(
      await candidatePlan(db(), actor, search['registration']),
    )
    const { specification } = own
    const signed = units.filter(({ state }) => isSignedOff(state))
    const goal = specification.file.combination.minimumCredits
    const criteria = units.flatMap((unit) => unit.criteria)
    const covered = criteria.filter(({ standing }) => standing !== 'not-started').length
    const met = criteria.filter(({ standing }) => standing === 'met').length
    return (
      <>
        <PageHead
          title={specification.title}
          actions={
            <>
              <LinkButton href={registrationPath(own.registrationId)}>Your registration</LinkButton>
              <LinkButton
                icon="list"
                href={`/candidate/qualification/plan?registration=${own.registrationId}`}
              >
                Plan your units
              </LinkButton>
              <LinkButton
                icon="layout-grid"
                href={`/candidate/matrix?registration=${own.registrationId}`}
              >
                Whole matrix
              </LinkButton>
            </>
          }
        >
          {specification.number}, Level {specification.level}. Registered{' '}
          {formatDate(own.registeredOn)}.
        </PageHead>
        <RegistrationLock registration={own} />
        {own.others.length > 1 && (
          <Segments
            label="Your qualifications"
            tabs={own.others.map(({ id, title }) => ({
              href: `?registration=${id}`,
              label: title,
              current: id === own.registrationId,
            }))}
          />
        )}
        <div className="stack">
          <Section id="progress" title="How far you are" aside="Subject to quality assurance">
            <div className="figures">
              <ProgressRule
                name="Credits signed off"
                value={credits(signed)}
                goal={goal}
                note={`${credits(units)} credits are in your plan.`}
              />
              {specification.groups
                .filter(({ minimumCredits }) => minimumCredits)
                .map((group) => (
                  <ProgressRule
                    key={group.code}
                    name={group.title}
                    value={credits(signed.filter(({ unit }) => unit.group === group.code))}
                    goal={group.minimumCredits ?? 0}
                  />
                ))}
              <div className="rule">
                <span className="name">Criteria with evidence</span>
                <span className="val num">
                  {covered} of {criteria.length}
                </span>
                <ProgressBar label="Criteria with evidence" value={covered} max={criteria.length} />
                <div className="note">{met} met</div>
              </div>
            </div>
          </Section>
          <Section id="units" title="Your units" aside={`${units.length} units`}>
            {units.length === 0 ? (
              <EmptyState title="No units chosen yet">
                Propose units to your assessor. They show here as soon as they are agreed.
              </EmptyState>
            ) : (
              <Table caption="Units of your plan" className="unit-list">
                <thead>
                  <tr>
                    <Column>Unit</Column>
                    <Column right>Credits</Column>
                    <Column>Covered</Column>
                    <Column right>Met</Column>
                    <Column>Stands at</Column>
                  </tr>
                </thead>
                <tbody>
                  {units.map((unit) => {
                    const all = unit.criteria.length
                    const done = all - unit.counts['not-started']
                    const lock = lockWords(unit)
                    return (
                      <tr key={unit.enrolmentId}>
                        <td>
                          <Link href={unitPath(unit.enrolmentId)}>{unit.unit.title}</Link>
                          <span className="sm muted num block">
                            {unit.unit.reference}, Level {unit.unit.level}
                          </span>
                        </td>
                        <td className="r num">{unit.unit.credits}</td>
                        <td>
                          <span className="num sm">
                            {done} of {all}
                          </span>
                          <ProgressBar
                            label={`Covered in ${unit.unit.title}`}
                            value={done}
                            max={all}
                          />
                        </td>
                        <td className="r num">{unit.counts.met}</td>
                        <td>
                          {unit.state === 'planned' && done > 0 ? (
                            <Status code="covered">{unitWords.planned}</Status>
                          ) : (
                            <Status code={unitStatus(unit.state)}>
                              {unit.state === 'planned' ? 'Not started' : unitWords[unit.state]}
                            </Status>
                          )}
                          {lock && (
                            <span className="sm muted block">
                              {lock.title} {lock.text} {lock.opens}
                            </span>
                          )}
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </Table>
            )}
          </Section>
          <DroppedSection
            planned={units.map(({ unit }) => unit.reference)}
            registrationId={own.registrationId}
            dropped={dropped}
          />
        </div>
      </>
    )
  },
  { className: 'screen-candidate' },
)
