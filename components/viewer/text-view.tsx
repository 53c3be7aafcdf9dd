'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { Location } from '@/lib/portfolio/model/location'
import { bringIntoSight } from './bring'
import { ChooseBar, useChoosing, type ChoosesFor } from './choosing'
import { Frame } from './frame'

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Words with a number at each paragraph, so that "paragraph 4" can be found. */
export function TextView({
  title,
  about,
  text,
  location,
  choosesFor,
}: {
  title: string
  about: string
  text: string
  location: Location
  choosesFor?: ChoosesFor | undefined
}) {
  const list = useRef<HTMLOListElement>(null)
  const choosing = useChoosing(choosesFor)
  const marked = location.kind === 'paragraph' ? location.paragraph : 0

  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (here) bringIntoSight(here)
  }, [marked])

  return (
    <Frame
      title={title}
      about={about}
      choose={
        choosing && (
          <ChooseBar said={choosing.said}>
            <span className="sm">Press the number of a paragraph to point to it.</span>
          </ChooseBar>
        )
      }
    >
      <ol className="v-sheet" ref={list}>
        {paragraphsOf(text).map((paragraph, index) => (
          <li
            id={`p${index + 1}`}
            key={index}
            aria-current={marked === index + 1 ? 'location' : undefined}
          >
            {choosing ? (
              <Button
                small
                look="quiet"
                aria-label={`Point to paragraph ${index + 1}`}
                onClick={() => choosing.choose({ kind: 'paragraph', paragraph: index + 1 })}
              >
                {index + 1}
              </Button>
            ) : (
              <span className="v-number">{index + 1}</span>
            )}
            <span>{paragraph}</span>
          </li>
        ))}
      </ol>
    </Frame>
  )
}
