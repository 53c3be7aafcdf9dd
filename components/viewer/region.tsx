'use client'

import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Region } from '@/lib/portfolio/model/location'

type Box = Pick<Region, 'x' | 'y' | 'width' | 'height'>

/** The part of a picture as a place over it. */
export const frameStyle = ({ x, y, width, height }: Box) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})

const least = 0.01
const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
const fine = (value: number) => Math.round(value * 1000) / 1000

/** A frame that lies within the picture and can be seen. */
export function fitted({ x, y, width, height }: Box): Region {
  const left = within(x, 0, 1 - least)
  const top = within(y, 0, 1 - least)
  return {
    kind: 'region',
    x: fine(left),
    y: fine(top),
    width: fine(within(width, least, 1 - left)),
    height: fine(within(height, least, 1 - top)),
  }
}

const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

const middle: Box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }
const moves: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Draws a frame with mouse, finger or keys: arrows move it, with Shift they size it. */
export function RegionDraw({
  region,
  onDraw,
}: {
  region: Region | null
  onDraw: (region: Region) => void
}) {
  const [start, setStart] = useState<{ x: number; y: number } | null>(null)
  const [under, setUnder] = useState<Box | null>(null)
  const at = (event: PointerEvent<HTMLDivElement>) => {
    const room = event.currentTarget.getBoundingClientRect()
    return {
      x: within((event.clientX - room.left) / room.width, 0, 1),
      y: within((event.clientY - room.top) / room.height, 0, 1),
    }
  }
  const key = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const box = region ?? middle
    const [right, down] = [move[0] * 0.02, move[1] * 0.02]
    onDraw(
      fitted(
        event.shiftKey
          ? { ...box, width: box.width + right, height: box.height + down }
          : {
              ...box,
              x: within(box.x + right, 0, 1 - box.width),
              y: within(box.y + down, 0, 1 - box.height),
            },
      ),
    )
  }
  const shown = under ?? region
  return (
    <div
      className="v-draw"
      role="application"
      tabIndex={0}
      aria-label="Frame a part of the picture: arrow keys move the frame, with Shift they size it"
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setStart(at(event))
      }}
      onPointerMove={(event) => start && setUnder(between(start, at(event)))}
      onPointerUp={(event) => {
        const box = start && between(start, at(event))
        setStart(null)
        setUnder(null)
        if (box && box.width > least && box.height > least) onDraw(fitted(box))
      }}
      onPointerCancel={() => {
        setStart(null)
        setUnder(null)
      }}
    >
      {shown && <span className="v-region draft" style={frameStyle(shown)} />}
    </div>
  )
}

const sides = [
  ['x', 'From left'],
  ['y', 'From top'],
  ['width', 'Width'],
  ['height', 'Height'],
] as const

/** The same frame in numbers. */
export function RegionFields({
  region,
  onChange,
}: {
  region: Region | null
  onChange: (region: Region) => void
}) {
  const box = region ?? middle
  return (
    <span className="v-sides">
      {sides.map(([side, label]) => (
        <label key={side}>
          {label}, %
          <input
            className="in num"
            type="number"
            min={0}
            max={100}
            value={Math.round(box[side] * 100)}
            onChange={({ target }) =>
              onChange(fitted({ ...box, [side]: Number(target.value) / 100 }))
            }
          />
        </label>
      ))}
    </span>
  )
}
