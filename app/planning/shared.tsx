import 'server-only'
import type { ReactNode } from 'react'
import { DeskMasthead } from '@/app/_web/masthead'
import type { SignedIn } from '@/app/_web/session'
import '@/app/styles/assessor.css'
import '@/app/styles/planning.css'
import { deskOf } from '@/components/layout/desks'
import { Shell } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { isIqa, type Role } from '@/lib/kernel/actor'
import type { PlanningHead } from '@/lib/planning/queries/head'

/** Where a portfolio is at the reader's own desk. */
export const portfolioAt = (role: Role, registrationId: string): string => {
  if (role === 'candidate') return `/candidate/qualification?registration=${registrationId}`
  if (role === 'assessor') return `/assessor/candidates/${registrationId}`
  return isIqa(role)
    ? `/verifier/portfolios/${registrationId}`
    : `/centre/registrations/${registrationId}`
}

/** A page of somebody's planning, at whichever desk it is read. */
export function PlanningShell({
  who,
  head,
  here,
  children,
}: {
  who: SignedIn
  head: Pick<PlanningHead, 'registrationId' | 'candidate'>
  /** What the page is called below the overview; none for the overview itself. */
  here?: string
  children: ReactNode
}) {
  const { role } = who.actor
  const { registrationId, candidate } = head
  const home = {
    href: portfolioAt(role, registrationId),
    label: role === 'candidate' ? 'Your qualification' : candidate,
  }
  const overview = { label: 'Plans and actions', href: `/planning/${registrationId}` }
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(role)} />}
      className="wrap screen-assessor screen-planning"
    >
      <Crumbs
        trail={here ? [home, overview, { label: here }] : [home, { label: overview.label }]}
      />
      {children}
    </Shell>
  )
}

type Piece = { evidenceId: string; versionId: string; number: number; title: string }

const pieceAt = (role: Role, registrationId: string, piece: Piece) => {
  if (role === 'candidate') {
    return `/candidate/evidence/${piece.evidenceId}?version=${piece.versionId}`
  }
  if (role === 'assessor') {
    return `/assessor/candidates/${registrationId}/evidence/${piece.versionId}`
  }
  return isIqa(role) ? `/verifier/portfolios/${registrationId}?version=${piece.versionId}` : null
}

/** Evidence that something was done with, where its reader finds it. */
export function EvidenceLinks({
  role,
  registrationId,
  pieces,
}: {
  role: Role
  registrationId: string
  pieces: readonly Piece[]
}) {
  return pieces.map((piece) => {
    const href = pieceAt(role, registrationId, piece)
    const words = `E${piece.number} ${piece.title}`
    return <p key={piece.versionId}>{href ? <Link href={href}>{words}</Link> : words}</p>
  })
}
