import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'

export const feedOpened = defineEvent(
  'calendar-feed-opened',
  'seat',
  z.object({ feedId: id }),
  () => 'made a new address for their calendar; an earlier one no longer opens',
)

export const calendarEvents = [feedOpened]
