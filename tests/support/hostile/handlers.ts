import { db } from '@/lib/infra/db'
import { claimed } from './claimed'
import { staffCertificate } from './document'
import type { Role } from '@/lib/kernel/actor'
import { ownEdition } from './own-edition'
import { ownImport } from './own-import'
import { packOf } from './pack'
import type { Rightful, Victim, Whose } from './victim'

export type Asked = { path: string; headers?: Record<string, string>; body?: string | FormData }

export type HandlerRow =
  /** Anybody may ask: why. */
  | { open: string }
  /** It gives and keeps nothing but the asker's own: nobody else's comes of it; strangers get 401. */
  | { ownOnly: (victim: Victim) => Asked }
  /** A list at a desk: those who sit at one like it get their own centre's, others 404; strangers get 401. */
  | { address: string; seats: Role[] }
  /** About something of somebody's: 404 for everybody but these; strangers get 401. */
  | {
      whose?: Whose
      by: Rightful[]
      /** It names nothing of anybody's: an administrator of elsewhere does it at their own centre. */
      atOwnCentre?: true
      ask: (victim: Victim & Given) => Asked | Promise<Asked>
    }

/** What the test puts there of the victim's before anybody asks. */
export type Given = { uploadId: string; documentId: string }

const tus = { 'tus-resumable': '1.0.0' }

const ofEvidence = (what: string): HandlerRow => ({
  by: ['candidate', 'assessor', 'iqa', 'lead', 'admin'],
  ask: ({ versionId }) => ({ path: `/api/evidence/${versionId}/${what}` }),
})

const ofUpload = (more: Record<string, string> = {}, body?: string): HandlerRow => ({
  by: ['candidate'],
  ask: ({ uploadId }) => ({
    path: `/api/uploads/${uploadId}`,
    headers: { ...tus, ...more },
    ...(body !== undefined && { body }),
  }),
})

/** What a centre keeps with its records, about the victim. */
const ofDocument: HandlerRow = {
  by: ['candidate', 'admin'],
  ask: ({ documentId }) => ({ path: `/api/documents/${documentId}` }),
}

/** A certificate of whoever assesses the victim; the EQA of the other centre asks for it too. */
const ofStaffCertificate: HandlerRow = {
  by: ['assessor', 'admin', 'eqa'],
  ask: async (victim) => ({ path: `/api/documents/${await staffCertificate(victim)}` }),
}

const ofBatch = (what: string): HandlerRow => ({
  whose: 'bethan',
  by: ['admin'],
  ask: async (victim) => ({
    path: `/api/claim-batches/${(await claimed(victim)).batchId}/${what}`,
  }),
})

/** What a candidate takes away is theirs alone, though an administrator may have one made as well. */
const ofPack: HandlerRow = {
  by: ['candidate'],
  ask: async (victim) => ({ path: `/api/packs/${await packOf(victim)}` }),
}

const contract = (path: string): Record<string, HandlerRow> =>
  Object.fromEntries(
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [
      `${method} app/api/v1/${path}/route.ts`,
      { open: 'published; reads only' },
    ]),
  )

const auth = 'app/api/auth/[...nextauth]/route.ts'
const evidence = 'app/api/evidence/[version]'
const upload = 'app/api/uploads/[id]/route.ts'

export const handlerRows: Record<string, HandlerRow> = {
  [`GET ${auth}`]: { open: 'the door, with limits' },
  [`POST ${auth}`]: { open: 'the door, with limits' },
  'GET app/api/health/route.ts': { open: 'says whether it works' },
  ...contract('openapi.json'),
  ...contract('qualifications'),
  ...contract('qualifications/[number]'),
  ...contract('qualifications/[number]/evaluate'),
  ...contract('qualifications/[number]/plan'),
  ...contract('qualifications/[number]/file'),
  ...contract('qualification-file'),
  ...contract('packs/[manifest]'),

  'GET app/api/packs/[pack]/route.ts': ofPack,
  'HEAD app/api/packs/[pack]/route.ts': ofPack,

  'PUT app/api/drafts/route.ts': {
    ownOnly: ({ registrationId }) => ({
      path: '/api/drafts',
      body: JSON.stringify({ key: `evidence/${registrationId}`, data: { title: 'Not yours' } }),
    }),
  },
  'GET app/notifications/[notification]/route.ts': {
    open: 'leads to a place, and only whom it was told to (notification tests)',
  },
  'GET app/api/calendar/[token]/route.ts': { open: 'rests on a secret address (calendar tests)' },
  'PUT app/api/witness/draft/route.ts': { open: 'rests on a one-time link (witness tests)' },
  'GET app/api/uploads/route.ts': {
    ownOnly: ({ registrationId }) => ({ path: `/api/uploads?registration=${registrationId}` }),
  },
  'POST app/api/uploads/route.ts': {
    // An assessor sends what belongs to a record of theirs.
    by: ['candidate', 'assessor'],
    ask: ({ registrationId }) => ({
      path: '/api/uploads',
      headers: {
        ...tus,
        'upload-length': '5',
        'upload-metadata': `filename ${btoa('note.txt')},registrationId ${btoa(registrationId)}`,
      },
    }),
  },
  [`HEAD ${upload}`]: ofUpload(),
  [`PATCH ${upload}`]: ofUpload(
    { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    'hello',
  ),
  [`DELETE ${upload}`]: ofUpload(),
  'GET app/api/documents/[document]/route.ts': ofDocument,
  'HEAD app/api/documents/[document]/route.ts': ofDocument,
  [`GET ${evidence}/file/route.ts`]: ofEvidence('file'),
  [`HEAD ${evidence}/file/route.ts`]: ofEvidence('file'),
  [`GET ${evidence}/rendition/route.ts`]: ofEvidence('rendition'),
  'GET app/api/claim-batches/[batch]/csv/route.ts': ofBatch('csv'),
  'GET app/api/claim-batches/[batch]/sheet/route.ts': ofBatch('sheet'),
  'POST app/api/invitations/route.ts': {
    by: ['admin'],
    atOwnCentre: true,
    ask: () => ({ path: '/api/invitations' }),
  },
  'GET app/api/imports/template/route.ts': { open: 'headings, and an example of nobody' },
  'GET app/api/registrations/csv/route.ts': {
    address: '/api/registrations/csv',
    seats: ['centreAdmin'],
  },
  'GET app/api/imports/[import]/rows/route.ts': {
    by: ['admin'],
    ask: async (victim) => ({ path: `/api/imports/${await ownImport(victim)}/rows` }),
  },
  'GET app/centre/qualifications/editions/[version]/file/route.ts': {
    by: ['admin'],
    ask: async (victim) => ({
      path: `/centre/qualifications/editions/${await ownEdition(victim)}/file`,
    }),
  },
  [`GET ${evidence}/thumbnail/route.ts`]: {
    by: ['candidate', 'assessor', 'iqa', 'lead', 'admin'],
    ask: async ({ registrationId }) => {
      const where = { registrationId, mediaType: { startsWith: 'image/' } }
      const { id } = await db().evidenceVersion.findFirstOrThrow({ where })
      return { path: `/api/evidence/${id}/thumbnail` }
    },
  },
}

/** What one method of a route gives besides, to others than its row says. */
export const furtherRows: Record<string, HandlerRow> = {
  'GET app/api/documents/[document]/route.ts (certificate of staff)': ofStaffCertificate,
}
