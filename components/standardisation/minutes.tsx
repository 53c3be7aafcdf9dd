import { Section } from '@/components/ui/section'
import { formatDate, formatDateTime } from '@/lib/kernel/dates'

/** The minutes as they were kept. */
export function Minutes({
  minutes: { heldOn, text, at, by, present },
}: {
  minutes: { heldOn: string; text: string; at: string; by: string; present: readonly string[] }
}) {
  return (
    <Section id="minutes" title="Minutes" aside={`Kept by ${by}, ${formatDateTime(new Date(at))}`}>
      <p className="sm muted">
        Held on {formatDate(new Date(heldOn))}. Present: {present.join(', ')}.
      </p>
      <p className="said pre">{text}</p>
    </Section>
  )
}
