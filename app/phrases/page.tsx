import type { Metadata } from 'next'
import { DeskMasthead } from '@/app/_web/masthead'
import { notTheirs, requirePerson } from '@/app/_web/session'
import '@/app/styles/assessor.css'
import { deskOf } from '@/components/layout/desks'
import { PageHead, Shell } from '@/components/layout/shell'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { EmptyState } from '@/components/ui/notices'
import { Lines, Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { phrasesView } from '@/lib/assessment/queries/phrases'
import { change, keep, retire } from './actions'
import { PhraseFields } from './phrase-fields'

export const metadata: Metadata = { title: 'Feedback phrases' }

const offeredFor = ({ unitReference, verb }: { unitReference: string; verb: string }) =>
  [
    unitReference === '' ? 'any unit' : unitReference,
    verb === '' ? null : `criteria that begin with “${verb}”`,
  ]
    .filter((each) => each !== null)
    .join(', ')

export default async function PhrasesPage() {
  const who = await requirePerson()
  const view = (await phrasesView(db(), who.actor)) ?? (await notTheirs(who))
  const { current, retired, units } = view
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(who.actor.role)} />}
      className="wrap screen-assessor"
    >
      <PageHead title="Feedback phrases">
        Words that your centre’s assessors use again and again. They are offered beside a comment on
        a criterion, a referral and feedback on evidence.
      </PageHead>
      <div className="parts">
        <Section id="phrases" title="Phrases" aside={String(current.length)}>
          {current.length === 0 && (
            <EmptyState title="No phrases yet">Add the first one below.</EmptyState>
          )}
          <Lines label="Phrases">
            {current.map((phrase) => (
              <li key={phrase.id}>
                <p>
                  <b>{phrase.name}</b>{' '}
                  <span className="sm muted">
                    for {offeredFor(phrase)}; {phrase.by}, {formatDate(phrase.keptAt)}
                  </span>
                </p>
                <p className="max-w-measure">{phrase.text}</p>
                <details className="change">
                  <summary>
                    Change or retire<span className="sr"> “{phrase.name}”</span>
                  </summary>
                  <ActionForm action={change} id={`change-${phrase.id}`}>
                    <input type="hidden" name="phraseId" value={phrase.id} />
                    <PhraseFields units={units} given={phrase} />
                    <SubmitButton look="quiet">Save</SubmitButton>
                  </ActionForm>
                  <ActionForm action={retire} id={`retire-${phrase.id}`} className="inline">
                    <input type="hidden" name="phraseId" value={phrase.id} />
                    <SubmitButton look="quiet" small icon="x">
                      Retire<span className="sr"> “{phrase.name}”</span>
                    </SubmitButton>
                  </ActionForm>
                </details>
              </li>
            ))}
          </Lines>
        </Section>
        <Section id="add" title="Add a phrase">
          <ActionForm action={keep} id="keep" resetWhenDone>
            <PhraseFields units={units} />
            <SubmitButton icon="plus">Add the phrase</SubmitButton>
          </ActionForm>
        </Section>
        {retired.length > 0 && (
          <Section id="retired" title="Retired" aside={String(retired.length)}>
            <Lines label="Retired phrases">
              {retired.map(({ id, name, text, retiredAt }) => (
                <li key={id}>
                  <b>{name}</b>{' '}
                  <span className="sm muted">{retiredAt && formatDate(retiredAt)}</span>
                  <p className="sm muted">{text}</p>
                </li>
              ))}
            </Lines>
          </Section>
        )}
      </div>
    </Shell>
  )
}
