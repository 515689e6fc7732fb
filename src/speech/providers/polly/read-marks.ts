/** Polly's marks of a document, one per line → when each word of the text is heard. Pure. */
import type { SpeechWord } from '../../provider.ts';

/** A mark as Polly writes it: time in milliseconds, offsets in bytes of the document sent. */
type Mark = {
  readonly time: number;
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly value?: string;
};

/** The document that the marks refer to. */
export type MarkedDocument = {
  /** As it was sent: plain text, or SSML. */
  readonly sent: string;
  readonly isSsml: boolean;
  /** Seconds at which the sound of the reply ends. */
  readonly soundEnd: number;
};

/** The viseme of silence. */
const SILENCE = 'sil';

/**
 * Words with their times. A word ends at a viseme of silence, otherwise where the next one begins:
 * marks have no end.
 * @throws SyntaxError for what is not a list of marks.
 */
export function readMarks(lines: string, document: MarkedDocument): readonly SpeechWord[] {
  const marks = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Mark);
  const offsets = textOffsets(document);
  const words: SpeechWord[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark.type !== 'word') continue;
    const textStart = offsets[mark.start ?? -1];
    const textEnd = offsets[mark.end ?? -1];
    if (textStart === undefined || textEnd === undefined || textEnd <= textStart) continue;
    const start = mark.time / 1000;
    const next = marks
      .slice(index + 1)
      .find(({ type, value }) => type === 'word' || value === SILENCE);
    const end = next ? next.time / 1000 : document.soundEnd;
    words.push({
      textStart,
      textEnd,
      start,
      end: Math.max(start, Math.min(end, document.soundEnd)),
    });
  }
  return words;
}

/** A tag, an entity, or a character. */
const PIECE = /<[^>]*>|&[a-z]+;|[^]/gu;

/** A tag, which represents no character, or an entity, which represents one. */
const MARKUP = /^(?:<[^>]*>|&[a-z]+;)$/;

/**
 * For each byte of the document, the offset in the text in UTF-16 units; within a tag, that of the
 * text after it; and one more for the end.
 */
function textOffsets({ sent, isSsml }: MarkedDocument): readonly number[] {
  const offsets: number[] = [];
  let text = 0;
  for (const [piece] of isSsml ? sent.matchAll(PIECE) : sent.matchAll(/[^]/gu)) {
    for (let byte = Buffer.byteLength(piece); byte > 0; byte--) offsets.push(text);
    text += isSsml && MARKUP.test(piece) ? Number(piece.startsWith('&')) : piece.length;
  }
  offsets.push(text);
  return offsets;
}
