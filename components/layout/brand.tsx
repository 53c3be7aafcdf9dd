import { Link } from '@/components/ui/link'

/** The hallmark and the name. */
export function Brand({ href = '/' }: { href?: string }) {
  return (
    <Link className="brand" href={href}>
      <svg className="mark" viewBox="0 0 26 20" aria-hidden="true">
        <path d="M4 0h18l4 4v12l-4 4H4l-4-4V4z" fill="currentColor" />
        <path
          d="M8.2 15.5 13 4.5l4.8 11M10 11.8h6"
          fill="none"
          stroke="var(--paper)"
          strokeWidth="2.1"
        />
      </svg>
      Assay
    </Link>
  )
}
