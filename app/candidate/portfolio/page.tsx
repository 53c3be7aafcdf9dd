import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate.css'
import '@/app/styles/packs.css'
import { AskForPack } from '@/components/packs/ask-form'
import { PackList } from '@/components/packs/pack-list'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { packLines } from '@/lib/packs/queries/lists'
import { volumeOf } from '@/lib/packs/queries/volume'
import { sizeWords } from '@/lib/packs/rules/pages/page'
import { readOwn } from '@/lib/portfolio/queries/own'
import { takeAway } from './actions'

export const metadata: Metadata = { title: 'Take your portfolio away' }

export default deskPage(
  'candidate',
  async ({ actor }) => {
    const own = await readOwn(db(), actor)
    const registrationIds = own?.others.map(({ id }) => id) ?? []
    const volume = await volumeOf(db(), actor.centreId, registrationIds, true)
    const packs = await packLines(db(), actor, new Date())
    return (
      <>
        <PageHead title="Take your portfolio away">
          All of it in one file that opens on any computer, without Assay and without a connection.
          It is yours: ask for it again whenever there is more in it.
        </PageHead>
        <div className="pack-parts">
          <Section id="holds" title="What it holds">
            {own ? (
              <>
                <ul className="holds">
                  {own.others.map(({ id, title }) => (
                    <li key={id}>{title}</li>
                  ))}
                  <li>
                    {volume.files === 1 ? '1 file' : `${volume.files} files`} of evidence as you
                    added them, {sizeWords(volume.bytes)}, with every earlier version
                  </li>
                  <li>
                    what was written here, signed, judged, decided and answered, as pages to read
                  </li>
                  <li>the record of everything that was done, with its chain of hashes</li>
                  <li>a page that shows that nothing was changed since</li>
                </ul>
                <p className="sm muted after">
                  What internal quality assurers note for themselves is not yours to see, and not in
                  it.
                </p>
                <AskForPack
                  action={takeAway}
                  registrationIds={registrationIds}
                  purpose="candidate"
                  label="Make the file"
                />
              </>
            ) : (
              <EmptyState title="Nothing to take away yet">
                You are not registered on a qualification here.
              </EmptyState>
            )}
          </Section>
          <Section id="packs" title="Made for you">
            <PackList packs={packs} own />
            <p className="after">
              <Link href="/verify">Verify a file that you downloaded</Link>
            </p>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-candidate' },
)
