/**
 * Brings what is pointed to into sight: in its stage where that scrolls, else on the page. On the bench the page
 * stays where its reader has it, who goes from one to the next by key.
 */
export function bringIntoSight(here: HTMLElement): void {
  const stage = here.closest<HTMLElement>('.v-stage')
  if (!stage) return
  const scrolls =
    stage.scrollHeight > stage.clientHeight + 1 || stage.scrollWidth > stage.clientWidth + 1
  if (!scrolls) {
    if (!here.closest('.in-place')) here.scrollIntoView({ block: 'center' })
    return
  }
  const [place, room] = [here.getBoundingClientRect(), stage.getBoundingClientRect()]
  stage.scrollTop += place.top - room.top - Math.max((room.height - place.height) / 2, 0)
  stage.scrollLeft += place.left - room.left - Math.max((room.width - place.width) / 2, 0)
}
