/** The seats there are at a centre (domain.md §8). */
export const roles = ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin', 'eqa'] as const
export type Role = (typeof roles)[number]

/** Somebody acting from one of their seats. */
export type Actor = {
  personId: string
  seatId: string
  centreId: string
  role: Role
  /** Of an EQA: whose candidates they may look at, while their visit is open. */
  awardingBody?: string
}

/** Whoever calls: a seat, a person at the door, nobody yet, or the installation itself. */
export type Caller = {
  personId: string | null
  seatId: string | null
  centreId: string | null
  role: Role | null
}

export const nobody: Caller = { personId: null, seatId: null, centreId: null, role: null }

/** The installation acting at its start: publishing specifications, founding the first centre. */
export const installation: Caller = { ...nobody }

export const isActor = (caller: Caller): caller is Actor => caller.seatId !== null

export const roleTitles: Record<Role, string> = {
  candidate: 'Candidate',
  assessor: 'Assessor',
  iqa: 'Internal quality assurer',
  leadIqa: 'Lead internal quality assurer',
  centreAdmin: 'Centre administrator',
  eqa: 'External quality assurer',
}

/** Both IQA seats do the IQA's work; the lead also approves and releases without a sample. */
export const isIqa = (role: Role): boolean => role === 'iqa' || role === 'leadIqa'
