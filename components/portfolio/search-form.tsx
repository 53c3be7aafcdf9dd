import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-fields'

/** Words to look for in a portfolio's evidence; an address of its own, so that it can be gone back to. */
export function SearchForm({ words }: { words: string }) {
  return (
    <form className="search-evidence" role="search" aria-label="Search the evidence">
      <TextField
        name="q"
        label="Words in the evidence"
        hint="In files, records and testimonies. Put “quotation marks” around words that stand together."
        type="search"
        maxLength={200}
        defaultValue={words}
      />
      <Button type="submit" icon="search">
        Search
      </Button>
    </form>
  )
}
