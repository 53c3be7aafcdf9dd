import { describe, expect, test } from 'vitest'
import { lacksRoom, type Room, type RoomLimits } from '@/lib/portfolio/rules/room'

const limits: RoomLimits = { unfinishedFiles: 3, unfinishedBytes: 100, centre: 1000, reserve: 50 }
const room: Room = { declared: 10, unfinished: { files: 1, bytes: 20 }, centre: 500, free: 5000 }

describe('a file is begun', () => {
  test.each<[string, Partial<Room>, ReturnType<typeof lacksRoom>]>([
    ['where there is room', {}, null],
    ['up to the last byte of all limits', { declared: 80, centre: 920, free: 130 }, null],
    ['not as the fourth of three', { unfinished: { files: 3, bytes: 3 } }, 'too-much-unfinished'],
    ['not beyond what one person may have under way', { declared: 81 }, 'too-much-unfinished'],
    ['not beyond the centre’s quota', { centre: 991 }, 'centre-full'],
    ['not into what has to stay free', { free: 59 }, 'disk-full'],
  ])('%s', (_, given, expected) => {
    expect(lacksRoom({ ...room, ...given }, limits)).toBe(expected)
  })

  test('without a quota, as long as the disk has room', () => {
    expect(lacksRoom({ ...room, centre: 1e15 }, { ...limits, centre: 0 })).toBeNull()
  })
})
