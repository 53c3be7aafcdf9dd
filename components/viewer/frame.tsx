import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { bytesInWords } from './ways'
import './viewer.css'

export type FrameProps = {
  title: string
  about: string
  /** Where the file itself can be had; none for a record. */
  download?: string | undefined
  /** Pages, zoom: what the kind of file has. */
  controls?: ReactNode
  /** How a place in it is chosen, where a form asks for one. */
  choose?: ReactNode
  /** Content that brings its own margins. */
  bleed?: boolean
  children: ReactNode
}

/** The bar above, with what one can do, and the stage below. */
export function Frame({ title, about, download, controls, choose, bleed, children }: FrameProps) {
  return (
    <section className="viewer" aria-label={title}>
      <div className="v-bar">
        <b>{title}</b>
        <span className="hint">{about}</span>
        <span className="v-end">
          {controls}
          {download && (
            <a className="btn iconic" href={download} download aria-label={`Download ${title}`}>
              <Icon name="download" size={20} />
            </a>
          )}
        </span>
      </div>
      {choose}
      <div
        className={bleed ? 'v-stage bleed' : 'v-stage'}
        tabIndex={0}
        role="group"
        aria-label={`${title}, content`}
      >
        {children}
      </div>
    </section>
  )
}

export const about = (fileName: string | null, size: number | null): string =>
  [fileName, size === null ? null : bytesInWords(size)].filter((each) => each !== null).join(', ')
