import { answer, onlyRead } from '@/app/api/v1/_contract/answers'
import { viewList } from '@/app/api/v1/_contract/qualification'
import { db } from '@/lib/infra/db'
import { listSpecifications } from '@/lib/specification/queries'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return answer(request, viewList(await listSpecifications(db())))
}

export { onlyRead as POST, onlyRead as PUT, onlyRead as PATCH, onlyRead as DELETE }
