/** Whose portfolio a row belongs to: the keys that every row of one carries. */
export type Home = { centreId: string; registrationId: string }

/** From which seat something was done, and when. */
export type By = { seatId: string; at: Date }
