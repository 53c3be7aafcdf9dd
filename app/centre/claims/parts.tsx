import { LinkButton } from '@/components/ui/button'
import { Tabs } from '@/components/ui/navigation'

/** The two halves of the desk's claims: those there are, and those there could be. */
export const ClaimTabs = ({ current }: { current: 'claims' | 'candidates' }) => (
  <Tabs
    label="Claims"
    tabs={[
      { href: '/centre/claims', label: 'Claims', current: current === 'claims' },
      {
        href: '/centre/claims/candidates',
        label: 'Who can be claimed for',
        current: current === 'candidates',
      },
    ]}
  />
)

export const pageIn = (asked: string | undefined): number => {
  const page = Number(asked)
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1
}

/** "1 to 25 of 60", and the pages before and after. */
export function Pager({
  page,
  size,
  shown,
  total,
  hrefOf,
}: {
  page: number
  size: number
  shown: number
  total: number
  hrefOf: (page: number) => string
}) {
  const first = (page - 1) * size + 1
  if (total <= size && page === 1) return null
  return (
    <nav className="pager" aria-label="Pages">
      <span className="muted num">
        {shown === 0 ? `0 of ${total}` : `${first} to ${first + shown - 1} of ${total}`}
      </span>
      <span className="row">
        {page > 1 && (
          <LinkButton small href={hrefOf(page - 1)}>
            Previous
          </LinkButton>
        )}
        {shown > 0 && first + shown - 1 < total && (
          <LinkButton small href={hrefOf(page + 1)}>
            Next
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
