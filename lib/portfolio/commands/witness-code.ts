import { createHash, randomInt } from 'node:crypto'
import { z } from 'zod'
import { openCommand } from '@/lib/infra/command'
import { newId } from '@/lib/infra/id'
import { canonicalJson } from '@/lib/kernel/canonical'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { notActive } from '@/lib/registration/rules/standing'
import { witnessCodeSent } from '@/lib/portfolio/events/witness'
import { codeMinutes, statementSchema, witnessCodeInput } from '@/lib/portfolio/model/witness'
import { readWorkspace } from '@/lib/portfolio/queries/loading'
import { codeHashOf, readLink } from '@/lib/portfolio/queries/witness-loading'
import { isAnswered, linkClosed, mayWitness } from '@/lib/portfolio/rules/witness'
import { keepCode } from '@/lib/portfolio/store/witness'

/** What a statement is told by on the trail: neither its words nor anybody's name. */
export const statementHash = (statement: unknown): string =>
  createHash('sha256').update(canonicalJson(statement)).digest('hex')

/** Fixes what a witness wrote, and makes the six digits that confirm it by a letter to their own email. */
export const issueWitnessCode = openCommand({
  name: 'issueWitnessCode',
  input: witnessCodeInput.extend({ address: z.string().max(100) }),
  load: async (db, { token, email, address, ...words }) => {
    const link = await readLink(db, token)
    if (!link) return null
    const workspace = await readWorkspace(db, link, link.registrationId)
    const statement = statementSchema.parse(words)
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    return workspace && { link, ...workspace, statement, email, address, code, codeId: newId() }
  },
  allow: () => null,
  decide: ({ link, registration, statement, email, codeId }, _, { at }) => {
    const refused = firstRefusal(
      linkClosed(link, at),
      notActive(registration),
      mayWitness(email, link.candidateEmail),
      isAnswered(statement.saw, link.criteria),
    )
    if (refused) return { ok: false, refusal: refused }
    return ok({
      ...happened(witnessCodeSent, link.id, link.registrationId, {
        codeId,
        expiresAt: new Date(at.getTime() + codeMinutes * 60_000).toISOString(),
        statementHash: statementHash(statement),
      }),
      centreId: link.centreId,
    })
  },
  save: async (db, { data }, { link, statement, email, address, code, codeId }, at) => {
    const { centreId, registrationId, id: requestId } = link
    await keepCode(
      db,
      { centreId, registrationId },
      {
        id: codeId,
        requestId,
        email,
        address,
        statement,
        codeHash: codeHashOf(codeId, code),
        sentAt: at,
        expiresAt: new Date(data.expiresAt),
      },
    )
    return { codeId, code, email, statement }
  },
})
