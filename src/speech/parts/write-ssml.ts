/** a request → the content of an SSML document, with its phonemes. Pure. */
import type { SpeechRequest, SpokenRange } from '../provider.ts';

/** Options of `writeSsml`. */
export type SsmlOptions = {
  /** Ranges of the text that get a mark before them, named by index, in order. @default none */
  readonly marked?: readonly SpokenRange[] | undefined;
};

/** The escaped text, with a `<phoneme>` for each pronunciation; the provider adds the root element. */
export function writeSsml(request: SpeechRequest, options: SsmlOptions = {}): string {
  const { text, pronunciations = [] } = request;
  const { marked = [] } = options;
  const parts: string[] = [];
  let [at, mark] = [0, 0];
  const writeUntil = (end: number): void => {
    for (; mark < marked.length && marked[mark]!.start <= end; mark++) {
      const { start } = marked[mark]!;
      // A mark inside a word with phonemes goes after it: a phoneme element cannot contain others.
      parts.push(escapeXml(text.slice(at, Math.max(at, start))), `<mark name="${mark}"/>`);
      at = Math.max(at, start);
    }
    parts.push(escapeXml(text.slice(at, end)));
    at = end;
  };
  for (const { start, end, ipa } of pronunciations) {
    writeUntil(start);
    const words = escapeXml(text.slice(start, end));
    parts.push(`<phoneme alphabet="ipa" ph="${escapeXml(ipa)}">${words}</phoneme>`);
    at = end;
  }
  writeUntil(text.length);
  return parts.join('');
}

/** Unlike on pages, apostrophes are not escaped: each character sent may be billed. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
