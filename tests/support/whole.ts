/** The whole is tried, one step after another: what one step made, a later one may use. */
export const isWhole = process.env['ASSAY_WHOLE'] === '1'

/** A data folder with the demonstration in it, made before the integration tests, for the journeys after them. */
export const demonstrationForJourneys = '.tmp/demonstration'

/** What the demonstration of the tests seals its secrets with: whoever starts on it must have the same. */
export const secretOfTests = 'a secret of the tests alone'
