import { describe, expect, test } from 'vitest'
import { answer, onlyRead, problem } from '@/app/api/v1/_contract/answers'
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
