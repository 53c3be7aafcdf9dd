import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { addEvidencePath, evidencePath, unitPath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { PageHead } from '@/components/layout/shell'
import { isCandidateOpen } from '@/components/portfolio/unit-words'
import { LinkButton } from '@/components/ui/button'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { ownWorkWording } from '@/lib/portfolio/model'
import { isToCheck, toCheckWords } from '@/lib/portfolio/rules/checking'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { candidateAdding } from '@/lib/portfolio/queries/candidate-adding'
import { signAndHandIn } from './actions'

export const metadata: Metadata = { title: 'Hand in' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const asked = search['unit']
    const view = await found(
      await candidateAdding(db(), actor, {
        registrationId: search['registration'],
        enrolmentId: asked,
      }),
    )
    const { own } = view
    const units = view.units.filter(isCandidateOpen).flatMap((unit) => {
      const offered = unit.criteria.flatMap((criterion) =>
        criterion.references
          // An assessor's record is handed in by signing it.
          .filter(({ handedInAt, form }) => handedInAt === null && form !== 'record')
          .map((reference) => ({ criterion, reference })),
      )
      return offered.length > 0 ? [{ unit, offered }] : []
    })
    const isAnyUnsigned = units.some(({ offered }) =>
      offered.some(({ reference }) => !reference.isDeclared),
    )
    const toCheck = units
      .flatMap(({ offered }) => offered)
      .filter(({ reference }) => isToCheck(reference)).length
    return (
      <>
        <Crumbs
          trail={[
            {
              href: `/candidate/qualification?registration=${own.registrationId}`,
              label: own.specification.title,
            },
            { label: 'Hand in' },
          ]}
        />
        <PageHead title="Hand in for assessment">
          What you hand in stays as it is and goes to your assessor. You can go on adding.
        </PageHead>
        <RegistrationLock registration={own} />
        <ActionForm action={signAndHandIn} id="hand-in" className="stack">
          {units.length === 0 ? (
            <EmptyState
              title="Nothing new to hand in"
              action={
                <LinkButton
                  icon="plus"
                  href={addEvidencePath({ registration: own.registrationId })}
                >
                  Add evidence
                </LinkButton>
              }
            >
              Everything you cross-referenced is with your assessor already.
            </EmptyState>
          ) : (
            <>
              <input type="hidden" name="registrationId" value={own.registrationId} />
              <input type="hidden" name="referenceIds" value="" />
              {units.map(({ unit, offered }) => (
                <Section
                  key={unit.enrolmentId}
                  id={`unit-${unit.enrolmentId}`}
                  title={<Link href={unitPath(unit.enrolmentId)}>{unit.unit.title}</Link>}
                  aside={unit.assessor ? `to ${unit.assessor}` : 'no assessor allocated yet'}
                >
                  <input type="hidden" name="enrolmentIds" value={unit.enrolmentId} />
                  {offered.map(({ criterion, reference }) => (
                    <div key={reference.id}>
                      <label className="cr">
                        <input
                          type="checkbox"
                          name="referenceIds"
                          value={reference.id}
                          defaultChecked={!asked || asked === unit.enrolmentId}
                        />
                        <span className="no">{criterion.number}</span>
                        <span>
                          {criterion.text}
                          <span className="hint block">
                            E{reference.evidence} {reference.title},{' '}
                            {locationWords(reference.location)}
                            {!reference.isDeclared && '; not signed by you yet'}
                            {isToCheck(reference) && `; ${toCheckWords(reference.placeFrom ?? 1)}`}
                          </span>
                        </span>
                        <Link
                          className="sm"
                          href={`${evidencePath(reference.evidenceId, reference.versionId)}&at=${reference.id}`}
                        >
                          Look
                          <span className="sr">
                            {' '}
                            at E{reference.evidence} for {criterion.number}
                          </span>
                        </Link>
                      </label>
                      {!reference.isDeclared && (
                        <input
                          type="hidden"
                          name={`unsigned.${reference.id}`}
                          value={reference.versionId}
                        />
                      )}
                    </div>
                  ))}
                </Section>
              ))}
              <div>
                {toCheck > 0 && (
                  <Note icon="map-pin">
                    <p>
                      {toCheck === 1 ? 'One place was' : `${toCheck} places were`} made on an
                      earlier version and not checked since. You may hand in all the same; what is
                      handed in stays as it is.
                    </p>
                  </Note>
                )}
                {isAnyUnsigned && (
                  <CheckField
                    name="declared"
                    label={ownWorkWording}
                    hint="Signs the pieces above that you have not signed yet."
                  />
                )}
                <SubmitButton icon="send" pendingLabel="Handing in">
                  Hand in what is ticked
                </SubmitButton>
              </div>
            </>
          )}
        </ActionForm>
      </>
    )
  },
  { className: 'screen-candidate' },
)
