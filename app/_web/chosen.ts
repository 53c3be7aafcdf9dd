/**
 * A file that somebody chose. A browser sends an empty one without a name where nothing was chosen;
 * by the time a server action is given it, what was no name can be the word `undefined`.
 */
export const chosenFile = (given: unknown): File | null =>
  given instanceof File && (given.size > 0 || !['', 'undefined'].includes(given.name))
    ? given
    : null
