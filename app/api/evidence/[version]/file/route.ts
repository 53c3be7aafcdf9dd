import { nothingHere, problem } from '@/app/_web/problem'
import { familyOf } from '@/lib/infra/files/accepted-types'
import { stripped } from '@/lib/infra/files/derivatives'
import { fileStore } from '@/lib/infra/files/disk-store'
import { filmPatches, mayTellPlace } from '@/lib/infra/files/film-position'
import { patched } from '@/lib/infra/files/patched'
import { serveBytes, serveFile } from '@/lib/infra/files/serve'
import { askedFor, type Context } from '../asked'

export const dynamic = 'force-dynamic'

/** The bytes as they were added; photos and films, for everybody but whoever added them, without position data. */
async function read(request: Request, context: Context): Promise<Response> {
  const { file, answer } = await askedFor(request, context)
  if (answer) return answer
  const store = fileStore()
  if (familyOf(file.mediaType) === 'image' && !file.isOwn) {
    const picture = await stripped(store, file.key, file.mediaType)
    return picture
      ? serveBytes(picture.bytes, { ...file, ...picture }, request)
      : problem(422, 'not-shown', 'This photo cannot be shown without the position in it.')
  }
  if (mayTellPlace(file.mediaType) && !file.isOwn) {
    const patches = await filmPatches(store, file.key, file.size)
    if (!patches) {
      return problem(422, 'not-shown', 'This film cannot be shown without the position in it.')
    }
    const shared = { ...file, sha256: `${file.sha256}-shared` }
    return (await serveFile(patched(store, patches), shared, request)) ?? nothingHere()
  }
  return (await serveFile(store, file, request)) ?? nothingHere()
}

export { read as GET, read as HEAD }
