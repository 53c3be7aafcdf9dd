/** Addresses of the candidate's desk, written in one place. */
export const unitPath = (enrolmentId: string) => `/candidate/units/${enrolmentId}`
export const evidencePath = (evidenceId: string, versionId?: string) =>
  `/candidate/evidence/${evidenceId}${versionId ? `?version=${versionId}` : ''}`

const withQuery = (path: string, query: Record<string, string | undefined>) => {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

export const addEvidencePath = (query: {
  registration?: string
  unit?: string
  criterion?: string
}) => withQuery('/candidate/evidence/new', query)

export const referencePath = (query: {
  registration?: string
  unit?: string
  criterion?: string
  evidence?: string
}) => withQuery('/candidate/evidence/reference', query)

export const handInPath = (query: { registration?: string; unit?: string }) =>
  withQuery('/candidate/hand-in', query)

export const registrationPath = (registrationId: string): string =>
  `/candidate/registration?registration=${registrationId}`

export const askWitnessPath = (query: {
  registration?: string
  unit?: string
  criterion?: string
  again?: string
}) => withQuery('/candidate/witnesses/new', query)

/** Questions set to the candidate in writing. */
export const questionsPath = (setId: string): string => `/candidate/questions/${setId}`
