import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { addEvidencePath, askWitnessPath, handInPath, referencePath } from '@/app/candidate/address'
import { filterOf, packMatrix } from '@/app/candidate/matrix-data'
import '@/app/styles/unit-matrix.css'
import '@/app/styles/candidate.css'
import '@/app/styles/planning.css'
import { Matrix } from '@/components/portfolio/matrix'
import { OutcomeMap } from '@/components/portfolio/outcome-map'
import { ActionLines } from '@/components/planning/action-lines'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { UnitLock } from '@/components/portfolio/unit-lock'
import { isCandidateOpen } from '@/components/portfolio/unit-words'
import { GuidanceNote } from '@/components/registration/guidance'
import { LinkButton } from '@/components/ui/button'
import { Crumbs, Segments } from '@/components/ui/navigation'
import { EmptyState, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { candidateUnit } from '@/lib/portfolio/queries/candidate-unit'
import { openActionsOn } from '@/lib/planning/queries/actions'
import { unitRouteWords } from '@/lib/registration/model/routes'
import { guidanceOf } from '@/lib/specification/queries'
import { DeclareSection } from './declare-section'
import { DropSection } from './drop-section'
import { NotesSection } from './notes-section'
import { PastSection } from './past-section'

export const metadata: Metadata = { title: 'Unit' }

export default deskPage<{ enrolment: string }>(
  'candidate',
  async ({ actor, params, search, found }) => {
    const view = await found(await candidateUnit(db(), actor, params.enrolment))
    const { own, unit } = view
    const actions = await openActionsOn(db(), unit.enrolmentId)
    const guidance = guidanceOf(unit.unit.reference)
    const filter = filterOf(search['show'])
    const { specification, registrationId } = own
    const group = specification.groups.find(({ code }) => code === unit.unit.group)
    const isOpen = own.state === 'active' && isCandidateOpen(unit)
    const isUnsent = unit.criteria.some(({ references }) =>
      references.some(({ handedInAt }) => handedInAt === null),
    )
    const { counts, criteria } = unit
    const isAllHidden =
      (filter === 'gaps' && counts['not-started'] === 0) ||
      (filter === 'not-yet' && counts['not-yet'] === 0)
    return (
      <>
        <Crumbs
          trail={[
            {
              href: `/candidate/qualification?registration=${registrationId}`,
              label: specification.title,
            },
            { label: unit.unit.reference },
          ]}
        />
        <div className="top">
          <div>
            <h1>{unit.unit.title}</h1>
            <p className="ref">
              <span className="num">{unit.unit.reference}</span>
              <span>Level {unit.unit.level}</span>
              <span>{unit.unit.credits} credits</span>
              <span>{group?.mandatory ? 'Mandatory' : 'Optional'}</span>
              <span>
                {unit.assessor ? `Assessor ${unit.assessor}` : 'No assessor allocated yet'}
              </span>
            </p>
          </div>
          <div className="acts">
            <p className="row">
              {isOpen && (
                <LinkButton
                  icon="plus"
                  look="primary"
                  href={addEvidencePath({ unit: unit.enrolmentId })}
                >
                  Add evidence
                </LinkButton>
              )}
              {isOpen && isUnsent && (
                <LinkButton icon="send" href={handInPath({ unit: unit.enrolmentId })}>
                  Hand in
                </LinkButton>
              )}
              {isOpen && (
                <LinkButton icon="link" href={referencePath({ unit: unit.enrolmentId })}>
                  Cross-reference
                </LinkButton>
              )}
              {isOpen && (
                <LinkButton icon="eye" href={askWitnessPath({ unit: unit.enrolmentId })}>
                  Ask a witness
                </LinkButton>
              )}
              <LinkButton icon="message-square-text" href={`/messages/${unit.enrolmentId}`}>
                Messages
              </LinkButton>
              <LinkButton
                icon="calendar"
                href={`/planning/${registrationId}?unit=${unit.enrolmentId}`}
              >
                Plans and actions
              </LinkButton>
            </p>
          </div>
        </div>
        <RegistrationLock registration={own} />
        <UnitLock unit={unit} />
        {view.routes.map((route) => (
          <Note key={route.id}>
            <p>
              <b>{unitRouteWords[route.route]}</b>. {route.grounds}{' '}
              {route.reference && `Reference ${route.reference}.`}
            </p>
          </Note>
        ))}
        <div className="tools">
          <OutcomeMap unit={unit} />
          <div className="row">
            <Segments
              label="Show"
              tabs={[
                { href: '?', label: 'All', count: criteria.length, current: filter === 'all' },
                {
                  href: '?show=gaps',
                  label: 'Gaps',
                  count: counts['not-started'],
                  current: filter === 'gaps',
                },
                {
                  href: '?show=not-yet',
                  label: 'Not yet',
                  count: counts['not-yet'],
                  current: filter === 'not-yet',
                },
              ]}
            />
            <Segments
              label="Scope"
              className="desk"
              tabs={[
                { href: '?', label: 'This unit', current: true },
                {
                  href: `/candidate/matrix?registration=${registrationId}`,
                  label: 'Whole qualification',
                },
              ]}
            />
          </div>
        </div>
        {isAllHidden ? (
          <EmptyState title={filter === 'gaps' ? 'No gaps' : 'Nothing is not yet met'}>
            {filter === 'gaps'
              ? 'Every criterion of this unit has evidence.'
              : 'No criterion waits for more from you.'}
          </EmptyState>
        ) : (
          <Matrix
            key={filter}
            packed={packMatrix(`Matrix of ${unit.unit.reference}`, [unit], filter, false)}
          />
        )}
        <div className="stack">
          {actions.length > 0 && (
            <Section id="actions" title="Actions on this unit">
              <ActionLines
                label="Actions on this unit"
                actions={actions}
                side="candidate"
                now={new Date()}
              />
            </Section>
          )}
          <DeclareSection view={view} />
          <PastSection view={view} />
          {guidance && <GuidanceNote guidance={guidance} />}
          <NotesSection view={view} writing={search['note']} />
          <DropSection view={view} />
        </div>
      </>
    )
  },
  { className: 'screen-matrix screen-candidate' },
)
