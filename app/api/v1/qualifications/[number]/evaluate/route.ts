import { onlyAsk } from '@/app/api/v1/_contract/answers'
import { qualificationAsked, unitsAsked } from '@/app/api/v1/_contract/asked'
import { evaluateRequest, viewEvaluation } from '@/app/api/v1/_contract/combination'

type Context = { params: Promise<{ number: string }> }

/** Whether a set of units satisfies the qualification's rule of combination. Public; keeps nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const specification = await qualificationAsked(request, (await params).number)
  if (specification instanceof Response) return specification
  const asked = await unitsAsked(request, specification, evaluateRequest)
  if (asked instanceof Response) return asked
  return Response.json(viewEvaluation(specification, asked), {
    headers: { 'cache-control': 'no-store' },
  })
}

export { onlyAsk as GET, onlyAsk as PUT, onlyAsk as PATCH, onlyAsk as DELETE }
