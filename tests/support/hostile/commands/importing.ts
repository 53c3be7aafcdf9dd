import { goodFile } from '../../importing'
import { ownImport } from '../own-import'
import type { Row, Rows } from './row'

const ofImport: Row = {
  whose: 'amara',
  by: ['admin'],
  input: async (victim) => ({ importId: await ownImport(victim) }),
}

export const importingRows: Rows = {
  checkImport: {
    whose: 'amara',
    by: ['admin'],
    input: () => ({ fileName: 'list.csv', bytes: goodFile(1) }),
    atOwnCentre: true,
  },
  startImport: ofImport,
  continueImport: ofImport,
  writeWholeImport: ofImport,
  discardImport: ofImport,
}
