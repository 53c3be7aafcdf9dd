import { z } from 'zod'
import { date, id, text } from '@/lib/kernel/fields'
import { certificateMoves } from '@/lib/certification/lifecycle'

export const certificateKinds = ['qualification', 'units'] as const
export type CertificateKind = (typeof certificateKinds)[number]
export const certificateKindWords: Record<CertificateKind, string> = {
  qualification: 'Qualification certificate',
  units: 'Certificate of units with credits',
}

const number = text(60, 'Give the certificate’s number.')
const issuedOn = date('Give the date of issue.')

const isBlank = (line: unknown): boolean =>
  typeof line === 'object' &&
  line !== null &&
  'number' in line &&
  'issuedOn' in line &&
  line.number === '' &&
  line.issuedOn === ''

/** Lines as a form sends them; a line of a unit claim that is left empty altogether is none. */
const certificates = z.preprocess(
  (value) =>
    (Array.isArray(value)
      ? value
      : typeof value === 'object' && value !== null
        ? Object.values(value)
        : []
    ).filter((line, index) => index === 0 || !isBlank(line)),
  z
    .array(z.object({ kind: z.enum(certificateKinds), number, issuedOn }))
    .min(1)
    .max(40),
)

export const recordCertificatesInput = z.object({ claimId: id, certificates })

export const certificateStepInput = z.object({
  certificateId: id,
  move: z.enum(certificateMoves),
  happenedOn: date('Give the date.'),
  note: text(500, 'Say how, or why: to whom it went, or what happened to it.'),
})

export const replaceInput = z.object({ certificateId: id, number, issuedOn })
