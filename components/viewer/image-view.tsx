'use client'

import { useEffect, useRef, useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import type { Location, Region } from '@/lib/portfolio/model/location'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { bringIntoSight } from './bring'
import { ChooseBar, useChoosing, type ChoosesFor } from './choosing'
import { Frame, type FrameProps } from './frame'
import { frameStyle, RegionDraw, RegionFields } from './region'

const steps = [1, 1.5, 2, 3, 4]

/** A picture, fitted to the room there is, then nearer; the part that is pointed to is outlined. */
export function ImageView({
  address,
  fallback,
  location,
  choosesFor,
  ...frame
}: Omit<FrameProps, 'children' | 'controls' | 'choose'> & {
  address: string
  /** Said when this browser cannot draw it. */
  fallback: string
  location: Location
  choosesFor?: ChoosesFor | undefined
}) {
  const [step, setStep] = useState(0)
  const [failed, setFailed] = useState(false)
  const [isLoaded, setLoaded] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const [drawn, setDrawn] = useState<Region | null>(null)
  const outline = useRef<HTMLSpanElement>(null)
  const choosing = useChoosing(choosesFor)
  const zoom = steps[step] ?? 1
  const region = location.kind === 'region' ? location : null

  useEffect(() => {
    if (outline.current && isLoaded) bringIntoSight(outline.current)
  }, [zoom, region, isLoaded])

  const draw = (part: Region) => {
    setDrawn(part)
    choosing?.choose(part)
  }
  const controls = (
    <>
      <IconButton
        icon="zoom-out"
        label="Zoom out"
        disabled={step === 0}
        onClick={() => setStep(step - 1)}
      />
      <span className="num nowrap">{Math.round(zoom * 100)}%</span>
      <IconButton
        icon="zoom-in"
        label="Zoom in"
        disabled={step === steps.length - 1}
        onClick={() => setStep(step + 1)}
      />
    </>
  )
  return (
    <Frame
      {...frame}
      controls={failed ? null : controls}
      choose={
        choosing &&
        !failed && (
          <ChooseBar said={choosing.said}>
            <Button small aria-pressed={isDrawing} onClick={() => setDrawing(!isDrawing)}>
              {isDrawing ? 'Stop framing' : 'Frame a part'}
            </Button>
            {isDrawing && <RegionFields region={drawn} onChange={draw} />}
          </ChooseBar>
        )
      }
    >
      {failed ? (
        <div className="v-words">
          <p>{fallback}</p>
          <a className="btn" href={frame.download} download>
            Download it
          </a>
        </div>
      ) : (
        <div
          className={zoom > 1 ? 'v-picture zoomed' : 'v-picture'}
          style={zoom > 1 ? { width: `${zoom * 100}%` } : undefined}
        >
          {/* Not an image that Next may fetch and keep: only who is signed in may have it. */}
          <img
            src={address}
            alt={frame.title}
            ref={(image) => {
              // It may have failed before the page was awake to hear of it.
              if (!image?.complete) return
              if (image.naturalWidth === 0) setFailed(true)
              else setLoaded(true)
            }}
            onLoad={() => setLoaded(true)}
            onError={() => setFailed(true)}
          />
          {region && (
            <span
              className="v-region"
              ref={outline}
              role="img"
              tabIndex={0}
              aria-label={`Pointed to: ${locationWords(region)}`}
              style={frameStyle(region)}
            />
          )}
          {isDrawing && <RegionDraw region={drawn} onDraw={draw} />}
        </div>
      )}
    </Frame>
  )
}
