import { centreRows } from './centre'
import { deskRows } from './desks'
import type { PageRow } from './row'

/** Every page by its file, and how it is tried by those whose it is not. */
export const pageRows: Record<string, PageRow> = { ...deskRows, ...centreRows }
