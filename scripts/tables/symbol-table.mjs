/** Symbols of IPA that the built-in voices lack → Markdown: which sound is nearest. */
import { markdownTable } from './markdown.mjs';
import { constantOf } from './source.mjs';

/** Which symbols become which; each row one sound of the model. */
export function symbolTable() {
  const nearest = constantOf('speech/providers/local/phonemes/model-symbols.ts', 'NEAREST');
  const bySound = new Map();
  for (const [symbol, sound] of Object.entries(nearest))
    bySound.set(sound, [...(bySound.get(sound) ?? []), symbol]);
  return markdownTable(
    ['written', 'said'],
    [...bySound].map(([sound, symbols]) => [symbols.join(' '), sound]),
  );
}
