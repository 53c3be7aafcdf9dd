import type { Suggestion } from '@/lib/specification/rules/suggesting'
import type { BoardUnit } from './board-model'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const sentence = (words: string[]) => {
  const all = new Intl.ListFormat('en-GB').format(words)
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`
}

/** The shortest ways to finish, each of which can be tried. */
export function Ways({
  ways,
  units,
  hrefOf,
  onTry,
}: {
  ways: Suggestion[]
  units: BoardUnit[]
  hrefOf: (references: string[]) => string
  onTry: (references: string[]) => void
}) {
  if (ways.length === 0) return null
  return (
    <div className="ways">
      <h3>Shortest ways to finish</h3>
      <ul>
        {ways.map((way) => {
          const own = units.filter(({ reference }) => way.units.includes(reference))
          const titles = own.map(({ title }) => title).join(', ')
          const said = own.filter(({ canDo }) => canDo !== null)
          const canDo = said.reduce((sum, each) => sum + (each.canDo ?? 0), 0)
          return (
            <li key={way.units.join()}>
              <b>{titles}</b>
              <span className="p num">
                {counted(way.units.length, 'unit', 'units')},{' '}
                {counted(way.credits, 'credit', 'credits')},{' '}
                {counted(way.criteria, 'criterion', 'criteria')} without evidence
              </span>
              <span className="p">
                {sentence(way.why)}
                {said.length > 0 &&
                  `. You said you can do ${canDo} of ${own.reduce((sum, each) => sum + each.criteria, 0)}`}
              </span>
              <a
                className="btn small"
                href={hrefOf(way.units)}
                aria-label={`Try: ${titles}`}
                onClick={(event) => {
                  event.preventDefault()
                  onTry(way.units)
                }}
              >
                Try
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
