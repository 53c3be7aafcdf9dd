import { installation, type Caller } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'

/** A specification is shared by every centre here, so the installation itself publishes it. */
export const mayPublish = (caller: Caller): Refusal | null =>
  caller === installation
    ? null
    : refusal('not-the-installation', 'Only the installation itself publishes a qualification.')
