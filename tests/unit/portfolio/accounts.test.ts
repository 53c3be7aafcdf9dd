import { describe, expect, test } from 'vitest'
import { addEvidenceInput } from '@/lib/portfolio/model'
import { accountParagraphs, headingOf } from '@/lib/portfolio/model/accounts'
import { aiUseInput, aiUseOf } from '@/lib/portfolio/model/ai-use'
import { aiUseWords } from '@/lib/portfolio/model/ai-use-words'

const [one, other] = [
  '018f0000-0000-7000-8000-000000000001',
  '018f0000-0000-7000-8000-000000000002',
]

describe('what a candidate says of an AI assistant', () => {
  test('a yes without which tool and what for is refused at those fields, and nothing else is lost', () => {
    const typed = { used: 'yes', tool: '', purpose: ' ', output: 'All that it gave out.' }
    const wrong = addEvidenceInput.safeParse({
      registrationId: one,
      title: 'Account',
      kind: 'account',
      producedOn: '2026-11-24',
      setting: 'workplace',
      shows: 'What I did.',
      keptWhere: 'In the office.',
      declared: true,
      ai: typed,
    })
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['ai.tool', 'Say which tool you used, such as its name.'],
      ['ai.purpose', 'Say what you used it for.'],
    ])
  })

  test('is kept as it was said, and silence is not a no', () => {
    expect(aiUseOf(aiUseInput.parse(undefined), null)).toBeNull()
    expect(aiUseOf(aiUseInput.parse({ used: 'no', tool: 'left over' }), null)).toEqual({
      used: 'no',
    })
    const said = aiUseInput.parse({ used: 'yes', tool: 'A chat', purpose: 'spelling' })
    expect(aiUseWords(aiUseOf(said, other))).toBe('A chat was used: spelling')
    expect(aiUseWords(null)).toContain('not said')
  })
})

test('a criterion is pointed at where its heading stands, however much is written before it', () => {
  const account = {
    type: 'written' as const,
    heldOn: '2026-11-24',
    introduction: 'One.\n\nTwo.',
    sections: [
      { criterionId: one, criterion: '1.1 of M/506/2898', text: 'Explain', words: 'A.\n\n \n\nB.' },
      { criterionId: other, criterion: '1.2 of M/506/2898', text: 'Analyse', words: 'C.' },
    ],
  }
  const paragraphs = accountParagraphs(account)
  expect(paragraphs[headingOf(account, one) - 1]).toMatch(/^1\.1 of/)
  expect(paragraphs[headingOf(account, other) - 1]).toMatch(/^1\.2 of/)
})
