import type { z } from 'zod'
import { problem } from '@/app/api/v1/_contract/answers'
import { unknownIn } from '@/app/api/v1/_contract/combination'
import { db } from '@/lib/infra/db'
import { latestSpecification } from '@/lib/specification/queries'
import { slugFrom } from '@/lib/specification/rules/identifiers'
import type { Specification } from '@/lib/specification/model'

const largestBody = 64 * 1024

type Fault = { field: string; detail: string }

const unprocessable = (request: Request, detail: string, errors: Fault[] = []): Response =>
  problem(request, 422, 'Unprocessable Content', detail, { errors })

export const cannotBeDone = (request: Request, detail: string): Response =>
  unprocessable(request, detail)

/** The qualification in its latest edition, or the 404 that says it is not here. */
export async function qualificationAsked(
  request: Request,
  number: string,
): Promise<Specification | Response> {
  const slug = slugFrom(number)
  const specification = slug && (await latestSpecification(db(), slug))
  return (
    specification ||
    problem(
      request,
      404,
      'Not Found',
      'No qualification with this number is published here. Numbers are written with hyphens, such as 601-4756-8.',
    )
  )
}

/** What a question about a qualification's units asks, or the problem that names what is wrong with it. */
export async function unitsAsked<Schema extends z.ZodType>(
  request: Request,
  specification: Specification,
  schema: Schema,
): Promise<z.output<Schema> | Response> {
  const body = await readBody(request)
  if (body === null) {
    return problem(
      request,
      413,
      'Content Too Large',
      `A question has at most ${largestBody / 1024} kB.`,
    )
  }
  const json = parseJson(body)
  if (json === undefined) {
    return unprocessable(request, 'The body is not JSON. Send an object, such as {"units": []}.')
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({
      field: path.map(String).join('.'),
      detail: message,
    }))
    const words = errors.map(({ field, detail }) => (field ? `${field}: ${detail}` : detail))
    return unprocessable(request, words.join(' '), errors)
  }
  const unknown = unknownIn(specification, listsIn(parsed.data))
  if (unknown.length > 0) {
    return unprocessable(request, unknown.map(({ detail }) => detail).join(' '), unknown)
  }
  return parsed.data
}

const listsIn = (question: unknown): Record<string, string[]> =>
  typeof question === 'object' && question !== null
    ? Object.fromEntries(
        Object.entries(question).filter((entry): entry is [string, string[]] =>
          Array.isArray(entry[1]),
        ),
      )
    : {}

/** The body as text, read no further than it may be long; null when it is longer. */
async function readBody(request: Request): Promise<string | null> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
