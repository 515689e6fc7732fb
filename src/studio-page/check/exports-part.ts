/** an edition that is made → links to files of it for other programs. */
import type { VNode } from 'preact';
import { fromPage } from '../ask/ask-studio.ts';
import { html } from '../template.ts';
import { phrase, type PhraseKey } from '../words/phrase.ts';

/** The formats, and what each is. */
const FORMATS: readonly (readonly [string, PhraseKey])[] = [
  ['spoken', 'exportSpoken'],
  ['docx', 'exportDocx'],
  ['corrections', 'exportCorrections'],
  ['audacity', 'exportAudacity'],
];

/** The part. */
export function ExportsPart({ id }: { readonly id: string }): VNode {
  return html`<section class="card" aria-labelledby="check-exports">
    <h2 id="check-exports">${phrase('exports')}</h2>
    <ul class="dots">
      ${FORMATS.map(
        ([format, key]) =>
          html`<li key=${format}>
            <a href=${fromPage(`/api/articles/${id}/exports/${format}`)} download>${phrase(key)}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}
