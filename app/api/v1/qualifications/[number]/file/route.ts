import { onlyRead } from '@/app/api/v1/_contract/answers'
import { qualificationAsked } from '@/app/api/v1/_contract/asked'
import { fileResponse } from '@/app/api/v1/_contract/file'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ number: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const specification = await qualificationAsked(request, (await params).number)
  return specification instanceof Response ? specification : fileResponse(request, specification)
}

export { onlyRead as POST, onlyRead as PUT, onlyRead as PATCH, onlyRead as DELETE }
