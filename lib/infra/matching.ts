/** For the ends of "contains" and "begins with": what a person typed is never a pattern of `like`. */
export const literally = (typed: string): string => typed.replaceAll(/[\\%_]/g, '\\$&')

/** The pattern of what holds these words anywhere. */
export const containing = (typed: string): string => `%${literally(typed)}%`
