import { z } from 'zod'
import { answer } from '@/app/api/v1/_contract/answers'
import { qualificationFile, type Specification } from '@/lib/specification/model'

/** A qualification as the data file it was published from: what another installation loads. */
export function fileResponse(request: Request, { file, slug, edition }: Specification): Response {
  const name = `${slug}-${edition.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`
  const response = answer(request, file)
  response.headers.set('content-disposition', `attachment; filename="${name}"`)
  return response
}

/** The format of that file, from the schema that checks it. */
export const fileSchema = () => ({
  ...z.toJSONSchema(qualificationFile, { io: 'input' }),
  title: 'A qualification as a data file',
  description:
    'Everything Assay needs to know of a qualification: facts, groups, the rule of combination, units with learning outcomes and assessment criteria word for word. Numbering, sums and references are checked beside this schema when a file is loaded.',
})
