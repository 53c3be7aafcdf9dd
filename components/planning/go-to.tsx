import { LinkButton } from '@/components/ui/button'

/** The button that leads to something that waits, with its name for those who do not see where it stands. */
export function GoTo({ href, label, about }: { href: string; label: string; about: string }) {
  return (
    <LinkButton small href={href}>
      {label}
      <span className="sr"> {about}</span>
    </LinkButton>
  )
}
