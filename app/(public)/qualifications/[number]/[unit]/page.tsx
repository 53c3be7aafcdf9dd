import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/layout/shell'
import { GuidanceNote } from '@/components/registration/guidance'
import { Link } from '@/components/ui/link'
import { ownCentre } from '@/app/_web/session'
import { db } from '@/lib/infra/db'
import { guidanceOf, latestSpecification } from '@/lib/specification/queries'
import { referenceFrom, slugFrom } from '@/lib/specification/rules/identifiers'
import { PublicShell } from '../../_parts/public-shell'
import { UnitWording } from '../../_parts/unit-wording'

type Props = { params: Promise<{ number: string; unit: string }> }

async function find({ params }: Props) {
  const { number, unit: written } = await params
  const slug = slugFrom(number)
  const specification = slug ? await latestSpecification(db(), slug, await ownCentre()) : null
  const reference = referenceFrom(written)
  const unit = specification?.units.find((each) => each.reference === reference)
  return specification && unit ? { specification, unit } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await find(props))?.unit.title ?? 'Not found' }
}

export default async function UnitPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { specification, unit } = found
  const group = specification.groups.find(({ code }) => code === unit.group)
  const guidance = guidanceOf(unit.reference)
  return (
    <PublicShell>
      <nav className="back" aria-label="Above">
        <Link href={`/qualifications/${specification.slug}`}>{specification.title}</Link>
      </nav>
      <PageHead title={unit.title}>
        {unit.reference} · Group {unit.group}
        {group ? `, ${group.title.toLowerCase()}` : ''} · Level {unit.level} · {unit.credits}{' '}
        credits
      </PageHead>
      <section className="sec unit" aria-label="Outcomes and criteria">
        <UnitWording unit={unit} kinds={specification.evidenceKinds} terms={[]} />
      </section>
      {guidance && <GuidanceNote guidance={guidance} />}
      <p className="hint source">
        Wording as published by {specification.file.awardingBody}, edition {specification.edition}.
        What usually shows a criterion is our suggestion and restricts nothing.
      </p>
    </PublicShell>
  )
}
