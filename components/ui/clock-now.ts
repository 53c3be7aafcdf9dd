/** The time it is where the browser is, as a time field takes it: 10:42. */
export const clockNow = (): string =>
  new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
