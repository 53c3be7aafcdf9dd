import { asWritten, html, textOf } from '@/lib/packs/rules/html'
import { style } from './style'

/** Its own script and nothing else; it sends nothing and loads nothing. */
const policy = `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`

/** The page of a pack that verifies it, in any browser and without a connection. */
export const verifyPageOf = (script: string): string =>
  textOf(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <title>Verify this pack</title>
          <style>
            ${style}
          </style>
        </head>
        <body>
          <nav aria-label="Where you are"><a href="index.html">Pack</a> › Verify this pack</nav>
          <main>
            <h1>Verify this pack</h1>
            <p>
              Choose the archive as it was downloaded, or the folder it was unpacked to. Every file
              is held against the list in <code>manifest.json</code>, and the trail is followed from
              entry to entry. Nothing leaves this machine, and no connection is needed.
            </p>
            <p>
              <label for="archive">The archive (.zip)</label><br /><input
                id="archive"
                type="file"
                accept=".zip,application/zip"
              />
            </p>
            <p>
              <label for="folder">Or the folder it was unpacked to</label><br /><input
                id="folder"
                type="file"
                webkitdirectory
              />
            </p>
            <div id="state" role="status" aria-live="polite">
              <noscript
                ><p class="state bad">
                  This page needs scripts. Without them, check the files with a program for SHA-256
                  sums against manifest.json.
                </p></noscript
              >
            </div>
            <p class="quiet">
              Whoever changes a file could change the list too. The hash of the list is shown beside
              the pack in Assay, where it was asked for: compare it with the one that is found here.
            </p>
          </main>
          <script>
            ${asWritten(script.replaceAll('</script', '<\\/script'))}
          </script>
        </body>
      </html> `,
  )
