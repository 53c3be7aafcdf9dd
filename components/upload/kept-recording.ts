/**
 * Pieces of a recording, kept in the browser as they come, so that nothing is lost when it closes: what was
 * recorded until then is found again and sent. Gone from here once the server has it.
 */

type Piece = {
  place: string
  fileName: string
  index: number
  startedAt: number
  mediaType: string
  bytes: Blob
}

const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'))
  })

async function pieces(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('assay-recordings', 1)
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('pieces', { keyPath: ['place', 'fileName', 'index'] })
  const database = await asked(opening)
  return database.transaction('pieces', mode).objectStore('pieces')
}

const all = (place: string, fileName?: string) =>
  fileName === undefined
    ? IDBKeyRange.bound([place], [place, []])
    : IDBKeyRange.bound([place, fileName], [place, fileName, []])

export const keepPiece = async (piece: Piece): Promise<void> => {
  const store = await pieces('readwrite')
  await asked(store.put(piece))
}

export const forgetRecording = async (place: string, fileName: string): Promise<void> => {
  const store = await pieces('readwrite')
  await asked(store.delete(all(place, fileName)))
}

const lockOf = (fileName: string) => `assay recording ${fileName}`

/** Holds a recording as under way in this tab, until what it gives back is called. */
export function holdRecording(fileName: string): () => void {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  void navigator.locks?.request(lockOf(fileName), () => held)
  return letGo
}

const isUnderWay = async (fileName: string): Promise<boolean> => {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return held.some(({ name }) => name === lockOf(fileName))
}

/** A recording as a file. The time it was begun makes it the same file to whatever goes on sending it. */
export const recordingOf = (found: readonly Piece[]): File | null => {
  const [first] = found
  if (!first) return null
  const { fileName, mediaType, startedAt } = first
  const bytes = found.map((piece) => piece.bytes)
  return new File(bytes, fileName, { type: mediaType, lastModified: startedAt })
}

/** What was recorded here and not sent whole, but for what is being recorded now. */
export async function unsentRecordings(place: string): Promise<File[]> {
  const store = await pieces('readonly')
  const found = (await asked(store.getAll(all(place)))) as Piece[]
  const files: File[] = []
  for (const fileName of new Set(found.map((piece) => piece.fileName))) {
    if (await isUnderWay(fileName)) continue
    const file = recordingOf(found.filter((piece) => piece.fileName === fileName))
    if (file) files.push(file)
  }
  return files
}
