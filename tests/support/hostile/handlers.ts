import type { Rightful, Victim } from './victim'

export type Asked = { path: string; headers?: Record<string, string>; body?: string }

export type HandlerRow =
  /** Anybody may ask: why. */
  | { open: string }
  /** It gives and keeps nothing but the asker's own: nobody else's comes of it; strangers get 401. */
  | { ownOnly: (victim: Victim) => Asked }
  /** About something of somebody's: 404 for everybody but these; strangers get 401. */
  | { by: Rightful[]; ask: (victim: Victim & { uploadId: string; documentId: string }) => Asked }

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

/** What a centre keeps with its records. */
const ofDocument: HandlerRow = {
  by: ['assessor', 'iqa', 'lead', 'admin'],
  ask: ({ documentId }) => ({ path: `/api/documents/${documentId}` }),
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

  'PUT app/api/drafts/route.ts': {
    ownOnly: ({ registrationId }) => ({
      path: '/api/drafts',
      body: JSON.stringify({ key: `evidence/${registrationId}`, data: { title: 'Not yours' } }),
    }),
  },
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
  [`GET ${evidence}/thumbnail/route.ts`]: ofEvidence('thumbnail'),
}
