import { describe, expect, test } from 'vitest'
import { echo, fromForm } from '@/app/_web/form-data'

const form = (...fields: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('a form becomes one object', () => {
  test('names that repeat become a list, dots an object within', () => {
    expect(
      fromForm(
        form(
          ['title', 'Rota'],
          ['criteria', '1.1'],
          ['criteria', '1.2'],
          ['location.page', '2'],
          ['location.note', 'top'],
        ),
      ),
    ).toEqual({ title: 'Rota', criteria: ['1.1', '1.2'], location: { page: '2', note: 'top' } })
  })

  test('the framework’s own fields and files are left out', () => {
    const data = form(['$ACTION_KEY', 'k'], ['title', 'Rota'])
    data.append('file', new Blob(['x']), 'x.txt')
    expect(fromForm(data)).toEqual({ title: 'Rota' })
  })

  test('no name reaches an object’s own machinery', () => {
    const result = fromForm(form(['__proto__.polluted', 'yes'], ['constructor.x', 'y']))
    expect(result).toEqual({})
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

test('secrets are not sent back after a refusal', () => {
  expect(
    echo(form(['email', 'a@b.example'], ['password', 's'], ['current', 't'], ['token', 'u'])),
  ).toEqual({ email: 'a@b.example' })
})
