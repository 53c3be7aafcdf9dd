'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { action, call } from '@/app/_web/action'
import { echo, fromForm } from '@/app/_web/form-data'
import { currentActor } from '@/app/_web/session'
import { evidencePath } from '@/app/candidate/address'
import type { ActionState } from '@/components/ui/form-state'
import { db } from '@/lib/infra/db'
import { dropDrafts } from '@/lib/infra/drafts'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import {
  describeEvidence,
  removeEvidence,
  replaceEvidence,
} from '@/lib/portfolio/commands/change-evidence'
import {
  changeReference,
  confirmPlace,
  crossReference,
  removeCrossReference,
} from '@/lib/portfolio/commands/cross-reference'
import { answerFeedback, dealWithFeedback } from '@/lib/portfolio/commands/feedback'
import type { addEvidenceInput } from '@/lib/portfolio/model'
import { takenAlready } from '@/lib/portfolio/queries/uploads'
import { dropWaiting } from '@/lib/portfolio/store/uploads'
import { reuseEvidence } from '@/lib/portfolio/commands/reuse-evidence'
import { signRecord } from '@/lib/portfolio/commands/records'

type Raw = z.input<typeof addEvidenceInput>

const listOf = (value: unknown): string[] =>
  [value ?? []].flat().filter((each): each is string => typeof each === 'string' && each !== '')

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** Adds each chosen file as a piece of evidence of its own, all described alike but for their titles. */
export async function add(previous: ActionState, form: FormData): Promise<ActionState> {
  const raw = fromForm(form)
  const who = await currentActor()
  const sent = listOf(raw['uploadId'])
  const given = objectOf(raw['ai'])
  // Of several some may have been added before one was refused: the form, sent again, still names them.
  const taken = who
    ? await takenAlready(db(), who.actor, [...sent, ...listOf(given['uploadId'])])
    : []
  const left = sent.filter((uploadId) => !taken.includes(uploadId))
  const uploads = left.length > 0 ? left : sent
  const isAgain = left.length > 0 && left.length < sent.length
  const places = objectOf(raw['place'])
  const references = listOf(raw['criterionIds']).map((criterionId) => ({
    ...objectOf(places[criterionId]),
    criterionId,
  }))
  const titles = objectOf(raw['titles'])
  const added: { evidenceId: string; number: number }[] = []
  const isKept = isAgain && taken.includes(String(given['uploadId']))
  const ai = isKept ? { ...given, uploadId: '' } : given
  for (const uploadId of uploads.length > 0 ? uploads : ['']) {
    // What a tool gave out is kept as a file once, with the first of them.
    const saidOfAi = added.length === 0 ? ai : { ...ai, uploadId: '' }
    const own = titles[uploadId]
    const title = typeof own === 'string' && own.trim() !== '' ? own : raw['title']
    const input = { ...raw, uploadId, title, references, ai: saidOfAi }
    const result = await call(addEvidence)(input as Raw)
    if (!result.ok) {
      const before =
        added.length > 0
          ? `${added.map(({ number }) => `E${number}`).join(', ')} is added. The rest is not: `
          : ''
      const refusal = { ...result.refusal, message: `${before}${result.refusal.message}` }
      return { ok: false, attempt: previous.attempt + 1, refusal, values: echo(form) }
    }
    added.push(result.value)
  }
  if (who) {
    const form = `evidence/${String(raw['registrationId'])}`
    await dropDrafts(db(), who.person.id, form)
    await dropWaiting(db(), who.actor, String(raw['registrationId']), `output/${form}`)
  }
  const [only] = added
  redirect(
    added.length === 1 && only
      ? `${evidencePath(only.evidenceId)}?added=1`
      : `/candidate/evidence?registration=${String(raw['registrationId'])}&added=${added.length}`,
  )
}

export const replace = action(replaceEvidence, {
  to: ({ evidenceId }) => `${evidencePath(evidenceId)}?added=1`,
})

export const reuse = action(reuseEvidence, {
  to: ({ evidenceId }) => `${evidencePath(evidenceId)}?added=1`,
})

export const describe = action(describeEvidence, { message: 'The description is changed.' })

export const remove = action(removeEvidence, {
  to: ({ number }) => `/candidate/evidence?removed=${number}`,
})

export const sign = action(signRecord, {
  message: 'Signed, and handed in for assessment.',
})

export const refer = action(crossReference, { message: 'Cross-referenced.' })

export const amend = action(changeReference, { message: 'Changed.' })

export const answer = action(answerFeedback, { message: 'Sent.' })

export const dealWith = action(dealWithFeedback, { message: 'Marked as dealt with.' })

export const confirm = action(confirmPlace, { message: 'Checked.' })

export const unrefer = action(removeCrossReference, { message: 'Taken out.' })
