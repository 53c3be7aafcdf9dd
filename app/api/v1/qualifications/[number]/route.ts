import { answer, onlyRead, problem } from '@/app/api/v1/_contract/answers'
import { viewQualification } from '@/app/api/v1/_contract/qualification'
import { db } from '@/lib/infra/db'
import { latestSpecification } from '@/lib/specification/queries'
import { slugFrom } from '@/lib/specification/rules/identifiers'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ number: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const slug = slugFrom((await params).number)
  const specification = slug && (await latestSpecification(db(), slug))
  if (!specification) {
    return problem(
      request,
      404,
      'Not Found',
      'No qualification with this number is published here. Numbers are written with hyphens, such as 601-4756-8.',
    )
  }
  return answer(request, viewQualification(specification))
}

export { onlyRead as POST, onlyRead as PUT, onlyRead as PATCH, onlyRead as DELETE }
