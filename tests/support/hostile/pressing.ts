import { readFile } from 'node:fs/promises'
import { newId } from '@/lib/infra/id'
import { commandRows } from './commands/all'
import { everyAction, type ServerAction } from './world'

/** A server action as the built app offers it: where it is posted to, and under which id. */
export type Button = { name: string; action: ServerAction; id: string; page: string }

type Manifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>
}

/** Nothing that is sent with it says whose: it is the session of whoever presses it that ends. */
const ofOneself = ['app/account/actions.ts signOut']

/** The buttons of the built app whose command is about somebody's things. */
export async function buttons(): Promise<Button[]> {
  const path = '.next/server/server-reference-manifest.json'
  const { node } = JSON.parse(await readFile(path, 'utf8')) as Manifest
  const built = Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    page: pageOf(Object.keys(workers)[0] ?? ''),
  }))
  return everyAction.flatMap((action) => {
    const row = commandRows[action.runs[0] ?? '']
    const found = built.find(({ name }) => name === action.name)
    return row && 'by' in row && found && !ofOneself.includes(found.name)
      ? [{ ...found, action }]
      : []
  })
}

/** app/centre/claims/[claim]/page → /centre/claims/<some id>: which one makes no difference to its actions. */
const pageOf = (worker: string): string =>
  worker
    .replace(/^app|\/page$/g, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\[[^\]]+\]/g, newId())

/** Forms whose fields are named otherwise than the input of the command behind them. */
const fieldsAs: Record<string, (input: object) => object> = {
  'app/candidate/hand-in/actions.ts signAndHandIn': (input) => ({
    referenceIds: ['any'],
    unsigned: { any: (input as { versionIds: string[] }).versionIds[0] },
    declared: 'on',
  }),
  'app/verifier/samples/[sample]/actions.ts conclude': (input) => {
    const { answers, outcome, ...rest } = input as { answers: object; outcome: string }
    const all = Object.keys(answers).map((code) => [code, { yes: 'yes', note: '' }])
    return { ...rest, answers: Object.fromEntries(all) as object, conclusion: outcome }
  },
}

/** The request that pressing the button makes with this input. */
export function pressOf({ id, name, page, action }: Button, input: object) {
  const headers = { 'next-action': id, accept: 'text/x-component' }
  if (action.takes === 'object') {
    const body = JSON.stringify([input])
    return { path: page, headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' }, body }
  }
  const form = new FormData()
  for (const [field, value] of fieldsOf(fieldsAs[name]?.(input) ?? input))
    form.append(`_1_${field}`, value)
  form.append(
    '0',
    JSON.stringify(action.takes === 'only a form' ? ['$K1'] : [{ ok: null, attempt: 0 }, '$K1']),
  )
  return { path: page, headers, body: form }
}

/** An input as the fields of a form: what is within has a dot in its name, what comes several times comes so. */
function fieldsOf(value: unknown, name = ''): [string, string][] {
  const within = (key: string) => (name === '' ? key : `${name}.${key}`)
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.map((each) => [name, String(each)])
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, within(key)))
  }
  return value === undefined ? [] : [[name, String(value)]]
}
