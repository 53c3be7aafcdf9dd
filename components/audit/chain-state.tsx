import { LockNotice, Note } from '@/components/ui/notices'
import { Link } from '@/components/ui/link'
import { breakWords, type Break } from '@/lib/audit/model'

/** Whether the chain holds: of the whole of it once asked, otherwise how to ask. */
export function ChainState({
  checked,
  href,
}: {
  checked: { entries: number; hash: string; broken: Break | null } | null
  /** The same page with the whole chain checked. */
  href: string
}) {
  if (!checked) {
    return (
      <p className="sm muted">
        Each entry below was checked against its own hash.{' '}
        <Link href={href}>Check the whole chain from its first entry</Link>
      </p>
    )
  }
  return checked.broken ? (
    <LockNotice title={`The chain is broken at entry ${checked.broken.sequence}:`}>
      {breakWords[checked.broken.why]}. Tell whoever keeps this installation, and change nothing.
    </LockNotice>
  ) : (
    <Note icon="shield-check">
      <p>
        <b>The chain holds.</b> Every one of its {checked.entries.toLocaleString('en-GB')} entries
        was checked just now, from the first to the last.
      </p>
      <p className="hash">Last hash {checked.hash}</p>
    </Note>
  )
}
