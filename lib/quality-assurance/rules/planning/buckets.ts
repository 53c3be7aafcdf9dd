/**
 * A queue of places by gain, for choosing the best again and again while gains only ever fall: an entry is
 * measured anew when it comes up, and goes down if it is worth less by then. Entries of the same gain come
 * in the order they were put in.
 */
export function gainQueue(most: number) {
  const buckets: number[][] = Array.from({ length: most + 1 }, () => [])
  const read = new Uint32Array(most + 1)
  let top = 0
  return {
    put(place: number, gain: number) {
      buckets[gain]?.push(place)
      if (gain > top) top = gain
    },
    /** The place that gains most by `measure` now, and its gain; null when there is none. */
    take(measure: (place: number) => number): { place: number; gain: number } | null {
      while (top >= 0) {
        const bucket = buckets[top]
        const place = bucket?.[read[top] ?? 0]
        if (!bucket || place === undefined) {
          if (top === 0) return null
          top -= 1
          continue
        }
        read[top] = (read[top] ?? 0) + 1
        const gain = measure(place)
        if (gain >= top) return { place, gain }
        buckets[gain]?.push(place)
      }
      return null
    },
  }
}
