import type { Guidance } from '@/lib/specification/model'

/** Somebody else's advice on a unit, folded away, and plainly not the standard. */
export function GuidanceNote({ guidance, title }: { guidance: Guidance; title?: string }) {
  const { source, about, gather, mind } = guidance
  return (
    <details className="guidance">
      <summary>{title ?? 'Advice on this unit, not the standard'}</summary>
      <div className="advice">
        <p>{about}</p>
        <p className="strong">What usually makes good evidence</p>
        <ul className="marked">
          {gather.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className="strong">What is easily forgotten</p>
        <ul className="marked">
          {mind.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className="hint">
          Advice in our own words; nothing here is required, and only the criteria are assessed.
          Source: {source.name}. {source.kind}. {source.writtenFor}.
        </p>
      </div>
    </details>
  )
}
