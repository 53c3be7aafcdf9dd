'use client'

import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Frame, type FrameProps } from './frame'

const steps = [1, 1.5, 2, 3, 4]

/** A picture, fitted to the room there is, then nearer. */
export function ImageView({
  address,
  fallback,
  ...frame
}: Omit<FrameProps, 'children' | 'controls'> & {
  address: string
  /** Said when this browser cannot draw it. */
  fallback: string
}) {
  const [step, setStep] = useState(0)
  const [failed, setFailed] = useState(false)
  const zoom = steps[step] ?? 1
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
    <Frame {...frame} controls={failed ? null : controls}>
      {failed ? (
        <div className="v-words">
          <p>{fallback}</p>
          <a className="btn" href={frame.download} download>
            Download it
          </a>
        </div>
      ) : (
        // Not an image that Next may fetch and keep: only who is signed in may have it.
        <img
          src={address}
          alt={frame.title}
          className={zoom > 1 ? 'zoomed' : undefined}
          style={zoom > 1 ? { width: `${zoom * 100}%` } : undefined}
          ref={(image) => {
            // It may have failed before the page was awake to hear of it.
            if (image?.complete && image.naturalWidth === 0) setFailed(true)
          }}
          onError={() => setFailed(true)}
        />
      )}
    </Frame>
  )
}
