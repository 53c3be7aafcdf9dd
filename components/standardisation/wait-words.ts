import type { StandardisationWait } from '@/lib/standardisation/model/waiting'

type Words = { path: (id: string) => string; label: string; words: string }

const wordsOf: Record<StandardisationWait['what'], Words> = {
  judge: {
    path: (id) => `/standardisation/${id}`,
    label: 'Judge',
    words: 'Standardisation: the others do not see your verdicts before the round is closed.',
  },
  close: {
    path: (id) => `/standardisation/${id}`,
    label: 'Close',
    words: 'Standardisation: everybody has handed in, or the day has gone by.',
  },
  minute: {
    path: (id) => `/standardisation/${id}#discussion`,
    label: 'Discuss',
    words: 'Standardisation: closed, and its discussion is not minuted.',
  },
  activity: {
    path: (id) => `/activities/${id}`,
    label: 'Open',
    words: 'An observation, interview or meeting for you to do.',
  },
  feedback: {
    path: (id) => `/feedback#s-${id}`,
    label: 'Read',
    words: 'Feedback from quality assurance: read it, and say so.',
  },
  interim: {
    path: (id) => `/interim/${id}`,
    label: 'Look',
    words: 'An interim sample: planned for you, while the unit is under way.',
  },
  interimAction: {
    path: (id) => `/interim/${id}#actions`,
    label: 'Open',
    words: 'An action for you, from an interim sample.',
  },
  qualityAction: {
    path: () => '/feedback#actions',
    label: 'Open',
    words: 'An action for you, from quality assurance.',
  },
  followUp: {
    path: () => '/standardisation#actions',
    label: 'Open',
    words: 'An action for you, from standardisation or an observation.',
  },
}

/** One of these as a list of what waits shows it, at this desk. */
export const waitOf = ({ what, id, title, since, due }: StandardisationWait, desk: string) => {
  const { path, label, words } = wordsOf[what]
  return { href: `${desk}${path(id)}`, title, since, due, label, words }
}
