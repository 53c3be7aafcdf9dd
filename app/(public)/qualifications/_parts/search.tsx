import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

/** Looks for words in criteria, outcomes, titles and references; an ordinary form. */
export function Search({
  slug,
  query,
  found,
}: {
  slug: string
  query: string
  found: { units: number; criteria: number }
}) {
  return (
    <search className="find-words">
      <form action={`/qualifications/${slug}`} method="get">
        <label htmlFor="q">Look for words in units, outcomes and criteria</label>
        <div className="row">
          <input
            className="in"
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
          />
          <Button type="submit">Search</Button>
        </div>
      </form>
      {query && (
        <p role="status">
          {found.units === 0
            ? `Nothing here holds all of “${query}”. `
            : `${counted(found.criteria, 'criterion', 'criteria')} in ${counted(found.units, 'unit', 'units')} for “${query}”. `}
          <Link href={`/qualifications/${slug}`}>Show everything</Link>
        </p>
      )}
    </search>
  )
}

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`
