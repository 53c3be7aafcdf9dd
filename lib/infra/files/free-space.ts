import { mkdir, statfs } from 'node:fs/promises'
import { env } from '@/lib/infra/env'

/** Bytes that are free, for this process, on the disk where files are kept. */
export async function freeSpace(): Promise<number> {
  const { DATA_DIR } = env()
  await mkdir(DATA_DIR, { recursive: true })
  const { bavail, bsize } = await statfs(DATA_DIR)
  return bavail * bsize
}

/** Whether a write failed because the disk, or somebody's share of it, is full. */
export const isFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && ['ENOSPC', 'EDQUOT'].includes(String(fault.code))
