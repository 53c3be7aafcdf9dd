import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { markup } from '@/components/ui/markup'
import { Status, statuses, type StatusCode } from '@/components/ui/status'
import { matrixHtml, statusHtml } from '@/components/portfolio/matrix-html'
import type { MatrixData } from '@/components/portfolio/matrix-model'

const wicked = `"><script>alert('&')</script>`

const data: MatrixData = {
  caption: 'A unit',
  columns: [
    ['E1', 'A rota', 'file-text', 'e1', 'v1', 1],
    ['E2', wicked, 'film', 'e2', 'v2', 1],
    ['E3', 'Minutes', 'file-text', 'e3', 'v3', 2],
  ],
  rows: [
    ['1.1', 'Explain it', 'covered', ''],
    ['1.2', wicked, 'not-started', '/add?unit=u&criterion=c'],
  ],
  groups: [['1 Understand', 0, 2, '']],
  cells: [
    [0, 1, 'covered', 0, 0, 1, 1, 'r1'],
    [0, 1, 'met', 2, 2, 1, 1, 'r2'],
  ],
  words: ['p 2', '', wicked],
}

describe('markup as text', () => {
  test('whatever is put in is escaped, unless it is markup itself', () => {
    expect(markup`<p title="${wicked}">${wicked}</p>`.text).toBe(
      `<p title="&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;</p>`,
    )
    expect(markup`<ul>${[markup`<li>${'<'}</li>`, markup`<li></li>`]}</ul>`.text).toBe(
      '<ul><li>&lt;</li><li></li></ul>',
    )
  })
})

describe('the table of the matrix', () => {
  const drawn = matrixHtml(data)

  test('lets nobody write markup by a title, a wording or a location', () => {
    expect(drawn).not.toContain('<script')
    expect(drawn.split('&lt;script&gt;')).toHaveLength(4)
  })
  test('has a cell for what is filled, and one that spans what is empty', () => {
    expect(drawn.match(/<td class="f">/g)).toHaveLength(1)
    expect(drawn).toContain(
      '<td colspan="1"></td><td class="f"><a class="st-covered" href="/candidate/evidence/e2?at=r1" aria-current="true"><i>E2</i> <b>Covered</b> <span>p 2</span></a><a class="st-met"',
    )
    expect(drawn).toContain('</td><td colspan="1"></td></tr>')
    expect(drawn).toContain('<td colspan="3"></td></tr></tbody>')
  })
  test('offers to add evidence where it is wanted', () => {
    expect(drawn.match(/class="add"/g)).toHaveLength(1)
    expect(drawn).toContain('href="/add?unit=u&amp;criterion=c"')
  })
  test.each(Object.keys(statuses) as StatusCode[])('draws %s as everywhere else', (code) => {
    expect(statusHtml(code).text).toBe(renderToStaticMarkup(<Status code={code} short />))
  })
})
