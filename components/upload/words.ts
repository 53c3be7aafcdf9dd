import { bytesInWords } from '@/components/viewer/ways'
import type { IconName } from '@/components/ui/icon-names'
import type { Sending } from './sending'

export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return ''
  const whole = Math.max(1, Math.round(seconds))
  if (whole < 60) return `${whole} s left`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${whole % 60} s left`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}

const clock = (at: Date): string =>
  at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** One line about where a file is: "412 MB of 1.3 GB, 6.1 MB/s, 2 min 22 s left". */
export function progressWords({ state, sent, size, speed, lostAt }: Sending): string {
  const far = `${bytesInWords(sent)} of ${bytesInWords(size)}`
  switch (state) {
    case 'waiting':
      return `${bytesInWords(size)}, waiting for its turn`
    case 'sending':
      return speed > 0
        ? `${far}, ${bytesInWords(speed)}/s, ${timeLeft((size - sent) / speed)}`
        : far
    case 'paused':
      return `Paused at ${far}.`
    case 'lost':
      return `Paused at ${far}. The connection was lost${lostAt ? ` at ${clock(lostAt)}` : ''}; it goes on by itself.`
    case 'checking':
      return `${bytesInWords(size)} sent, being checked`
    case 'ready':
      return `${bytesInWords(size)}, checked and readable`
    case 'refused':
      return ''
  }
}

const icons: [RegExp, IconName][] = [
  [/\.(mp4|mov|webm|3gp|m4v)$/i, 'film'],
  [/\.(mp3|m4a|wav|ogg|aac)$/i, 'audio-lines'],
  [/\.(jpe?g|png|webp|gif|hei[cf])$/i, 'image'],
  [/\.(xlsx)$/i, 'file-spreadsheet'],
  [/\.(pptx)$/i, 'presentation'],
]

export const iconOf = (fileName: string): IconName =>
  icons.find(([pattern]) => pattern.test(fileName))?.[1] ?? 'file-text'

/** "3 on their way, 1 paused, 1 refused". */
export function countWords(files: Pick<Sending, 'state'>[]): string {
  const count = (...states: Sending['state'][]) =>
    files.filter(({ state }) => states.includes(state)).length
  return [
    [count('waiting', 'sending', 'checking'), 'on the way'],
    [count('paused', 'lost'), 'paused'],
    [count('ready'), 'ready'],
    [count('refused'), 'refused'],
  ]
    .filter(([number]) => number !== 0)
    .map((each) => each.join(' '))
    .join(', ')
}
