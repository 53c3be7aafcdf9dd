import type { Metadata } from 'next'
import { MessagePage } from '@/components/layout/message-page'

export const metadata: Metadata = { title: 'Accessibility' }

export default function AccessibilityPage() {
  return (
    <MessagePage title="Accessibility">
      <p>
        Assay is built to the Web Content Accessibility Guidelines 2.2, level AA. Everything can be
        done with a keyboard, at 200 % zoom, at a width of 320 pixels, in light and in dark, and
        with a screen reader. Nothing is said by colour alone, and nothing moves if your device asks
        for less motion.
      </p>
      <p>
        Evidence is as its maker made it: a photograph or a recording can say things that have no
        words beside them. If you cannot use something, tell your centre; they can arrange another
        way.
      </p>
    </MessagePage>
  )
}
