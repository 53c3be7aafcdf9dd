import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import {
  contactMeansWords,
  contactOutcomeWords,
  witnessStandingWords,
  type ContactMeans,
  type ContactOutcome,
  type WitnessStanding,
} from '@/lib/portfolio/model/witness'

export type ContactRow = {
  id: string
  contactedOn: Date
  means: ContactMeans
  outcome: ContactOutcome
  standing: WitnessStanding
  said: string
  by: string
}

export type WitnessRow = {
  id: string
  name: string
  role: string
  relation: string
  competence: string
  email: string
  candidate: string
  signedAt: Date
  contacts: ContactRow[]
  /** The testimony, as this desk links it. */
  testimony: ReactNode
}

export function Contacts({ contacts }: { contacts: readonly ContactRow[] }) {
  if (contacts.length === 0) return <p className="muted">No contact recorded yet.</p>
  return (
    <ul className="lines" aria-label="Contacts with the witness">
      {contacts.map((each) => (
        <li key={each.id}>
          <p>
            <b>{contactOutcomeWords[each.outcome]}.</b> {contactMeansWords[each.means]},{' '}
            <Time at={each.contactedOn} />, {each.by}
          </p>
          <p className="sm">“{each.said}”</p>
        </li>
      ))}
    </ul>
  )
}

/** The witness status list: who testified, what they are, and what a contact with them showed. */
export function WitnessTable({ rows }: { rows: readonly WitnessRow[] }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Nobody has testified yet">
        Candidates ask witnesses by a link; whoever signs appears here.
      </EmptyState>
    )
  }
  return (
    <Table caption="Witnesses, the latest first">
      <thead>
        <tr>
          <Column>Witness</Column>
          <Column>What they know of the work</Column>
          <Column>Status</Column>
          <Column>Testimony</Column>
          <Column>Contacts</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              <span className="sm muted block font-text">
                {row.role}. {row.relation}
              </span>
              <span className="sm muted block font-text break-words">{row.email}</span>
            </th>
            <td>{row.competence}</td>
            <td>
              {row.contacts[0]
                ? witnessStandingWords[row.contacts[0].standing]
                : 'Not looked into yet'}
            </td>
            <td>
              {row.testimony}
              <span className="sm muted block">
                {row.candidate}, signed <Time at={row.signedAt} />
              </span>
            </td>
            <td>
              <Contacts contacts={row.contacts} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
