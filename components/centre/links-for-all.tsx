import { Button } from '@/components/ui/button'

/** Links for every candidate who cannot come in yet, as a spreadsheet to send them from. */
export function LinksForAll({ waiting }: { waiting: number }) {
  if (waiting === 0) return null
  return (
    <form action="/api/invitations" method="post" className="row">
      <Button type="submit" icon="download">
        {waiting === 1
          ? 'Make the link of 1 candidate without one'
          : `Make the links of ${waiting.toLocaleString('en-GB')} candidates without one`}
      </Button>
      <p className="hint">
        A spreadsheet with name, email and link, to send your letters from. Links are shown this
        once and open for 14 days.
      </p>
    </form>
  )
}
