'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { ChooseBar, useChoosing, type ChoosesFor } from './choosing'
import { Frame, type FrameProps } from './frame'
import { drawPage, openPdf } from './pdf'

const steps = [1, 1.25, 1.5, 2, 3]
const pageInHash = () => Number(/[#&]page=(\d+)/.exec(window.location.hash)?.[1] ?? 0)

/** One page of a PDF at a time, opened at the page a cross-reference (or `#page=` in the address) names. */
export function PdfView({
  address,
  page: wanted,
  choosesFor,
  ...frame
}: Omit<FrameProps, 'children' | 'controls' | 'choose'> & {
  address: string
  page: number
  choosesFor?: ChoosesFor | undefined
}) {
  const choosing = useChoosing(choosesFor)
  const stage = useRef<HTMLDivElement>(null)
  const [file, setFile] = useState<PDFDocumentProxy | null>(null)
  const [page, setPage] = useState(wanted)
  const [step, setStep] = useState(0)
  const [problem, setProblem] = useState('')
  const [asked, setAsked] = useState(wanted)
  if (asked !== wanted) {
    setAsked(wanted)
    setPage(wanted)
  }

  useEffect(() => {
    const opening = openPdf(address)
    opening.document.then(setFile, (fault: unknown) => {
      if (!opening.closed) setProblem(inWords(fault))
    })
    return () => opening.close()
  }, [address])

  useEffect(() => {
    const follow = () => {
      const named = pageInHash()
      if (named > 0) setPage(named)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const count = file?.numPages ?? 0
  const shown = Math.min(Math.max(page, 1), Math.max(count, 1))
  const zoom = steps[step] ?? 1

  useEffect(() => {
    if (!file || !stage.current) return
    const drawing = drawPage(file, shown, stage.current, zoom)
    drawing.done.catch((fault: unknown) => {
      if (!drawing.cancelled) setProblem(inWords(fault))
    })
    return () => drawing.cancel()
  }, [file, shown, zoom])

  const controls = file && (
    <>
      <IconButton
        icon="chevron-left"
        label="Previous page"
        disabled={shown <= 1}
        onClick={() => setPage(shown - 1)}
      />
      <span className="num nowrap" role="status">
        {shown} of {count}
      </span>
      <IconButton
        icon="chevron-right"
        label="Next page"
        disabled={shown >= count}
        onClick={() => setPage(shown + 1)}
      />
      <IconButton
        icon="zoom-out"
        label="Zoom out"
        disabled={step === 0}
        onClick={() => setStep(step - 1)}
      />
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
      controls={controls}
      choose={
        choosing &&
        file && (
          <ChooseBar said={choosing.said}>
            <Button small onClick={() => choosing.choose({ kind: 'page', page: shown })}>
              This page
            </Button>
          </ChooseBar>
        )
      }
    >
      {problem ? (
        <div className="v-words">
          <p>{problem}</p>
          <a className="btn" href={frame.download} download>
            Download it
          </a>
        </div>
      ) : (
        <div className="v-page" ref={stage} aria-label={`Page ${shown}`} role="document">
          {!file && <p className="hint">Opening the file…</p>}
        </div>
      )}
    </Frame>
  )
}

const inWords = (fault: unknown): string =>
  fault instanceof Error && fault.name === 'PasswordException'
    ? 'This PDF asks for a password. Whoever added it can save it without one and replace it.'
    : 'This PDF cannot be shown here. Download it to open it with another program.'
