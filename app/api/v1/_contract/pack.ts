import { z } from 'zod'
import { packPurposes, type PackPurpose } from '@/lib/packs/model/packs'

export const packView = z
  .object({
    made: z.boolean().meta({ description: 'Whether this installation made such a pack.' }),
    at: z.iso.datetime().nullable().meta({ description: 'When; null where it did not.' }),
    purpose: z
      .enum(packPurposes)
      .nullable()
      .meta({ description: 'What for; null where it did not.' }),
  })
  .meta({ description: 'Whether a pack with this manifest was made here, and nothing more of it.' })

export const viewPack = (
  found: { at: Date; purpose: PackPurpose } | null,
): z.input<typeof packView> => ({
  made: found !== null,
  at: found?.at.toISOString() ?? null,
  purpose: found?.purpose ?? null,
})
