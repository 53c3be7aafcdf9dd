import { answerVerdicts, answerVerdictWords } from '@/lib/portfolio/model/question-words'

/** Verdicts on an answer, as a field offers them. */
export const answerVerdictChoices = answerVerdicts.map((value) => ({
  value,
  label: answerVerdictWords[value],
}))
