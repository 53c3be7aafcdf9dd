import type { Db } from '@/lib/infra/db'
import { acceptedType } from '@/lib/infra/files/accepted-types'
import type { PackedEvidence, PackedFile, PackedReference } from '@/lib/packs/model/portfolio'
import { fileName } from '@/lib/packs/rules/names'
import type { NameOf } from '@/lib/packs/queries/names'
import { settingWords } from '@/lib/portfolio/model'
import { aiUseIn } from '@/lib/portfolio/model/ai-use'
import { aiUseWords } from '@/lib/portfolio/model/ai-use-words'
import { locationSchema } from '@/lib/portfolio/model/location'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { recordSchema, recordWithHead } from '@/lib/portfolio/model/records'

export const placeWords = (kept: unknown): string => {
  const place = locationSchema.safeParse(kept).data
  return place ? locationWords(place) : 'a place in it'
}

const file = { fileKey: true, fileName: true, size: true, mediaType: true, sha256: true } as const
const said = { seatId: true, at: true } as const

/** For a candidate all of their evidence, whatever was done with it; for a visit what was handed in (policy of the portfolio). */
export const readEvidence = (db: Db, registrationId: string, forCandidate: boolean) =>
  db.evidence.findMany({
    where: { registrationId },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      versions: {
        where: forCandidate ? {} : { submissionItems: { some: {} } },
        orderBy: { number: 'asc' },
        select: {
          ...{ id: true, number: true, title: true, kind: true, producedOn: true, setting: true },
          ...{ shows: true, record: true, aiUse: true, keptWhere: true, ...file },
          ...{ addedBySeatId: true, addedAt: true },
          attachments: { orderBy: { position: 'asc' }, select: { position: true, ...file } },
          signatures: {
            orderBy: { at: 'asc' },
            select: { capacity: true, wording: true, ...said },
          },
          confirmations: {
            orderBy: { sequence: 'asc' },
            select: { authentic: true, current: true, ...said },
          },
          comments: {
            orderBy: { at: 'asc' },
            select: {
              ...{ location: true, text: true, ...said },
              replies: { orderBy: { at: 'asc' }, select: { text: true, ...said } },
              dealing: { select: { at: true } },
            },
          },
          testimony: { select: { name: true } },
        },
      },
    },
  })

type Rows = Awaited<ReturnType<typeof readEvidence>>
type Version = Rows[number]['versions'][number]
type KeptFile = Pick<Version, 'fileKey' | 'fileName' | 'size' | 'mediaType' | 'sha256'>

export type Whose = {
  folder: string
  forCandidate: boolean
  candidateSeatId: string
  nameOf: NameOf
  kindOf: (code: string) => string
  referencesTo: (versionId: string) => PackedReference[]
}

function packed(kept: KeptFile, prefix: string, isOwn: boolean, folder: string): PackedFile | null {
  const { fileKey: key, fileName: name, size, mediaType, sha256 } = kept
  if (key === null || name === null || size === null || mediaType === null || sha256 === null) {
    return null
  }
  const extension = acceptedType(mediaType)?.extension ?? 'bin'
  const path = `${folder}/files/${fileName(prefix, name, extension)}`
  return { key, path, name, mediaType, size: Number(size), sha256, isOwn }
}

const recordOf = (record: unknown): string | null => {
  if (record === null) return null
  const parsed = recordSchema.safeParse(record)
  return parsed.success ? recordWithHead(parsed.data) : JSON.stringify(record, null, 1)
}

const capacities = { candidate: 'candidate', assessor: 'assessor', witness: 'witness' } as const

function versionOf(row: Version, prefix: string, whose: Whose): PackedEvidence['versions'][number] {
  const { nameOf, folder, forCandidate } = whose
  const isOwn = forCandidate && row.addedBySeatId === whose.candidateSeatId
  const ai = aiUseIn(row.aiUse)
  const by = ({ seatId, at }: { seatId: string; at: Date }) => ({ by: nameOf(seatId), at })
  return {
    number: row.number,
    title: row.title,
    kind: whose.kindOf(row.kind),
    producedOn: row.producedOn,
    setting: settingWords[row.setting],
    shows: row.shows,
    aiUse: aiUseWords(ai),
    aiOutput: ai?.used === 'yes' ? ai.output : '',
    addedBy: row.testimony?.name ?? nameOf(row.addedBySeatId),
    addedAt: row.addedAt,
    file: packed(row, prefix, isOwn, folder),
    attachments: row.attachments.flatMap(
      (each) => packed(each, `${prefix}-a${each.position + 1}`, isOwn, folder) ?? [],
    ),
    record: recordOf(row.record),
    keptWhere: row.keptWhere,
    signatures: row.signatures.map(({ seatId, at, wording, capacity }) => ({
      by: seatId ? nameOf(seatId) : (row.testimony?.name ?? 'The witness'),
      at,
      wording,
      as: capacities[capacity],
    })),
    confirmations: row.confirmations.map(({ authentic, current, ...who }) => ({
      ...by(who),
      authentic,
      current,
    })),
    references: whose.referencesTo(row.id),
    comments: (forCandidate ? row.comments : []).map(
      ({ location, text, replies, dealing, ...who }) => ({
        ...by(who),
        location: placeWords(location),
        text,
        replies: replies.map((reply) => ({ ...by(reply), text: reply.text })),
        dealtWithAt: dealing?.at ?? null,
      }),
    ),
  }
}

export const packedEvidence = (rows: Rows, whose: Whose): PackedEvidence[] =>
  rows
    .filter(({ versions }) => versions.length > 0)
    .map(({ number, versions }) => ({
      number,
      versions: versions.map((row) => versionOf(row, `e${number}-v${row.number}`, whose)),
    }))
