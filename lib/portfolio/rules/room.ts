/** What there is of files already, in bytes; and what this one would add. */
export type Room = {
  declared: number
  /** This person's files that are in no portfolio yet. */
  unfinished: { files: number; bytes: number }
  centre: number
  /** On the disk where files are kept. */
  free: number
}

export type RoomLimits = {
  unfinishedFiles: number
  unfinishedBytes: number
  /** 0: as much as there is room for. */
  centre: number
  /** Left free on the disk whatever comes. */
  reserve: number
}

export type NoRoom = 'too-much-unfinished' | 'centre-full' | 'disk-full'

/** Whether a file of this size can be begun; if not, which limit it meets first. */
export function lacksRoom(room: Room, limits: RoomLimits): NoRoom | null {
  const { declared, unfinished, centre, free } = room
  if (unfinished.files >= limits.unfinishedFiles) return 'too-much-unfinished'
  if (unfinished.bytes + declared > limits.unfinishedBytes) return 'too-much-unfinished'
  if (limits.centre > 0 && centre + declared > limits.centre) return 'centre-full'
  return free - declared < limits.reserve ? 'disk-full' : null
}
