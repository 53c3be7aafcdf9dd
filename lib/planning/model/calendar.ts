import { z } from 'zod'
import { id } from '@/lib/kernel/fields'

/** What a feed's secret is made from. */
export const feedPurpose = (feedId: string): string => `calendar feed ${feedId}`

export const openFeedInput = z.object({ seatId: id })
