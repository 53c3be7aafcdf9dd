'use client'

import { useState, type ReactNode } from 'react'
import { itemsOf, sourceOf } from '@/components/packs/chosen'
import { faultHeadings, verdictWords } from '@/components/packs/verdict-words'
import { Icon } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-rule'
import { formatDateTime } from '@/lib/kernel/dates'
import { NoPack, type Looked, type Verdict } from '@/lib/packs/rules/verify/model'
import { verifyPack } from '@/lib/packs/rules/verify/verify'
import { lookIntoZip } from '@/lib/packs/rules/verify/zip'

/** How often it is said how far it is, in milliseconds: to say it more often would take longer than to look. */
const every = 200

type Answer = { made: boolean; at: string | null; purpose: 'candidate' | 'visit' | null }

type State =
  | { at: 'nothing' }
  | { at: 'reading'; done: number; total: number }
  | { at: 'no pack'; why: string }
  | { at: 'done'; verdict: Verdict; answer: Answer | null }

/** Whether this installation made it: only the hash of the list is asked about. */
async function ask(manifestSha256: string | null): Promise<Answer | null> {
  if (!manifestSha256) return null
  const response = await fetch(`/api/v1/packs/${manifestSha256}`).catch(() => null)
  return response?.ok ? ((await response.json()) as Answer) : null
}

/** Verifies a pack in the browser: the file never leaves the machine of whoever looks. */
export function VerifyForm() {
  const [state, setState] = useState<State>({ at: 'nothing' })
  const verify = async (look: () => Promise<Looked>) => {
    setState({ at: 'reading', done: 0, total: 0 })
    try {
      let shownAt = 0
      const verdict = await verifyPack(await look(), (done, total) => {
        const now = performance.now()
        if (now - shownAt < every) return
        shownAt = now
        setState({ at: 'reading', done, total })
      })
      setState({ at: 'done', verdict, answer: await ask(verdict.manifestSha256) })
    } catch (fault) {
      const why = fault instanceof NoPack ? fault.message : 'It could not be read.'
      setState({ at: 'no pack', why })
    }
  }
  const chosen = (input: HTMLInputElement, look: (files: File[]) => Promise<Looked>) => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) void verify(() => look(files))
  }
  return (
    <div className="form verify">
      <div className="field">
        <label className="label" htmlFor="archive">
          The archive, as it was downloaded (.zip)
        </label>
        <input
          className="in"
          id="archive"
          type="file"
          accept=".zip,application/zip"
          onChange={(event) =>
            chosen(event.currentTarget, async ([file]) => {
              if (!file) throw new NoPack('Choose the archive.')
              return lookIntoZip(sourceOf(file))
            })
          }
        />
      </div>
      <div className="field">
        <label className="label" htmlFor="folder">
          Or the folder it was unpacked to
        </label>
        <input
          className="in"
          id="folder"
          type="file"
          ref={(input) => input?.setAttribute('webkitdirectory', '')}
          onChange={(event) => chosen(event.currentTarget, async (files) => itemsOf(files))}
        />
      </div>
      <div role="status" aria-live="polite" className="verdict">
        {state.at === 'reading' && <Reading {...state} />}
        {state.at === 'no pack' && (
          <Said icon="circle-alert" title="This is no pack that can be verified.">
            <p>{state.why}</p>
          </Said>
        )}
        {state.at === 'done' && <Found verdict={state.verdict} answer={state.answer} />}
      </div>
    </div>
  )
}

function Reading({ done, total }: { done: number; total: number }) {
  return (
    <>
      <p>Verifying. Nothing leaves this machine.</p>
      <ProgressBar label="Verified" value={done} max={total} />
    </>
  )
}

function Said({
  icon,
  title,
  children,
}: {
  icon: 'circle-check' | 'circle-alert'
  title: string
  children: ReactNode
}) {
  return (
    <div className="lock">
      <Icon name={icon} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  )
}

const purposes = { candidate: 'for a candidate to take away', visit: 'as a visit pack' } as const

function madeHere(answer: Answer | null): string {
  if (!answer) return 'Whether this Assay made it could not be asked.'
  if (!answer.made || !answer.at) {
    return 'This Assay did not make a pack with this list: another one made it, or the list itself was changed.'
  }
  const purpose = answer.purpose ? ` ${purposes[answer.purpose]}` : ''
  return `This Assay made a pack with exactly this list on ${formatDateTime(new Date(answer.at))},${purpose}.`
}

function Found({ verdict, answer }: { verdict: Verdict; answer: Answer | null }) {
  const { title, about } = verdictWords(verdict)
  const isSound = verdict.faults.length === 0
  return (
    <Said icon={isSound ? 'circle-check' : 'circle-alert'} title={title}>
      {verdict.faults.length > 0 && (
        <ul className="faults">
          {verdict.faults.map(({ kind, path, words }) => (
            <li key={`${kind} ${path} ${words}`}>
              <b>{path || 'The archive'}</b> ({faultHeadings[kind]}): {words}
            </li>
          ))}
        </ul>
      )}
      {verdict.manifestSha256 && <p>{madeHere(answer)}</p>}
      {about.map((each) => (
        <p key={each} className="sm muted">
          {each}
        </p>
      ))}
    </Said>
  )
}
