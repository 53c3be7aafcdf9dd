'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Location } from '@/lib/portfolio/model/location'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { ChooseBar, useChoosing, type ChoosesFor } from './choosing'
import { Frame, type FrameProps } from './frame'

const tenth = (seconds: number) => Math.floor(seconds * 10) / 10

/**
 * Sound or film. A media fragment starts it at the second that is pointed to, and ends it after a span, before
 * scripts too; a button plays the span again.
 */
export function MediaView({
  kind,
  address,
  location,
  choosesFor,
  ...frame
}: Omit<FrameProps, 'children' | 'choose'> & {
  kind: 'audio' | 'video'
  address: string
  location: Location
  choosesFor?: ChoosesFor | undefined
}) {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const stopAt = useRef<number | null>(null)
  const [from, setFrom] = useState<number | null>(null)
  const choosing = useChoosing(choosesFor)
  const span = location.kind === 'time' ? location : null
  const fragment = span ? `#t=${span.from}${span.to === undefined ? '' : `,${span.to}`}` : ''
  const source = address + fragment

  useEffect(() => {
    stopAt.current = span?.to ?? null
  }, [source, span?.to])

  const playSpan = () => {
    if (!player.current || !span) return
    stopAt.current = span.to ?? null
    player.current.currentTime = span.from
    // A browser that will not play by itself says so in the player.
    void player.current.play().catch(() => undefined)
  }
  const stopAtEnd = () => {
    const { current } = player
    if (!current || stopAt.current === null || current.currentTime < stopAt.current) return
    current.pause()
    // Whoever plays on after the end may.
    stopAt.current = null
  }
  const markFrom = () => {
    const at = tenth(player.current?.currentTime ?? 0)
    setFrom(at)
    choosing?.choose({ kind: 'time', from: at })
  }
  const markTo = () => {
    const at = tenth(player.current?.currentTime ?? 0)
    const start = from ?? span?.from ?? 0
    choosing?.choose(
      at > start ? { kind: 'time', from: start, to: at } : { kind: 'time', from: at },
    )
  }
  const given = {
    ref: player,
    src: source,
    controls: true,
    preload: 'metadata',
    'aria-label': frame.title,
    onTimeUpdate: stopAtEnd,
  } as const
  return (
    <Frame
      {...frame}
      choose={
        (span ?? choosing) && (
          <ChooseBar said={choosing?.said ?? ''}>
            {span && (
              <Button small icon="play" onClick={playSpan}>
                Play {span.to === undefined ? 'from ' : ''}
                {locationWords(span)}
              </Button>
            )}
            {choosing && (
              <>
                <Button small onClick={markFrom}>
                  From here
                </Button>
                <Button small onClick={markTo}>
                  To here
                </Button>
              </>
            )}
          </ChooseBar>
        )
      }
    >
      {/* The key makes a new player for a new place: a changed fragment alone moves nothing. */}
      {kind === 'video' ? (
        <video key={source} {...given} playsInline />
      ) : (
        <audio key={source} {...given} />
      )}
    </Frame>
  )
}
