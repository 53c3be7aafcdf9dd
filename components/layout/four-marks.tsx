import type { ReactNode } from 'react'

function Mark({
  outline,
  drawing,
  offset,
  solid = false,
  title,
  children,
}: {
  outline: ReactNode
  drawing: string
  offset: string
  solid?: boolean
  title: string
  children: ReactNode
}) {
  return (
    <li>
      <svg className="pl" viewBox="0 0 64 64" aria-hidden="true">
        {outline}
        <g
          transform={`translate(${offset})`}
          fill="none"
          stroke={solid ? 'var(--on-accent)' : 'var(--ink)'}
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d={drawing} />
        </g>
      </svg>
      <b>{title}</b>
      <span>{children}</span>
    </li>
  )
}

const line = { fill: 'none', stroke: 'var(--ink)', strokeWidth: 2 }

/** Four hallmarks, the one ornament: what a unit goes through before it can be claimed. */
export function FourMarks() {
  return (
    <aside className="plate" aria-label="What Assay does">
      <p className="big">Every unit carries four marks, and anyone may check them.</p>
      <ul className="marks">
        <Mark
          outline={<path d="M6 6h52v30c0 12-12 20-26 24C18 56 6 48 6 36z" {...line} />}
          offset="20 18"
          drawing="M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7ZM14 2v4a2 2 0 0 0 2 2h4M16 13H8m8 4H8"
          title="Made"
        >
          at work, by the candidate
        </Mark>
        <Mark
          outline={<ellipse cx="32" cy="32" rx="29" ry="26" {...line} />}
          offset="20 20"
          drawing="M12 20h9M16.4 3.6a2 2 0 0 1 3 3L7.4 18.6 3 20l1.4-4.4z"
          title="Judged"
        >
          by an assessor, criterion by criterion
        </Mark>
        <Mark
          outline={<path d="M18 4h28l14 14v28L46 60H18L4 46V18z" {...line} />}
          offset="20 20"
          drawing="m8 11 2 2 4-4M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0M21 21l-4.3-4.3"
          title="Assured"
        >
          by someone who had no part in it
        </Mark>
        <Mark
          outline={<path d="M8 4h48l4 4v48l-4 4H8l-4-4V8z" fill="var(--accent)" />}
          offset="20 20"
          drawing="M5 22h14M19.3 13.7A2.5 2.5 0 0 0 17.5 13H15c-1.4 0-2-1-2-2 0-1.6 2-3.5 2-5.5a3 3 0 0 0-6 0C9 7.5 11 9.4 11 11c0 1-.6 2-2 2H6.5A2.5 2.5 0 0 0 4 15.5V17a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-1.5a2.5 2.5 0 0 0-.7-1.8Z"
          solid
          title="Released"
        >
          signed, so that it can be claimed
        </Mark>
      </ul>
    </aside>
  )
}
