import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { addEvidencePath, evidencePath, handInPath, referencePath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import '@/app/styles/search-evidence.css'
import { Filters, notUsed } from './filters'
import { FoundEvidence } from '@/components/portfolio/found-evidence'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { mediaIcon } from '@/components/ui/evidence-chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { EmptyState, Saved } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { candidateEvidenceList } from '@/lib/portfolio/queries/candidate-evidence'
import { placeAddress } from '@/lib/portfolio/model/searching'
import { searchPortfolio, type Found } from '@/lib/portfolio/queries/searching'

export const metadata: Metadata = { title: 'Evidence' }

/** Nothing to look for. */
const notAsked: Found = {
  candidate: '',
  words: '',
  isEmpty: true,
  waiting: 0,
  unread: [],
  evidence: [],
}

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const view = await found(await candidateEvidenceList(db(), actor, search['registration']))
    const { own, items } = view
    const registration = own.registrationId
    const inside = await found(
      search['q'] ? await searchPortfolio(db(), actor, registration, search['q']) : notAsked,
    )
    const words = (search['q'] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const shown = items.filter(
      (item) =>
        words.every((word) =>
          `e${item.number} ${item.title} ${item.fileName ?? ''} ${item.kindTitle}`
            .toLowerCase()
            .includes(word),
        ) &&
        (!search['kind'] || item.kind === search['kind']) &&
        (!search['state'] || item.standing === search['state']) &&
        (!search['unit'] || item.enrolmentIds.includes(search['unit'])),
    )
    return (
      <>
        <RegistrationLock registration={own} />
        <PageHead
          title="Evidence"
          actions={
            <>
              <LinkButton look="primary" icon="plus" href={addEvidencePath({ registration })}>
                Add evidence
              </LinkButton>
              <LinkButton icon="eye" href={`/candidate/witnesses?registration=${registration}`}>
                Witnesses
              </LinkButton>
              <LinkButton icon="link" href={referencePath({ registration })}>
                Cross-reference
              </LinkButton>
              <LinkButton icon="send" href={handInPath({ registration })}>
                Hand in
              </LinkButton>
            </>
          }
        >
          {own.specification.title}
        </PageHead>
        {search['added'] && (
          <Saved>{search['added']} pieces of evidence are in your portfolio.</Saved>
        )}
        {search['removed'] && <Saved>E{search['removed']} is deleted.</Saved>}
        {items.length === 0 ? (
          <EmptyState title="No evidence yet">
            Begin with something you made or did at work this week: a plan, an email, a photo, a
            recording.
          </EmptyState>
        ) : (
          <>
            <Filters own={own} search={search} />
            {inside !== notAsked && (
              <Section id="inside" title="Inside the evidence">
                <FoundEvidence
                  found={inside}
                  wayTo={({ evidenceId, versionId }, place) =>
                    placeAddress(evidencePath(evidenceId), { version: versionId }, place)
                  }
                />
              </Section>
            )}
            <p className="sm muted" role="status">
              {shown.length === items.length
                ? `${items.length} pieces`
                : `${shown.length} of ${items.length} pieces`}
            </p>
            <Table caption="Evidence, the newest first" className="evidence-list">
              <thead>
                <tr>
                  <Column>No.</Column>
                  <Column>Title</Column>
                  <Column>Kind</Column>
                  <Column>Produced</Column>
                  <Column right>Criteria</Column>
                  <Column>Stands at</Column>
                </tr>
              </thead>
              <tbody>
                {shown.map((item) => (
                  <tr key={item.id}>
                    <td className="num">E{item.number}</td>
                    <td>
                      <Icon
                        name={
                          item.form === 'file' ? mediaIcon(item.mediaType ?? '') : 'clipboard-check'
                        }
                      />{' '}
                      <Link href={evidencePath(item.id)}>{item.title}</Link>
                      {item.version > 1 && (
                        <span className="sm muted"> version {item.version}</span>
                      )}
                      {!item.isDeclared && (
                        <span className="sm muted block">Not signed by you yet</span>
                      )}
                    </td>
                    <td>{item.kindTitle}</td>
                    <td className="num whitespace-nowrap">
                      <Time at={item.producedOn} />
                    </td>
                    <td className="r num">{item.criteria}</td>
                    <td>
                      {item.standing === 'not-started' ? (
                        <span className="muted">{notUsed}</span>
                      ) : (
                        <Status code={item.standing} />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
      </>
    )
  },
  { className: 'screen-candidate' },
)
