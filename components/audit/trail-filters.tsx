import { Button, LinkButton } from '@/components/ui/button'

/** What the trail is narrowed to. A plain form: it works before scripts, and has an address. */
export function TrailFilters({
  types,
  people,
  type,
  person,
  clear,
}: {
  types: readonly { value: string; label: string }[]
  people: readonly { id: string; name: string }[]
  type: string | undefined
  person: string | undefined
  /** The address without filters. */
  clear: string
}) {
  return (
    <form method="get" className="narrow">
      <label>
        What happened
        <select className="in" name="type" defaultValue={type ?? ''}>
          <option value="">Everything</option>
          {types.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        By whom
        <select className="in" name="person" defaultValue={person ?? ''}>
          <option value="">Anybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">Show</Button>
      {(type ?? person) && <LinkButton href={clear}>Show everything</LinkButton>}
    </form>
  )
}
