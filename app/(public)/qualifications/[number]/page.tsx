import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { ownCentre } from '@/app/_web/session'
import { db } from '@/lib/infra/db'
import type { SpecificationUnit } from '@/lib/specification/model'
import { latestSpecification } from '@/lib/specification/queries'
import { totalsOf } from '@/lib/specification/rules/checking'
import { slugFrom, slugOf } from '@/lib/specification/rules/identifiers'
import { searchUnits, termsOf } from '@/lib/specification/rules/searching'
import { About } from '../_parts/about'
import { Contents } from '../_parts/contents'
import { Found } from '../_parts/found'
import { PublicShell } from '../_parts/public-shell'
import { Search } from '../_parts/search'
import { UnitWording } from '../_parts/unit-wording'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ q?: string | string[] }>
}

const find = async ({ params }: Pick<Props, 'params'>) => {
  const slug = slugFrom((await params).number)
  return slug ? latestSpecification(db(), slug, await ownCentre()) : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await find(props))?.title ?? 'Not found' }
}

export default async function QualificationPage(props: Props) {
  const [specification, { q }] = await Promise.all([find(props), props.searchParams])
  if (!specification) notFound()
  const query = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 200) ?? ''
  const terms = termsOf(query)
  const units = searchUnits(specification, terms)
  const { number, edition, title, level, slug, groups, evidenceKinds } = specification
  return (
    <PublicShell>
      <PageHead title={title}>
        {number} · Level {level} · edition {edition}
      </PageHead>
      <Search slug={slug} query={query} found={totalsOf(units)} />
      {terms.length === 0 && <About specification={specification} />}
      {units.length > 0 && <Contents groups={groups} units={units} terms={terms} />}
      {units.map((unit) => (
        <section key={unit.id} className="sec unit" id={slugOf(unit.reference)}>
          <Heading unit={unit} slug={slug} terms={terms} />
          <UnitWording unit={unit} kinds={evidenceKinds} terms={terms} />
        </section>
      ))}
      <p className="hint source">
        Wording as published by {specification.file.awardingBody}, edition {edition}. What usually
        shows a criterion is our suggestion and restricts nothing.
      </p>
    </PublicShell>
  )
}

function Heading({
  unit: { reference, title, level, credits, group },
  slug,
  terms,
}: {
  unit: SpecificationUnit
  slug: string
  terms: string[]
}) {
  return (
    <div className="head">
      <h2>
        <Link href={`/qualifications/${slug}/${slugOf(reference)}`}>
          <Found text={title} terms={terms} />
        </Link>
      </h2>
      <p className="sm muted">
        <Found text={reference} terms={terms} /> · Group {group} · Level {level} · {credits} credits
      </p>
    </div>
  )
}
