import type { Readable } from 'node:stream'
import { DataStore, ERRORS, MemoryLocker, Server, Upload } from '@tus/server'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { isFull } from '@/lib/infra/files/free-space'
import { appendPartial, partialSize, removePartial } from '@/lib/infra/files/partial-uploads'
import { newId } from '@/lib/infra/id'
import { logFault } from '@/lib/infra/log'
import type { Actor } from '@/lib/kernel/actor'
import { findOwnUpload } from '@/lib/portfolio/queries/uploads'
import { beginUpload } from '@/lib/portfolio/store/begin-upload'
import { settleUpload } from '@/lib/portfolio/store/settle-upload'
import { dropUpload } from '@/lib/portfolio/store/uploads'
import type { Incoming } from '@/lib/portfolio/model'
import { fileNameOf, noRoom, purposeOf, tooLarge } from './words'

const holder = globalThis as { assayUploadLocks?: MemoryLocker }
const path = '/api/uploads'

/** Thrown at the tus server: it answers with these. */
type Answer = { status_code: number; body: string }

const isWhole = ({ state }: Incoming): boolean => state === 'ready' || state === 'taken'

/**
 * The tus protocol over our disk and one seat's uploads. Where an upload stands is asked of the disk
 * each time, so that a process killed at any moment goes on from the bytes that are durable.
 */
class SeatUploads extends DataStore {
  // No concatenation, no deferred length: a file has a size, and comes in order.
  override extensions = ['creation', 'termination']

  constructor(private readonly actor: Actor) {
    super()
  }

  private async own(id: string): Promise<Incoming> {
    const upload = await findOwnUpload(db(), this.actor, id)
    if (!upload) throw ERRORS.FILE_NOT_FOUND
    return upload
  }

  override async create(upload: Upload): Promise<Upload> {
    const lacking = await beginUpload(this.actor, {
      id: upload.id,
      registrationId: upload.metadata?.['registrationId'] ?? '',
      fileName: fileNameOf(upload.metadata?.['filename']),
      declaredSize: upload.size ?? 0,
      purpose: purposeOf(upload.metadata?.['purpose']),
    })
    if (lacking) throw noRoom[lacking]
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.own(id)
    // Gone, in the protocol's words: whoever sends the same file again begins anew.
    if (upload.state === 'refused' || upload.state === 'taken') throw ERRORS.FILE_NO_LONGER_EXISTS
    const size = upload.declaredSize
    const offset = isWhole(upload) ? size : await partialSize(id)
    if (offset === null) throw ERRORS.FILE_NO_LONGER_EXISTS
    return new Upload({ id, size, offset, creation_date: upload.createdAt.toISOString() })
  }

  override write(bytes: Readable, id: string, offset: number): Promise<number> {
    return appendPartial(id, bytes, offset)
  }

  override async remove(id: string): Promise<void> {
    const upload = await this.own(id)
    await dropUpload(db(), upload.id)
    if (!isWhole(upload)) await removePartial(upload.id)
  }
}

/** Looks at the file when it is whole; a refusal goes back in words. */
async function finish(actor: Actor, id: string): Promise<void> {
  const upload = await findOwnUpload(db(), actor, id)
  if (!upload || isWhole(upload)) return
  const { problem } = await settleUpload(upload)
  if (problem) throw { status_code: 422, body: problem } satisfies Answer
}

export function receivingFor(actor: Actor): Server {
  const most = env().MAX_UPLOAD_BYTES
  const store = new SeatUploads(actor)
  return new Server({
    path,
    datastore: store,
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: most,
    locker: (holder.assayUploadLocks ??= new MemoryLocker()),
    namingFunction: () => newId(),
    onUploadFinish: async (_request, { id }) => {
      await finish(actor, id)
      return {}
    },
    onIncomingRequest: async (request, id) => {
      // The last byte may have come just before a crash: then asking is what finishes it.
      if (request.method !== 'HEAD') return
      const upload = await findOwnUpload(db(), actor, id)
      if (!upload || isWhole(upload) || upload.state === 'refused') return
      if ((await partialSize(id)) === upload.declaredSize) await finish(actor, id)
    },
    onResponseError: (_request, fault) => {
      if (fault === ERRORS.ERR_MAX_SIZE_EXCEEDED) {
        return { status_code: 413, body: tooLarge(most) }
      }
      if (fault === ERRORS.ERR_SIZE_EXCEEDED) {
        return { status_code: 413, body: 'More bytes came than were announced. Add it again.' }
      }
      if (!(fault instanceof Error)) return undefined
      if (isFull(fault)) return noRoom['disk-full']
      logFault(fault, { part: 'uploads' })
      return { status_code: 500, body: 'The file could not be received. It goes on by itself.' }
    },
  })
}
