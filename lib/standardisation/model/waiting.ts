/** What waits for somebody beside the work with candidates. */
export type StandardisationWait = {
  what:
    | 'judge'
    | 'close'
    | 'minute'
    | 'activity'
    | 'feedback'
    | 'interim'
    | 'interimAction'
    | 'qualityAction'
    | 'followUp'
  id: string
  title: string
  /** By when it is due, or since when it waits. */
  since: Date
  due: boolean
}
