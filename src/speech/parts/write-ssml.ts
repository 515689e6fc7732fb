/** a request → the inside of an SSML document, with its phonemes. Pure. */
import type { SpeechRequest, SpokenRange } from '../provider.ts';

/** Options of `writeSsml`. */
export type SsmlOptions = {
  /** Ranges of the text before which a mark stands, named by their index, in order. @default none */
  readonly marked?: readonly SpokenRange[] | undefined;
};

/** The text, escaped, each word with phonemes in its `<phoneme>`; what goes around it is the provider's. */
export function writeSsml(request: SpeechRequest, options: SsmlOptions = {}): string {
  const { text, pronunciations = [] } = request;
  const { marked = [] } = options;
  const parts: string[] = [];
  let [at, mark] = [0, 0];
  const writeUntil = (end: number): void => {
    for (; mark < marked.length && marked[mark]!.start <= end; mark++) {
      const { start } = marked[mark]!;
      // A mark inside a word with phonemes stands behind it: a phoneme element holds no other.
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

/** Not the escapes of pages: an apostrophe needs none, and each sign that is sent may be billed. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
