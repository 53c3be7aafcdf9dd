import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const filesUnder = (folder: string, fits: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .filter((path) => fits.test(path))
    .sort()

const sourceOf = (path: string) => readFileSync(join(path), 'utf8')

/** Every page: app/candidate/page.tsx. */
export const everyPage = filesUnder('app', /\/page\.tsx$/).filter(
  (path) => !path.startsWith('app/_web/'),
)

/** Every file of commands. */
export const commandFiles = filesUnder('lib', /^lib\/[\w-]+\/commands(\.ts$|\/.*\.ts$)/)

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Every route handler with each method that it answers: "POST app/api/uploads/route.ts". */
export const everyHandler = filesUnder('app', /\/route\.ts$/).flatMap((path) =>
  methods
    .filter((method) => {
      const declared = `export (const|(async )?function) ${method}\\b`
      const listed = `export \\{[^}]*\\b${method}\\b`
      return new RegExp(`${declared}|${listed}`).test(sourceOf(path))
    })
    .map((method) => `${method} ${path}`),
)

export type ServerAction = {
  /** "app/account/actions.ts endSession" */
  name: string
  file: string
  /** The commands that its file gets from lib and this export names. */
  runs: string[]
  /** Most take a form, with what it said before; a few are called with an object. */
  takes: 'form' | 'only a form' | 'object'
}

const isAction = /^\s*['"]use server['"]/m

/** Every server action, with the commands it runs. An export that is none of ours is one, too. */
export const everyAction: ServerAction[] = [
  ...filesUnder('app', /\.tsx?$/),
  ...filesUnder('components', /\.tsx?$/),
]
  .filter((path) => isAction.test(sourceOf(path)))
  .flatMap((file) => {
    const source = sourceOf(file)
    const commands = commandsImportedBy(source)
    const parts = source.split(/^(?=export )/m).slice(1)
    return parts
      .filter((part) => !/^export type /.test(part))
      .map((part) => ({
        file,
        name: `${file} ${/^export (?:const|async function|function) (\w+)/.exec(part)?.[1] ?? part.slice(0, 40)}`,
        runs: [...commands]
          .filter(([local]) => new RegExp(`\\b${local}\\b`).test(part))
          .map(([, name]) => name),
        takes: takesOf(part),
      }))
  })

function takesOf(part: string): ServerAction['takes'] {
  if (/ = call\(/.test(part.split('\n')[0] ?? '')) return 'object'
  return /^export async function \w+\(form: FormData\)/.test(part) ? 'only a form' : 'form'
}

/** The names that a file gives to what it imports from commands: local → exported. */
function commandsImportedBy(source: string): Map<string, string> {
  const found = new Map<string, string>()
  const imports = source.matchAll(/import \{([^}]*)\} from '@\/lib\/[\w-]+\/commands[^']*'/g)
  for (const [, names] of imports) {
    for (const each of (names ?? '').split(',')) {
      const [name, local = name] = each.trim().split(' as ')
      if (name && local) found.set(local, name)
    }
  }
  return found
}

/** A file whose actions would not be found by their exports: one inside of something else. */
export const hiddenActions = [
  ...filesUnder('app', /\.tsx?$/),
  ...filesUnder('components', /\.tsx?$/),
].filter((path) => {
  const source = sourceOf(path)
  return isAction.test(source) && !/^(\/\/.*\n|\s)*['"]use server['"]/.test(source)
})
