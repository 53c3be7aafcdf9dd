import { onlyAsk } from '@/app/api/v1/_contract/answers'
import { cannotBeDone, qualificationAsked, unitsAsked } from '@/app/api/v1/_contract/asked'
import { planRequest, viewCompletion } from '@/app/api/v1/_contract/combination'

type Context = { params: Promise<{ number: string }> }

/** The units that complete the qualification with the fewest credits, units or criteria. Public. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const specification = await qualificationAsked(request, (await params).number)
  if (specification instanceof Response) return specification
  const asked = await unitsAsked(request, specification, planRequest)
  if (asked instanceof Response) return asked
  const completion = viewCompletion(specification, asked)
  return completion.ok
    ? Response.json(completion.value, { headers: { 'cache-control': 'no-store' } })
    : cannotBeDone(request, completion.refusal.message)
}

export { onlyAsk as GET, onlyAsk as PUT, onlyAsk as PATCH, onlyAsk as DELETE }
