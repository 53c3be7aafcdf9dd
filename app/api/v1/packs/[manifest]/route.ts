import { answer, onlyRead, problem } from '@/app/api/v1/_contract/answers'
import { viewPack } from '@/app/api/v1/_contract/pack'
import { db } from '@/lib/infra/db'
import { packByManifest } from '@/lib/packs/queries/lists'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ manifest: string }> }

/** Whether a pack with this manifest was made here. Nothing else of it is told. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { manifest } = await params
  if (!/^[0-9a-f]{64}$/.test(manifest)) {
    return problem(
      request,
      422,
      'Unprocessable Content',
      'Give the SHA-256 of the pack’s manifest.json as 64 hexadecimal digits in small letters.',
    )
  }
  return answer(request, viewPack(await packByManifest(db(), manifest)))
}

export { onlyRead as POST, onlyRead as PUT, onlyRead as PATCH, onlyRead as DELETE }
