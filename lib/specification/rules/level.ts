/** Whether a unit's level counts to "at Level n", by the setting in the qualification's data. */
export const countsAtLevel = (
  level: number,
  rule: { level: number; counting: 'exactly' | 'atLeast' },
): boolean => (rule.counting === 'exactly' ? level === rule.level : level >= rule.level)
