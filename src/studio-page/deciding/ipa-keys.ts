/** → a keyboard of phonetic symbols: those that no keyboard has. */
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';

/** Symbols by what they are: vowels, consonants, stress and length. */
const SYMBOLS: readonly string[] = ['ˈˌː', 'əɪʊɛæɑɔʌɜɚɝɐɒøœyɨ', 'ʃʒθðŋɹɾɡɲʎçxɣβʁʔʤʧ'];

/** The keyboard; `onType` gets each symbol. */
export function IpaKeys({ onType }: { readonly onType: (symbol: string) => void }): VNode {
  return html`<div class="ipa-keys" role="group" aria-label=${phrase('ipaKeys')}>
    ${SYMBOLS.map(
      (row) =>
        html`<p key=${row}>
          ${[...row].map(
            (symbol) =>
              html`<button
                key=${symbol}
                type="button"
                lang="und-fonipa"
                onClick=${() => onType(symbol)}
              >
                ${symbol}
              </button>`,
          )}
        </p>`,
    )}
  </div>`;
}
