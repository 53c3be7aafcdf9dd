import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'

/** pdf.js and what it needs are only fetched when a PDF is opened; see pdf-assets.ts. */
async function library() {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs'
  return pdfjs
}

export function openPdf(address: string) {
  const opening = {
    closed: false,
    document: library().then(async (pdfjs) => {
      const task = pdfjs.getDocument({
        url: address,
        // Only the pages looked at are fetched, by ranges.
        disableAutoFetch: true,
        disableStream: true,
        isEvalSupported: false,
        enableXfa: false,
        cMapUrl: '/pdfjs/cmaps/',
        standardFontDataUrl: '/pdfjs/standard_fonts/',
        wasmUrl: '/pdfjs/wasm/',
        iccUrl: '/pdfjs/iccs/',
      })
      end = () => void task.destroy()
      if (opening.closed) end()
      return task.promise
    }),
    close: () => {
      opening.closed = true
      end()
    },
  }
  let end = () => {}
  return opening
}

/** Draws a page into `place`, as wide as there is room, with its text above it to be read and selected. */
export function drawPage(file: PDFDocumentProxy, number: number, place: HTMLElement, zoom: number) {
  let task: RenderTask | null = null
  const drawing = {
    cancelled: false,
    cancel: () => {
      drawing.cancelled = true
      task?.cancel()
    },
    done: draw(),
  }
  return drawing

  async function draw(): Promise<void> {
    const [{ TextLayer }, page] = await Promise.all([library(), file.getPage(number)])
    if (drawing.cancelled) return
    const natural = page.getViewport({ scale: 1 })
    const room = Math.min((place.parentElement?.clientWidth ?? 800) - 48, 880)
    const scale = (Math.max(room, 240) / natural.width) * zoom
    const viewport = page.getViewport({ scale })
    const sharpness = Math.min(window.devicePixelRatio || 1, 2)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width * sharpness)
    canvas.height = Math.floor(viewport.height * sharpness)
    canvas.style.width = `${viewport.width}px`
    canvas.style.height = `${viewport.height}px`
    task = page.render({
      canvas,
      viewport,
      transform: [sharpness, 0, 0, sharpness, 0, 0],
    })
    await task.promise
    if (drawing.cancelled) return
    const layer = document.createElement('div')
    layer.className = 'textLayer'
    layer.style.setProperty('--text-scale-factor', String(scale))
    layer.style.setProperty('--total-scale-factor', String(scale))
    layer.style.setProperty('--min-font-size-inv', '1')
    const text = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: layer,
      viewport,
    })
    place.style.width = `${viewport.width + 2}px`
    place.replaceChildren(canvas, layer)
    await text.render()
  }
}
