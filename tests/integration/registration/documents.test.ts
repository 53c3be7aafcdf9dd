import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { diskStore } from '@/lib/infra/files/disk-store'
import { serveFile } from '@/lib/infra/files/serve'
import { keepSmallFile } from '@/lib/infra/files/small-file'
import { sweepFiles } from '@/lib/infra/files/sweep'
import { run } from '@/lib/infra/command'
import { newId } from '@/lib/infra/id'
import { recordAward } from '@/lib/registration/commands/staff'
import { mayReadDocument } from '@/lib/registration/policy'
import { staffRecordView } from '@/lib/registration/queries/staff-record'
import { documentMaxBytes, documentTypes, documentWords } from '@/lib/registration/model/documents'
import { documentFor } from '@/lib/registration/queries/documents'
import { foreignDocument } from '@/lib/registration/rules/documents'
import { keepDocument } from '@/lib/registration/store/documents'
import { visitorCentre } from '@/lib/visits/queries/centre'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-documents-'))
  process.env['DATA_DIR'] = folder
})
afterAll(() => rm(folder, { recursive: true }))

const limits = { maxBytes: documentMaxBytes, types: documentTypes, words: documentWords }
const store = () => diskStore(join(folder, 'files'))
const seeds = join('prisma', 'seed', 'files')

async function keep(name: string, bytes: Buffer | string, centreId = newId()) {
  return keepSmallFile(
    store(),
    centreId,
    new File([new Uint8Array(Buffer.from(bytes))], name),
    limits,
  )
}

describe('a document that comes with a form', () => {
  test.each([
    ['contact-centre-service-standards.pdf', 'application/pdf'],
    ['notice-board-rota.jpg', 'image/jpeg'],
    ['customer-survey-chart.png', 'image/png'],
    ['coaching-record-may.docx', documentTypes[3]],
  ])('%s is kept as what it is', async (name, mediaType) => {
    const bytes = await readFile(join(seeds, name))
    const { file } = await keep(name, bytes)
    expect(file).toMatchObject({ fileName: name, mediaType, size: bytes.length })
  })

  test('of another kind is refused in words that say which are kept', async () => {
    const sheet = await readFile(join(seeds, 'rota-week-12.xlsx'))
    expect((await keep('rota.xlsx', sheet)).problem).toBe(
      `This kind of file cannot be kept here. Choose a file: ${documentWords}`,
    )
  })

  test('is known by its bytes, not by its name', async () => {
    expect((await keep('certificate.pdf', '<script>alert(1)</script>')).problem).toContain(
      documentWords,
    )
    expect((await keep('certificate.pdf', '')).problem).toContain('This file is empty.')
  })

  test('too large a one is refused before a byte of it is kept', async () => {
    const { problem } = await keep('scan.pdf', Buffer.alloc(documentMaxBytes + 1))
    expect(problem).toBe(`This file is too large. Choose a file: ${documentWords}`)
  })

  test('a name that is a path or a trick is a plain name', async () => {
    const bytes = await readFile(join(seeds, 'contact-centre-service-standards.pdf'))
    expect((await keep('../../etc/\u202epassw\u0000d.pdf', bytes)).file?.fileName).toBe(
      'passwd.pdf',
    )
  })

  test('of another centre is not taken over by its key', () => {
    const sha256 = 'a'.repeat(64)
    const file = { fileName: 'x.pdf', size: 1, mediaType: 'application/pdf', sha256 }
    const document = { ...file, fileKey: `centre-b/aa/${sha256}` }
    expect(foreignDocument('centre-a', document)?.code).toBe('foreign-document')
    expect(foreignDocument('centre-b', document)).toBeNull()
  })
})

describe('a document on record', () => {
  async function kept() {
    const admin = await actorOf('ruth@calder.example')
    const bytes = await readFile(join(seeds, 'contact-centre-service-standards.pdf'))
    const { file } = await keep('letter.pdf', bytes, admin.centreId)
    const id = await keepDocument(db(), admin, { id: newId() }, file, new Date())
    if (!id || !file) throw new Error('not kept')
    return { admin, id, file }
  }

  test('is read by the administrators of its centre and by nobody else', async () => {
    const { admin, id } = await kept()
    for (const actor of await everyActor()) {
      const own = actor.centreId === admin.centreId && actor.role === 'centreAdmin'
      expect((await documentFor(db(), actor, id)) !== null, actor.email).toBe(own)
    }
  })

  test('and by the candidate it is about', async () => {
    const { admin, file } = await kept()
    const [amara, other] = [
      await actorOf('amara@calder.example'),
      await actorOf('tomasz@calder.example'),
    ]
    const id = newId()
    await keepDocument(db(), admin, { id }, file, new Date())
    await db().registrationExtension.create({
      data: {
        id: newId(),
        centreId: admin.centreId,
        qualificationNumber: '601/4756/8',
        candidateSeatId: amara.seatId,
        lastRegistrationOn: new Date('2027-01-31'),
        reference: 'X-1',
        documentId: id,
        recordedBySeatId: admin.seatId,
        recordedAt: new Date(),
      },
    })
    expect(await documentFor(db(), amara, id)).toMatchObject({ fileName: 'letter.pdf' })
    expect(await documentFor(db(), other, id)).toBeNull()
  })

  test('an award’s certificate comes with its record, and is read by whom it is about', async () => {
    const { admin, file } = await kept()
    const priya = await actorOf('priya@calder.example')
    const award = {
      seatId: priya.seatId,
      title: 'Award in Assessing Competence in the Work Environment',
      status: 'held',
      certificate: 'CAVA-77',
    }
    const by = { actor: admin }
    const fileKey = `${newId()}/aa/${file.sha256}`
    expect(await run(recordAward, by, { ...award, document: { ...file, fileKey } })).toMatchObject({
      ok: false,
      refusal: { code: 'foreign-document' },
    })
    expect(await run(recordAward, by, { ...award, document: file })).toMatchObject({ ok: true })
    const view = await staffRecordView(db(), priya, priya.seatId, new Date())
    const document = view?.awards.find(({ title }) => title === award.title)?.document
    expect(document).toMatchObject({ fileName: 'letter.pdf' })
    for (const actor of await everyActor()) {
      const may = mayReadDocument(actor, {
        centreId: admin.centreId,
        aboutSeatIds: [priya.seatId],
        servedBodies: ['ProQual Awarding Body'],
      })
      const read = await documentFor(db(), actor, document?.id ?? '')
      expect(read !== null, actor.email).toBe(may)
    }
    expect(await documentFor(db(), priya, document?.id ?? '')).not.toBeNull()
    const verity = await actorOf('verity@awarding.example')
    expect(await documentFor(db(), verity, document?.id ?? '')).not.toBeNull()
    const [member] = ((await visitorCentre(db(), verity, new Date()))?.staff ?? []).filter(
      ({ seatId }) => seatId === priya.seatId,
    )
    expect(member?.awards.flatMap((each) => each.document ?? [])).toContainEqual(document)
    // Another body's EQA, or one on no visit; and nothing that is no certificate of theirs.
    for (const awardingBody of ['Another Awarding Body', undefined]) {
      const { awardingBody: _, ...seated } = verity
      const other = awardingBody === undefined ? seated : { ...seated, awardingBody }
      expect(await documentFor(db(), other, document?.id ?? '')).toBeNull()
    }
    expect(await documentFor(db(), verity, (await kept()).id)).toBeNull()
  })

  test('is served as a download, never shown in place', async () => {
    const { admin, id } = await kept()
    const file = await documentFor(db(), admin, id)
    if (!file) throw new Error('not found')
    const answer = await serveFile(store(), { ...file, download: true }, new Request('http://here'))
    expect(answer?.headers.get('content-disposition')).toMatch(/^attachment; filename="letter.pdf"/)
    expect((await answer?.arrayBuffer())?.byteLength).toBe(file.size)
  })

  test('outlives the sweep; one that no row names does not', async () => {
    const { file } = await kept()
    const { file: orphan } = await keep(
      'orphan.png',
      await readFile(join(seeds, 'customer-survey-chart.png')),
    )
    await sweepFiles(db(), store(), new Date(Date.now() + 3 * 86_400_000))
    expect(await store().stat(file.fileKey)).not.toBeNull()
    expect(await store().stat(orphan?.fileKey ?? '')).toBeNull()
  })
})
