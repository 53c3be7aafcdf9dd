import type { IRegularForbiddenRuleType } from 'dependency-cruiser'

/** The parts of lib, in the order in which they may be imported: back along the list, never forward. */
export const modules = [
  'kernel',
  'infra',
  'identity',
  'specification',
  'registration',
  'portfolio',
  'planning',
  'assessment',
  'quality-assurance',
  'standardisation',
  'appeals',
  'concerns',
  'certification',
  'visits',
  'packs',
  'notifications',
  'audit',
] as const

const inner = (...names: string[]) => `/(${names.join('|')})(\\.ts$|/)`
const core = inner('model', 'lifecycle', 'rules', 'policy', 'events')
const part = '^lib/([^/]+)'

const forwards: IRegularForbiddenRuleType[] = modules.slice(0, -1).map((name, index) => ({
  name: `${name}-looks-back`,
  severity: 'error',
  from: { path: `^lib/${name}/` },
  to: { path: `^lib/(${modules.slice(index + 1).join('|')})/` },
}))

const rule = (
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, severity: 'error', from, to })

/** docs: lib/README.md, "the import rule". Paths are relative to the tree that is looked at. */
export const forbidden: IRegularForbiddenRuleType[] = [
  ...forwards,
  rule('no-cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  rule('lib-knows-no-web', { path: '^lib/' }, { path: '^(app|components)/' }),
  rule('kernel-is-pure', { path: '^lib/kernel/' }, { pathNot: '^lib/kernel/|node_modules/zod/' }),
  rule(
    'core-is-pure',
    { path: `^lib/(?!kernel|infra)[^/]+${core}` },
    { path: '^lib/infra/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'core-knows-no-shell',
    { path: `^lib/(?!kernel|infra)[^/]+${core}` },
    { path: `^lib/[^/]+${inner('commands', 'queries', 'store')}` },
  ),
  rule(
    'queries-only-read',
    { path: `^lib/[^/]+${inner('queries')}` },
    { path: `^lib/[^/]+${inner('commands', 'store')}` },
  ),
  rule(
    'commands-are-private',
    { path: `${part}/` },
    { path: `^lib/[^/]+${inner('commands')}`, pathNot: '^lib/$1/' },
  ),
  rule(
    'only-writes-use-a-store',
    { path: `${part}/`, pathNot: inner('commands', 'store') },
    { path: `^lib/(?!infra)[^/]+${inner('store')}` },
  ),
  rule(
    'components-know-no-shell',
    { path: '^components/' },
    { path: `^lib/(?!kernel)[^/]+${inner('commands', 'queries', 'store')}` },
  ),
  // The table of accepted file types is plain data, for the file chooser and the viewer alike.
  rule(
    'components-know-no-database',
    { path: '^components/' },
    { path: '^lib/infra/', pathNot: '^lib/infra/files/accepted-types' },
  ),
  rule('components-know-no-pages', { path: '^components/' }, { path: '^app/' }),
  rule('product-knows-no-tests', { path: '^(lib|app|components|prisma)/' }, { path: '^tests/' }),
]
