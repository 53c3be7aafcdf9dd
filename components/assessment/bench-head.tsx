import { Brand } from '@/components/layout/brand'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

export type BenchSubject = {
  candidate: { name: string; registrationId: string }
  unit: { reference: string; title: string }
  assessor: string
}

/** Above the bench: whose unit it is, and the way out. */
export function BenchHead({
  candidate,
  unit,
  assessor,
  judged,
  total,
}: BenchSubject & { judged: number; total: number }) {
  return (
    <header className="bench">
      <Brand href="/assessor" />
      <div>
        <h1>
          <Link href={`/assessor/candidates/${candidate.registrationId}`}>{candidate.name}</Link>
        </h1>
        <p className="where">
          {unit.reference} {unit.title}
        </p>
      </div>
      <div className="end">
        <span className="n">
          {judged} of {total} judged
        </span>
        <span className="muted nowrap">{assessor}</span>
        <LinkButton href="/assessor" small>
          Leave
        </LinkButton>
      </div>
    </header>
  )
}
