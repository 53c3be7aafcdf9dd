import { answer, onlyRead } from '@/app/api/v1/_contract/answers'
import { openApi } from '@/app/api/v1/_contract/openapi'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Response => answer(request, openApi())

export { onlyRead as POST, onlyRead as PUT, onlyRead as PATCH, onlyRead as DELETE }
