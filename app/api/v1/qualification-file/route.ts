import { answer, onlyRead } from '@/app/api/v1/_contract/answers'
import { fileSchema } from '@/app/api/v1/_contract/file'

export const dynamic = 'force-dynamic'

/** The JSON Schema of a qualification's data file. */
export const GET = (request: Request): Response => answer(request, fileSchema())

export { onlyRead as POST, onlyRead as PUT, onlyRead as PATCH, onlyRead as DELETE }
