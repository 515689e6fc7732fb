/** an edition and its transcripts → whether they say its words, in its order and time. Pure. */
import type { Edition, EditionFile } from '../edition.ts';
import { readSubRip, readTranscriptJson, readTranscriptPage } from './read-transcripts.ts';
import { readVtt } from './read-vtt.ts';
import { holds, sameWords } from './surface-check.ts';
import type { SurfaceCheck } from './surface-check.ts';

/** Seconds by which a time printed in milliseconds may pass the end. */
const ROUNDING = 0.001;

/** The edition's own cues: in order, within the duration, and with the spoken line where it is said to be spoken. */
export function checkCues(edition: Edition): readonly SurfaceCheck[] {
  const { disclosure, cues } = edition;
  const spoken = cues.filter((cue) => cue.role === 'disclosure').map((cue) => cue.text).join(' ');
  const said = disclosure.spoken ? [sameWords({ surface: 'edition.json', check: 'spoken-disclosure', expected: disclosure.text, found: spoken })] : [];
  return [checkOrder(cues, { surface: 'edition.json', duration: edition.duration }), ...said];
}

/** A published transcript: the words of the edition, and times that grow where a player follows them. */
export function checkTranscript(edition: Edition, file: { readonly about: EditionFile; readonly text: string }): readonly SurfaceCheck[] {
  const { about, text } = file;
  const reader = about.role === 'metadata' ? undefined : READERS[about.mediaType];
  if (!reader || about.role === 'chapters') return [];
  const found = reader.read(text);
  if (found === undefined) return [holds({ surface: about.name, check: 'format', expected: reader.name, found: 'another format', pass: false })];
  const expected = edition.cues.map((cue) => cue.text).join(' ');
  const words = wordsCheck({ surface: about.name, expected: reader.fold?.(expected) ?? expected, found });
  const cues = about.mediaType === 'text/vtt' ? readVtt(text)! : undefined;
  return cues ? [words, checkOrder(cues, { surface: about.name, duration: edition.duration })] : [words];
}

/** Readers by media type. `fold`: what a format cannot say, as its files have it. */
const READERS: Readonly<Record<string, { readonly name: string; readonly read: (text: string) => string | undefined; readonly fold?: (text: string) => string }>> = {
  'text/vtt': { name: 'WebVTT', read: (text) => readVtt(text)?.map((cue) => cue.text).join(' ') },
  'application/x-subrip': { name: 'SubRip', read: readSubRip, fold: (text) => text.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›') },
  'application/json': { name: 'a JSON transcript', read: readTranscriptJson },
  'text/html': { name: 'a page', read: readTranscriptPage },
};

/** Lines are cut where captions need it: white space counts for nothing. */
function wordsCheck(texts: { readonly surface: string; readonly expected: string; readonly found: string }): SurfaceCheck {
  const [expected, found] = [texts.expected, texts.found].map((text) => text.replace(/[\s\0-\x1f\x7f]+/g, '')) as [string, string];
  const at = [...expected].findIndex((_, i) => expected[i] !== found[i]);
  const first = at < 0 && found.length > expected.length ? expected.length : at;
  const pass = expected === found;
  return holds({ surface: texts.surface, check: 'words', expected: pass ? `${expected.length} characters` : `“${expected.slice(first, first + 30)}”`, found: pass ? 'the same' : `“${found.slice(first, first + 30)}” at character ${first}`, pass });
}

function checkOrder(cues: readonly { readonly start: number; readonly end: number }[], options: { readonly surface: string; readonly duration: number }): SurfaceCheck {
  const wrong = cues.findIndex((cue, i) => cue.end < cue.start || cue.start < (cues[i - 1]?.start ?? 0) || cue.end > options.duration + ROUNDING);
  const cue = cues[wrong];
  return holds({ surface: options.surface, check: 'cue-order', expected: 'cues one after the other, within the duration', found: cue ? `cue ${wrong + 1} from ${cue.start} to ${cue.end} s` : `${cues.length} cues in order`, pass: wrong < 0 });
}
