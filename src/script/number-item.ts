/** what is said of an item of an ordered list → the same behind its number. Pure. */
import { normalizeText } from './normalize/normalize.ts';
import type { NormalizeOptions } from './normalize/normalize.ts';
import type { SpokenText } from './speak-block.ts';

/** Under which name a number stands in spans and explanations. */
const RULE = 'list-number';

/** The number before the words, as one that is written there is said. The written text has none. */
export function numberItem(
  spoken: SpokenText,
  number: number,
  options: Pick<NormalizeOptions, 'language'>,
): SpokenText {
  const said = `${normalizeText(`${number}.`, { language: options.language }).spokenText.trim()} `;
  const by = said.length;
  const { pronunciations, sentences, spans } = spoken;
  const behind = spans.map((span) => ({
    ...span,
    spokenStart: span.spokenStart + by,
    spokenEnd: span.spokenEnd + by,
  }));
  return {
    ...spoken,
    spokenText: `${said}${spoken.spokenText}`,
    spans: [{ start: 0, end: 0, spokenStart: 0, spokenEnd: by, rule: RULE }, ...behind],
    // The number is of the first sentence: it is no sentence to pause behind.
    sentences: sentences.map((each, index) => ({
      ...each,
      spokenStart: index === 0 ? 0 : each.spokenStart + by,
      spokenEnd: each.spokenEnd + by,
    })),
    ...(pronunciations && {
      pronunciations: pronunciations.map((each) => ({
        ...each,
        start: each.start + by,
        end: each.end + by,
      })),
    }),
  };
}
