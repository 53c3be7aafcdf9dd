/** A refusal of a route handler, for programs and for people (RFC 9457). */
export const problem = (status: number, code: string, message: string): Response =>
  Response.json(
    { type: 'about:blank', title: message, status, code, message },
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  )

export const nothingHere = (): Response =>
  problem(
    404,
    'not-found',
    'There is nothing here that you can see. It may have been removed, or it is not yours.',
  )

export const signInFirst = (): Response => problem(401, 'sign-in', 'Sign in, then try again.')
