import 'server-only'
import '@/app/styles/packs.css'
import { ChoosePortfolios, MakePack } from '@/components/packs/choose-portfolios'
import { PackList } from '@/components/packs/pack-list'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/components/ui/form-state'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { mostPortfolios } from '@/lib/packs/model/packs'
import { purposesFor } from '@/lib/packs/policy'
import { choosable, packLines } from '@/lib/packs/queries/lists'
import type { DeskContext } from './page'

/** Packs of several portfolios, the same page at every desk from which they are made. */
export async function packsPage(
  action: FormAction,
  from: { href: string; label: string },
  { actor, search, all }: DeskContext<unknown>,
) {
  const words = (search['q'] ?? '').trim().slice(0, 100)
  const chosen = all('registration')
    .filter((each) => id.safeParse(each).success)
    .slice(0, mostPortfolios)
  const { list, more } = await choosable(db(), actor, { words, chosen })
  const picked = list.filter(({ id: each }) => chosen.includes(each))
  const packs = await packLines(db(), actor, new Date())
  return (
    <>
      <Crumbs trail={[from, { label: 'Packs' }]} />
      <PageHead title="Packs">
        Portfolios in one archive that opens without Assay: readable pages, the evidence itself,
        decisions, the record, and a page that shows that nothing was changed.
      </PageHead>
      <div className="pack-parts">
        <Section id="choose" title="Choose portfolios">
          <ChoosePortfolios words={words} chosen={chosen} list={list} more={more} />
        </Section>
        {picked.length > 0 && (
          <Section id="make" title="Make a pack of them">
            <MakePack
              action={action}
              chosen={picked}
              purposes={purposesFor(actor.role)}
              without={(left) => addressOf(words, picked, left)}
            />
          </Section>
        )}
        <Section id="packs" title="Packs that were asked for">
          <PackList packs={packs} />
          <p className="after">
            <Link href="/verify">Verify a pack</Link>
          </p>
        </Section>
      </div>
    </>
  )
}

const addressOf = (words: string, picked: { id: string }[], left: string): string =>
  `?${new URLSearchParams([
    ...(words ? [['q', words]] : []),
    ...picked.filter(({ id: each }) => each !== left).map(({ id: each }) => ['registration', each]),
  ])}`
