import type { ReactNode } from 'react'

/** One key. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>
}

/** What the keys do, in a row under a workshop. */
export function Keys({ keys }: { keys: readonly { keys: readonly string[]; does: string }[] }) {
  return (
    <p className="keys">
      {keys.map((entry) => (
        <span key={entry.does}>
          {entry.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}{' '}
          {entry.does}
        </span>
      ))}
    </p>
  )
}
