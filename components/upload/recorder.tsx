'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { RecorderTools } from './use-recorder'

export const minutes = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`

/** Starts, pauses and stops a recording. */
export function Recorder({
  tools,
  withVideo = false,
}: {
  tools: RecorderTools
  withVideo?: boolean
}) {
  const { phase, problem, seconds } = tools
  const isOn = phase === 'recording' || phase === 'paused'
  return (
    <div className="recorder" role="group" aria-label="Record">
      {!isOn && (
        <Button icon="mic" disabled={phase === 'asking'} onClick={() => void tools.start('audio')}>
          Record sound
        </Button>
      )}
      {!isOn && withVideo && (
        <Button icon="film" disabled={phase === 'asking'} onClick={() => void tools.start('video')}>
          Record video
        </Button>
      )}
      {isOn && (
        <>
          {phase === 'recording' ? (
            <Button icon="pause" onClick={tools.pause}>
              Pause
            </Button>
          ) : (
            <Button icon="play" onClick={tools.resume}>
              Go on
            </Button>
          )}
          <Button icon="check" onClick={tools.stop}>
            Stop and keep it
          </Button>
          <span className={phase === 'recording' ? 'on-air num' : 'muted num'}>
            <Icon name="mic" size={16} /> {phase === 'recording' ? 'Recording' : 'Paused'},{' '}
            {minutes(seconds)}
          </span>
        </>
      )}
      <span role="status" className="sr">
        {phase === 'recording' && 'Recording'}
        {phase === 'paused' && 'Paused'}
      </span>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
