import { Button, LinkButton } from '@/components/ui/button'

const byWhom = { name: 'person', label: 'By whom', any: 'Anybody' }

/** What the trail is narrowed to. A plain form: it works before scripts, and has an address. */
export function TrailFilters({
  types,
  people,
  type,
  person,
  clear,
  ask = byWhom,
}: {
  types: readonly { value: string; label: string }[]
  people: readonly { id: string; name: string }[]
  type: string | undefined
  person: string | undefined
  /** The address without filters. */
  clear: string
  /** What the second list asks, and what it is called in the address. */
  ask?: { name: string; label: string; any: string }
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
        {ask.label}
        <select className="in" name={ask.name} defaultValue={person ?? ''}>
          <option value="">{ask.any}</option>
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
