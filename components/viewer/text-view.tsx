import type { Location } from '@/lib/portfolio/model/location'

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Words with a number at each paragraph, so that "paragraph 4" can be found. */
export function TextView({ text, location }: { text: string; location: Location }) {
  return (
    <ol className="v-sheet">
      {paragraphsOf(text).map((paragraph, index) => {
        const here = location.kind === 'paragraph' && location.paragraph === index + 1
        return (
          <li id={`p${index + 1}`} key={index} aria-current={here ? 'location' : undefined}>
            {paragraph}
          </li>
        )
      })}
    </ol>
  )
}
