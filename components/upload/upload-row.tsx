import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-rule'
import type { Sending } from './sending'
import { iconOf, progressWords } from './words'

const looks: Partial<Record<Sending['state'], string>> = {
  paused: 'paused',
  lost: 'paused',
  ready: 'done',
  refused: 'refused',
}

/** One file on its way: how far, how fast, and what can be done with it. */
export function UploadRow({
  file,
  isAtHand,
  onPause,
  onResume,
  onRetry,
  onRemove,
}: {
  file: Sending
  isAtHand: boolean
  onPause: () => void
  onResume: () => void
  onRetry: () => void
  onRemove: () => void
}) {
  const { fileName, state, sent, size } = file
  const isOver = state === 'ready' || state === 'refused'
  const icon =
    state === 'ready' ? 'circle-check' : state === 'refused' ? 'circle-alert' : iconOf(fileName)
  return (
    <li className={`up ${looks[state] ?? ''}`.trim()}>
      <Icon name={icon} />
      <div>
        <p className="fn">{fileName}</p>
        {!isOver && <ProgressBar label={fileName} value={sent} max={size} />}
        <p className="meta num">
          {state === 'refused' ? <RefusalWords problem={file.problem} /> : progressWords(file)}
          {state === 'paused' && !isAtHand && ' Choose the same file again to go on from there.'}
        </p>
      </div>
      <div className="row">
        {state === 'sending' && (
          <IconButton icon="pause" label={`Pause ${fileName}`} onClick={onPause} />
        )}
        {(state === 'paused' || state === 'lost') && isAtHand && (
          <IconButton icon="play" label={`Resume ${fileName}`} onClick={onResume} />
        )}
        {state === 'refused' && isAtHand && (
          <IconButton icon="refresh-cw" label={`Try ${fileName} again`} onClick={onRetry} />
        )}
        <IconButton icon="x" label={`Remove ${fileName}`} onClick={onRemove} />
      </div>
    </li>
  )
}

/** Why, strongly; then what to do about it. */
function RefusalWords({ problem }: { problem: string }) {
  const [why = problem, ...rest] = problem.split(/(?<=[.!?]) (?=[A-Z])/)
  return (
    <span role="alert">
      <strong className="why">Refused. {why}</strong> {rest.join(' ')}
    </span>
  )
}
