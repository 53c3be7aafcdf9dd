import { LinkButton } from '@/components/ui/button'

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
