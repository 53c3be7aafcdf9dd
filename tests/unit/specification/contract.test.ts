import { describe, expect, test } from 'vitest'
import { answer, onlyRead, problem } from '@/app/api/v1/_contract/answers'
import { unitsAsked } from '@/app/api/v1/_contract/asked'
import {
  completionView,
  evaluationView,
  planRequest,
  viewCompletion,
  viewEvaluation,
} from '@/app/api/v1/_contract/combination'
import { openApi } from '@/app/api/v1/_contract/openapi'
import { qualificationView, viewQualification } from '@/app/api/v1/_contract/qualification'
import type { Specification } from '@/lib/specification/model'
import { readPublished } from '../../support/specification/published'

const file = readPublished()
const specification: Specification = {
  id: 'one',
  slug: '601-4756-8',
  sha256: '',
  file,
  ...file,
  units: file.units.map((unit, index) => ({
    ...unit,
    id: unit.reference,
    position: index + 1,
    outcomes: unit.outcomes.map((outcome) => ({
      ...outcome,
      id: `${unit.reference} ${outcome.number}`,
      criteria: outcome.criteria.map((criterion, at) => ({
        ...criterion,
        id: `${unit.reference} ${criterion.number}`,
        position: at + 1,
      })),
    })),
  })),
}

const asking = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/api/v1/qualifications/601-4756-8', { headers })

describe('a qualification as others read it', () => {
  const view = viewQualification(specification)

  test('is what its contract says, and holds no ids of ours', () => {
    expect(qualificationView.strict().parse(view)).toEqual(view)
    expect(JSON.stringify(view)).not.toContain('"id"')
  })

  test('holds the published words', () => {
    expect(view.evidenceTypes).toHaveLength(8)
    expect(view.groups.map(({ code }) => code)).toEqual(['A', 'B', 'C'])
    expect(view.units[2]?.learningOutcomes[0]?.criteria[0]).toEqual({
      number: '1.1',
      text: 'Explain the basis for allocating resources',
    })
  })
})

describe('what the rules say, as others read it', () => {
  const mandatory = ['D/506/2153', 'T/506/2952', 'M/506/2898']

  test('an evaluation is what its contract says', () => {
    const view = viewEvaluation(specification, { units: mandatory })
    expect(evaluationView.strict().parse(view)).toEqual(view)
    expect(view.credits.counted).toBe(14)
  })

  test('a completion is what its contract says, and completes', () => {
    const view = viewCompletion(specification, { achieved: mandatory, fewest: 'credits' })
    if (!view.ok) throw new Error(view.refusal.message)
    expect(completionView.strict().parse(view.value)).toEqual(view.value)
    const units = [...mandatory, ...view.value.units]
    expect(viewEvaluation(specification, { units })).toMatchObject({ satisfied: true, surplus: [] })
  })

  const ask = (body: string) =>
    unitsAsked(
      new Request('http://localhost/api/v1/qualifications/601-4756-8/plan', {
        method: 'POST',
        body,
      }),
      specification,
      planRequest,
    )

  test.each([
    ['not JSON', '{', /not JSON/],
    ['nothing', '', /not JSON/],
    ['no object', '[]', /Send an object such as/],
    ['no list', '{"achieved":"D/506/2153","fewest":"units"}', /achieved: Give a list/],
    ['no such measure', '{"achieved":[],"fewest":"hours"}', /fewest: Say which/],
    ['an unknown unit', '{"achieved":["X/000/0000"],"fewest":"units"}', /no unit "X\/000\/0000"/],
  ])('%s is refused in words', async (_, body, words) => {
    const refused = await ask(body)
    if (!(refused instanceof Response)) throw new Error('not refused')
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(words) })
  })

  test('a body without end is read no further than it may be long', async () => {
    const refused = await ask(`{"achieved":[${'"D/506/2153",'.repeat(9000)}]}`)
    expect(refused).toMatchObject({ status: 413 })
  })
})

describe('answers', () => {
  test('have a strong ETag, and 304 for whoever has them', async () => {
    const first = answer(asking(), { a: 1 })
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await first.json()).toEqual({ a: 1 })
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect(answer(asking({ 'if-none-match': known }), { a: 1 }).status).toBe(304)
    }
    expect(answer(asking({ 'if-none-match': etag }), { a: 2 }).status).toBe(200)
  })

  test('problems are problem details', async () => {
    const told = problem(asking(), 404, 'Not Found', 'No such qualification.')
    expect(told.headers.get('content-type')).toBe('application/problem+json')
    expect(await told.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'No such qualification.',
      instance: '/api/v1/qualifications/601-4756-8',
    })
    expect(onlyRead(asking()).headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })
})

test('every reference of the contract leads to one of its schemas', () => {
  const document = openApi()
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(5)
  for (const [, id] of references) expect(Object.keys(document.components.schemas)).toContain(id)
  expect(text).not.toContain('$schema')
})
