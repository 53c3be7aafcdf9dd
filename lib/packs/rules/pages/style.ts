import { asWritten } from '@/lib/packs/rules/html'

/** The one style of every page: quiet, readable, light and dark, and fit to be printed. */
export const style = asWritten(`
:root { color-scheme: light dark; --ink: #1d2430; --quiet: #5a6472; --paper: #fffdf8; --rule: #d9d4c7;
  --accent: #1d4f91; --good: #1f6b3a; --open: #8a4b08; --soft: #f3efe5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6de; --quiet: #a9b0ba; --paper: #14181f;
  --rule: #39414d; --accent: #8db8f2; --good: #7fce9a; --open: #f0b26b; --soft: #1d232c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 64rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0; } h2 { font-size: 1.25rem; margin: 2.25rem 0 0.5rem;
  border-bottom: 1px solid var(--rule); padding-bottom: 0.25rem; } h3 { font-size: 1.05rem; margin: 1.5rem 0 0.25rem; }
p { margin: 0.4rem 0; max-width: 46rem; } a { color: var(--accent); } .quiet { color: var(--quiet); }
nav { color: var(--quiet); font-size: 0.95rem; } code { font-size: 0.85em; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; } th, td { overflow-wrap: break-word; } td ul { margin: 0; padding-left: 1.1rem; }
table { min-width: 36rem; } td:first-child, th { white-space: nowrap; } td { font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0; }
dt { color: var(--quiet); } dd { margin: 0; } .met { color: var(--good); } .open { color: var(--open); }
blockquote { margin: 0.5rem 0; padding: 0.5rem 1rem; border-left: 3px solid var(--rule); background: var(--soft); }
input[type=file] { max-width: 100%; } img, video { max-width: 100%; max-height: 32rem; } audio { width: 100%; max-width: 32rem; }
button, input { font: inherit; } .state { padding: 0.75rem 1rem; background: var(--soft); border-left: 4px solid var(--accent); }
.state.good { border-color: var(--good); } .state.bad { border-color: var(--open); }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
@media print { :root { --ink: #000; --quiet: #333; --paper: #fff; --rule: #999; --soft: #fff; --accent: #000; }
  table { min-width: 0; } body { max-width: none; padding: 0; font-size: 10pt; } h2, h3, tr { break-after: avoid; } audio, video { display: none; } }
`)
