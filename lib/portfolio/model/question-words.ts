export const questionWays = ['both', 'oral', 'written'] as const
export type QuestionWay = (typeof questionWays)[number]
export const questionWayWords: Record<QuestionWay, string> = {
  both: 'Aloud or in writing',
  oral: 'Aloud',
  written: 'In writing',
}

export const answerVerdicts = ['satisfactory', 'notYet'] as const
export type AnswerVerdict = (typeof answerVerdicts)[number]
export const answerVerdictWords: Record<AnswerVerdict, string> = {
  satisfactory: 'Satisfactory',
  notYet: 'Not yet',
}
