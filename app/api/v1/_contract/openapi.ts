import { z } from 'zod'
import {
  completionView,
  evaluateRequest,
  evaluationView,
  planRequest,
} from '@/app/api/v1/_contract/combination'
import { packView } from '@/app/api/v1/_contract/pack'
import {
  criterionView,
  groupView,
  outcomeView,
  problemView,
  qualificationListView,
  qualificationView,
  unitView,
} from '@/app/api/v1/_contract/qualification'

const schemas = z.registry<{ id: string }>()
schemas.add(qualificationView, { id: 'Qualification' })
schemas.add(qualificationListView, { id: 'QualificationList' })
schemas.add(groupView, { id: 'UnitGroup' })
schemas.add(unitView, { id: 'Unit' })
schemas.add(outcomeView, { id: 'LearningOutcome' })
schemas.add(criterionView, { id: 'AssessmentCriterion' })
schemas.add(evaluateRequest, { id: 'EvaluateRequest' })
schemas.add(evaluationView, { id: 'Evaluation' })
schemas.add(planRequest, { id: 'PlanRequest' })
schemas.add(completionView, { id: 'Completion' })
schemas.add(packView, { id: 'Pack' })
schemas.add(problemView, { id: 'Problem' })

const inContract = (id: string) => ({ $ref: `#/components/schemas/${id}` })

const answerOf = (description: string, id: string, type = 'application/json') => ({
  description,
  content: { [type]: { schema: inContract(id) } },
})

const etag = { ETag: { description: 'Of these very bytes.', schema: { type: 'string' } } }
const unchanged = { description: 'You have this already.' }
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  schema: { type: 'string' },
}

const inPath = {
  name: 'number',
  in: 'path',
  required: true,
  description: 'The qualification number with hyphens.',
  schema: { type: 'string', examples: ['601-4756-8'] },
}

/** A question put by POST that keeps nothing. */
const question = (operationId: string, summary: string, asks: string, answers: string) => ({
  post: {
    operationId,
    summary,
    parameters: [inPath],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: inContract(asks) } },
    },
    responses: {
      200: answerOf('The answer.', answers),
      404: answerOf('No such qualification.', 'Problem', 'application/problem+json'),
      413: answerOf('The question is too large.', 'Problem', 'application/problem+json'),
      422: answerOf(
        'A malformed question, a unit that the qualification does not have, or no answer: says which.',
        'Problem',
        'application/problem+json',
      ),
    },
  },
})

/** The contract of what anybody may read, made from the schemas that answers are typed by. */
export function openApi() {
  const made = z.toJSONSchema(schemas, { uri: (id) => `#/components/schemas/${id}`, io: 'input' })
  return {
    openapi: '3.1.1',
    info: {
      title: 'Assay: what anybody may read',
      version: '1',
      description:
        'Published qualifications with their units, learning outcomes and assessment criteria, word for word, and what their rules of combination say of a set of units; and whether a pack was made here. Nobody needs to sign in, and nothing asked is kept.',
    },
    paths: {
      '/api/v1/qualifications': {
        get: {
          operationId: 'listQualifications',
          summary: 'Every qualification published here, in its latest edition',
          parameters: [ifNoneMatch],
          responses: {
            200: { ...answerOf('The list.', 'QualificationList'), headers: etag },
            304: unchanged,
          },
        },
      },
      '/api/v1/qualifications/{number}': {
        get: {
          operationId: 'readQualification',
          summary: 'A qualification in its latest edition, with every unit, outcome and criterion',
          parameters: [inPath, ifNoneMatch],
          responses: {
            200: { ...answerOf('The qualification.', 'Qualification'), headers: etag },
            304: unchanged,
            404: answerOf('No such qualification.', 'Problem', 'application/problem+json'),
          },
        },
      },
      '/api/v1/qualifications/{number}/evaluate': question(
        'evaluateUnits',
        'Whether a set of units satisfies the rule of combination: some subset of it does',
        'EvaluateRequest',
        'Evaluation',
      ),
      '/api/v1/qualifications/{number}/plan': question(
        'planCompletion',
        'The units that complete the qualification with the fewest credits, units or criteria',
        'PlanRequest',
        'Completion',
      ),
      '/api/v1/packs/{manifest}': {
        get: {
          operationId: 'readPack',
          summary: 'Whether this installation made a pack: yes or no, when, and what for',
          parameters: [
            {
              name: 'manifest',
              in: 'path',
              required: true,
              description: 'The SHA-256 of the pack’s manifest.json, in small hexadecimal letters.',
              schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
            },
            ifNoneMatch,
          ],
          responses: {
            200: { ...answerOf('The answer.', 'Pack'), headers: etag },
            304: unchanged,
            422: answerOf('Not such a hash.', 'Problem', 'application/problem+json'),
          },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(made.schemas).map(([id, schema]) => [id, withoutAddress(schema)]),
      ),
    },
  }
}

/** A schema within the document has no address and dialect of its own. */
const withoutAddress = (schema: object) =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'))
