'use client'

import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

const keys = [
  ['j', 'next criterion'],
  ['k', 'previous criterion'],
  ['v', 'Valid, for the evidence in view'],
  ['a', 'Authentic, for its version'],
  ['c', 'Current, for its version'],
  ['s', 'Sufficient, for the criterion'],
  ['w', 'write the comment'],
  ['Esc', 'leave the comment'],
  ['m', 'met, and go on'],
  ['e', 'met for all that the evidence in view claims'],
  ['n', 'not yet met, and go on'],
  ['[', 'previous evidence'],
  [']', 'next evidence'],
  ['d', 'the decision on the unit'],
  ['?', 'these keys'],
] as const

export default function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Keys"
      description="They do nothing while you type, and can be switched off under the page."
    >
      <dl className="key-list">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <DialogClose>
        <Button>Close</Button>
      </DialogClose>
    </Dialog>
  )
}
