'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Location } from '@/lib/portfolio/model/location'
import { ChooseBar, useChoosing, type ChoosesFor } from './choosing'
import { Frame, type FrameProps } from './frame'
import { renditionAddress } from './ways'

/** A document as a page of its own, in a sandbox, opened at a paragraph, slide or the words that are meant. */
export function RenditionView({
  versionId,
  attachmentId,
  by,
  location,
  choosesFor,
  ...frame
}: Omit<FrameProps, 'children' | 'choose'> & {
  versionId: string
  attachmentId?: string | undefined
  /** What its places are counted by; null where only words lead to one. */
  by: 'paragraph' | 'page' | null
  location: Location
  choosesFor?: ChoosesFor | undefined
}) {
  const choosing = useChoosing(choosesFor)
  const [number, setNumber] = useState(1)
  const [looked, setLooked] = useState<Location | null>(null)
  const shown = looked ?? location
  const named: Location | null =
    by === 'page'
      ? { kind: by, page: number }
      : by === 'paragraph'
        ? { kind: by, paragraph: number }
        : null
  const source = renditionAddress(versionId, shown, attachmentId)
  const word = by === 'page' ? 'Slide' : 'Paragraph'
  return (
    <Frame
      {...frame}
      bleed
      choose={
        choosing &&
        (named ? (
          <ChooseBar said={choosing.said}>
            <label className="v-count">
              {word}
              <input
                className="in num"
                type="number"
                min={1}
                max={9999}
                value={number}
                onChange={({ target }) => {
                  const wanted = Math.min(Math.max(Math.floor(Number(target.value)), 1), 9999)
                  setNumber(wanted)
                }}
              />
            </label>
            <Button small onClick={() => setLooked(named)}>
              Show it
            </Button>
            <Button
              small
              onClick={() => {
                setLooked(named)
                choosing.choose(named)
              }}
            >
              Point to it
            </Button>
          </ChooseBar>
        ) : (
          <ChooseBar said={choosing.said}>
            <span className="sm">Say in the form where to look, such as Sheet 2, row 14.</span>
          </ChooseBar>
        ))
      }
    >
      <iframe key={source} src={source} sandbox="" title={`${frame.title}, readable here`} />
    </Frame>
  )
}
