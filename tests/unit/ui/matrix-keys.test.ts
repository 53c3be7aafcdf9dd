import { describe, expect, test } from 'vitest'
import { nextCell } from '@/components/portfolio/matrix-keys'
import type { MatrixCell } from '@/components/portfolio/matrix-model'

const cell = (row: number, column: number): MatrixCell => [
  row,
  column,
  'covered',
  0,
  0,
  0,
  0,
  `${row}-${column}`,
]

const cells = [cell(0, 1), cell(0, 5), cell(2, 0), cell(2, 4), cell(2, 4), cell(2, 9)]

describe('the arrows in the matrix', () => {
  test('go along the row from filled cell to filled cell, and end with it', () => {
    expect(nextCell(cells, 0, 'ArrowRight')).toBe(1)
    expect(nextCell(cells, 1, 'ArrowLeft')).toBe(0)
    expect(nextCell(cells, 1, 'ArrowRight')).toBeNull()
    expect(nextCell(cells, 2, 'ArrowLeft')).toBeNull()
    expect(nextCell(cells, 5, 'ArrowRight')).toBeNull()
  })
  test('stop at each of several places in the same evidence', () => {
    expect(nextCell(cells, 3, 'ArrowRight')).toBe(4)
    expect(nextCell(cells, 4, 'ArrowRight')).toBe(5)
  })
  test('go down and up to the nearest column of the next row that holds anything', () => {
    expect(nextCell(cells, 1, 'ArrowDown')).toBe(3)
    expect(nextCell(cells, 2, 'ArrowUp')).toBe(0)
    expect(nextCell(cells, 5, 'ArrowUp')).toBe(1)
    expect(nextCell(cells, 0, 'ArrowUp')).toBeNull()
    expect(nextCell(cells, 5, 'ArrowDown')).toBeNull()
  })
  test('Home and End go to the ends of the row', () => {
    expect(nextCell(cells, 4, 'Home')).toBe(2)
    expect(nextCell(cells, 3, 'End')).toBe(5)
  })
  test('leave every other key alone, and what is no cell', () => {
    expect(nextCell(cells, 0, 'Enter')).toBeNull()
    expect(nextCell(cells, -1, 'ArrowRight')).toBeNull()
  })
})
