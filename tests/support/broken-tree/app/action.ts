import { helper } from '../tests/helper'

export const action = () => helper
