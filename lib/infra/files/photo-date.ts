import { open } from 'node:fs/promises'

/**
 * The day a photo says it was taken, to fill in the date produced. EXIF keeps its dates as
 * "YYYY:MM:DD HH:MM:SS" (tags 0x0132, 0x9003); the earliest found in the head is when it was taken.
 */
export async function takenOn(path: string, now: Date): Promise<Date | null> {
  const handle = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(256 * 1024)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    const head = buffer.toString('latin1', 0, bytesRead)
    const start = head.indexOf('Exif\0')
    if (start < 0) return null
    const dates = [
      ...head.slice(start, start + 65_536).matchAll(/(\d{4}):(\d\d):(\d\d) \d\d:\d\d:\d\d/g),
    ]
      .map(([, year, month, day]) => new Date(`${year}-${month}-${day}T00:00:00Z`))
      .filter(
        (date) => !Number.isNaN(date.getTime()) && date <= now && date.getUTCFullYear() > 1990,
      )
      .sort((a, b) => a.getTime() - b.getTime())
    return dates[0] ?? null
  } finally {
    await handle.close()
  }
}
