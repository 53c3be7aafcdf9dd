/** States and the moves between them, as one table. */
export type Lifecycle<State extends string, Move extends string> = {
  states: readonly State[]
  moves: Record<Move, { from: readonly State[]; to: State | 'same' }>
}

/** Whether a move may start from a state. */
export const mayMove = <State extends string, Move extends string>(
  lifecycle: Lifecycle<State, Move>,
  move: Move,
  from: State,
): boolean => lifecycle.moves[move].from.includes(from)

/** Where a move leads from a state. */
export function after<State extends string, Move extends string>(
  lifecycle: Lifecycle<State, Move>,
  move: Move,
  from: State,
): State {
  const { to } = lifecycle.moves[move]
  return to === 'same' ? from : to
}
