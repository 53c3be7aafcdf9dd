import { describe, expect, test } from 'vitest'
import { html, paragraphs, textOf } from '@/lib/packs/rules/html'
import { indexPageOf } from '@/lib/packs/rules/pages/index'
import { sizeWords } from '@/lib/packs/rules/pages/page'
import { verifyPageOf } from '@/lib/packs/rules/pages/verify'

const nasty = `"><script>alert(1)</script><img src=x onerror='x'>&`

describe('markup of a pack', () => {
  test('has every word escaped, in text and in attributes', () => {
    expect(textOf(html`<a title="${nasty}">${[nasty, null, false, 3]}</a>`)).toBe(
      `<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;x&#39;&gt;&amp;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;x&#39;&gt;&amp;3</a>`,
    )
  })

  test('keeps the lines somebody wrote', () => {
    expect(paragraphs('One\ntwo\n\n<three>').map(textOf)).toEqual([
      '<p>One<br />two</p>',
      '<p>&lt;three&gt;</p>',
    ])
  })

  test('lets no name become markup on a page', () => {
    const at = new Date('2026-11-30T12:00:00Z')
    const head = { id: 'p', purpose: 'visit' as const, centre: nasty, askedBy: nasty, askedAt: at }
    const page = indexPageOf({ ...head, address: 'http://a.example' }, { sequence: 1, hash: '' }, [
      {
        ...{ folder: 'f', candidate: nasty, qualification: nasty, units: 1, evidence: 1 },
        ...{ files: 1, bytes: 1, leftOut: [nasty] },
      },
    ])
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;script&gt;')
  })

  test('ends the verifier’s script where it ends', () => {
    expect(verifyPageOf('x = "</script>"').match(/<\/script>/g)).toHaveLength(1)
  })

  test('says sizes as a person reads them', () => {
    expect([0, 999, 1000, 1_400_000, 2_100_000_000, 512_000_000].map(sizeWords)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.0 kB',
      '1.4 MB',
      '2.1 GB',
      '512 MB',
    ])
  })
})
