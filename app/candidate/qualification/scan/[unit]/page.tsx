import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate.css'
import '@/app/styles/scan.css'
import { ScanForm } from '@/components/registration/scan-form'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { ownScan } from '@/lib/registration/queries/own-scan'
import { slugOf } from '@/lib/specification/rules/identifiers'
import { commandVerb, verbHelp } from '@/lib/specification/rules/verbs'
import { save, saveQuietly } from '../actions'

export const metadata: Metadata = { title: 'Initial assessment of a unit' }

export default deskPage<{ unit: string }>(
  'candidate',
  async ({ actor, params, search, found }) => {
    const asked = id.safeParse(search['registration']).data
    const view = await found(await ownScan(db(), actor, asked))
    const { specification, registrationId, answers, units } = view
    const at = units.findIndex(({ unit }) => slugOf(unit.reference) === params.unit)
    const { unit } = await found(units[at] ?? null)
    const next = units[at + 1]?.unit
    const query = `?registration=${registrationId}`
    const base = '/candidate/qualification/scan'
    return (
      <>
        <Crumbs
          trail={[
            { href: `/candidate/qualification${query}`, label: specification.title },
            { href: `${base}${query}`, label: 'Initial assessment' },
            { label: unit.reference },
          ]}
        />
        <PageHead title={unit.title}>
          {unit.reference}, Group {unit.group}, Level {unit.level}, {unit.credits} credits.
        </PageHead>
        <ScanForm
          registrationId={registrationId}
          outcomes={unit.outcomes.map(({ number, text, criteria }) => ({
            number,
            text,
            criteria: criteria.map((criterion) => {
              const verb = commandVerb(criterion.text)
              const help = verbHelp(verb)
              return {
                id: criterion.id,
                number: criterion.number,
                text: criterion.text,
                help: help && `${verb}: ${help}`,
                answer: answers.get(criterion.id) ?? null,
              }
            }),
          }))}
          next={
            next
              ? { href: `${base}/${slugOf(next.reference)}${query}`, label: next.title }
              : { href: `/candidate/qualification/plan${query}`, label: 'Plan your units' }
          }
          action={save}
          save={saveQuietly}
        />
      </>
    )
  },
  { className: 'screen-candidate screen-scan' },
)
