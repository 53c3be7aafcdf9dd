import { describe, expect, test } from 'vitest'
import { letter } from '@/lib/infra/mail'

const about = {
  id: '0198',
  host: 'assay.example',
  at: new Date('2026-11-23T14:06:00Z'),
  from: { name: null, address: 'assay@assay.example' },
}
const mail = { to: 'amara@hartwell.example', subject: 'Your seat', text: 'Open this.\nSoon.' }

const bodyOf = (eml: string) =>
  Buffer.from(eml.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8')

describe('a letter in the outbox', () => {
  test('has what a mail server needs, and its words come back whole', () => {
    const eml = letter(mail, about)
    expect(eml).toContain('Date: Mon, 23 Nov 2026 14:06:00 +0000\r\n')
    expect(eml).toContain('Message-ID: <0198@assay.example>\r\n')
    expect(bodyOf(eml)).toBe(mail.text)
  })

  test('long words of any script keep every line short', () => {
    const text = 'Wiśniewski '.repeat(60)
    const eml = letter({ ...mail, subject: 'Zażółć gęślą jaźń '.repeat(8), text }, about)
    for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(86)
    expect(bodyOf(eml)).toBe(text)
  })

  test('no name or subject can add a header', () => {
    const eml = letter({ ...mail, subject: 'Hello\r\nBcc: all@elsewhere.example' }, about)
    expect(eml).not.toContain('Bcc')
    expect(() => letter({ ...mail, to: 'a@b.example\r\nBcc: c@d.example' }, about)).toThrow()
    expect(() => letter({ ...mail, to: 'a@b.example, c@d.example' }, about)).toThrow()
  })
})
