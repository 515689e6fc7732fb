/** an edition and its texts → whether they have its words, order and times. Pure. */
import { parseJson } from '../_internal/parse-json.ts';
import type { Edition, EditionFile } from '../edition/edition.ts';
import { readSrt } from '../readers/read-srt.ts';
import { readTranscriptPage } from '../readers/read-transcript-page.ts';
import { readVtt, type VttCue } from '../readers/read-vtt.ts';
import { fails, holds, sameText, sameWords, type SurfaceCheck } from './surface-check.ts';

/** Seconds by which a time printed in milliseconds may differ. */
const ROUNDING = 0.001;

/** A published text and its file name. */
type TextSurface = { readonly surface: string; readonly text: string };

/**
 * Checks the edition's own cues: in order, within the duration, and with a spoken disclosure if and
 * only if the edition says that there is one.
 */
export function checkCues(edition: Edition): readonly SurfaceCheck[] {
  const { disclosure, cues, duration } = edition;
  const surface = 'edition.json';
  return [
    checkOrder(cues, { surface, duration }),
    sameWords({
      surface,
      check: 'spoken-disclosure',
      expected: disclosure.spoken ? disclosure.text : undefined,
      found: wordsOf(cues.filter((cue) => cue.role === 'disclosure')),
    }),
  ];
}

/** Checks a published text of an edition, of any kind. */
export function checkTextFile(
  edition: Edition,
  file: { readonly about: EditionFile; readonly text: string },
): readonly SurfaceCheck[] {
  const { about, text } = file;
  const surface = about.name;
  if (about.role === 'chapters') return [checkChapters(edition, { surface, text })];
  if (about.mediaType === 'text/html') return [checkTranscriptPage(edition, { surface, text })];
  const isMetadata = about.role === 'metadata';
  const cues = isMetadata ? readPlaces(text) : readCues(text, about.mediaType);
  if (!cues) return [wrongFormat(surface, about.mediaType)];
  const order = checkOrder(cues, { surface, duration: edition.duration });
  const times = checkTimes(edition, { surface, cues });
  if (isMetadata) return [checkPlaces(edition, { surface, cues }), order, times];
  const expected = edition.cues.map((cue) =>
    about.mediaType === 'application/x-subrip' ? withoutMarkup(cue.text) : cue.text,
  );
  const words = sameText({
    surface,
    check: 'words',
    expected: expected.join(' '),
    found: wordsOf(cues),
  });
  return [words, order, times];
}

function wordsOf(cues: readonly { readonly text: string }[]): string {
  return cues.map((cue) => cue.text).join(' ');
}

function wrongFormat(surface: string, mediaType: string): SurfaceCheck {
  return fails({
    surface,
    check: 'format',
    expected: mediaType,
    found: 'another format',
  });
}

/** A plain page has no times. */
function checkTranscriptPage(edition: Edition, file: TextSurface): SurfaceCheck {
  const { surface } = file;
  const found = readTranscriptPage(file.text);
  if (found === undefined) return wrongFormat(surface, 'text/html');
  return sameText({
    surface,
    check: 'words',
    expected: wordsOf(edition.cues),
    found,
  });
}

function readCues(text: string, mediaType: string): readonly VttCue[] | undefined {
  if (mediaType === 'text/vtt') return readVtt(text);
  if (mediaType === 'application/x-subrip') return readSrt(text);
  const { segments } = (parseJson(text) ?? {}) as { segments?: unknown };
  if (!Array.isArray(segments) || !segments.every(isSegment)) return undefined;
  return segments.map(({ startTime, endTime, body }) => ({
    start: startTime,
    end: endTime,
    text: body,
  }));
}

type JsonSegment = { readonly startTime: number; readonly endTime: number; readonly body: string };

function isSegment(value: unknown): value is JsonSegment {
  const { startTime, endTime, body } = (value ?? {}) as Partial<JsonSegment>;
  return typeof startTime === 'number' && typeof endTime === 'number' && typeof body === 'string';
}

/** SubRip has no escapes: markup characters are written as look-alikes. */
function withoutMarkup(text: string): string {
  return text.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›');
}

/** Checks the position of each sentence on the page. */
function checkPlaces(
  edition: Edition,
  found: { readonly surface: string; readonly cues: readonly VttCue[] },
): SurfaceCheck {
  const places = edition.cues
    .filter((cue) => cue.blockId !== undefined)
    .map((cue) => `${cue.blockId} ${cue.textStart ?? ''}-${cue.textEnd ?? ''}`);
  return sameText({
    surface: found.surface,
    check: 'places',
    expected: places.join(', '),
    found: found.cues.map((cue) => cue.text).join(', '),
  });
}

/**
 * The cues of sentences, with the block and the range in it that is heard as their text; cues of
 * words are skipped. `undefined` if the file is invalid.
 */
function readPlaces(text: string): readonly VttCue[] | undefined {
  const cues = readVtt(text);
  if (!cues) return undefined;
  const placed: VttCue[] = [];
  for (const cue of cues) {
    const payload = parseJson(cue.text) as CuePayload;
    if (payload?.group === 'word') continue;
    const place = placeOf(payload);
    if (place === undefined) return undefined;
    placed.push({ ...cue, text: place });
  }
  return placed;
}

/** The expected shape of a metadata cue; the actual one may be different. */
type CuePayload =
  | {
      readonly group?: unknown;
      readonly selector?: {
        readonly value?: unknown;
        readonly refinedBy?: { readonly start?: unknown; readonly end?: unknown };
      };
    }
  | null
  | undefined;

function placeOf(payload: CuePayload): string | undefined {
  const selector = payload?.selector;
  if (typeof selector?.value !== 'string') return undefined;
  const { start, end } = selector.refinedBy ?? {};
  return `${selector.value} ${String(start ?? '')}-${String(end ?? '')}`;
}

function checkChapters(edition: Edition, file: TextSurface): SurfaceCheck {
  const { chapters } = (parseJson(file.text) ?? {}) as { chapters?: unknown };
  const found = Array.isArray(chapters) ? chapters.map(describeChapter) : [];
  const expected = edition.chapters.map((chapter) => `${chapter.start} ${chapter.title}`);
  return sameText({
    surface: file.surface,
    check: 'chapters',
    expected: expected.join(', '),
    found: found.join(', '),
  });
}

function describeChapter(
  chapter: { readonly startTime?: unknown; readonly title?: unknown } | null,
): string {
  return `${String(chapter?.startTime)} ${String(chapter?.title)}`;
}

/**
 * Whether each sentence begins and the last one ends at the edition's times. A sentence may have
 * several captions; sentences that are not on the page are not in the metadata.
 */
function checkTimes(
  edition: Edition,
  file: { readonly surface: string; readonly cues: readonly VttCue[] },
): SurfaceCheck {
  const isMetadata = file.surface.startsWith('metadata.');
  const said = edition.cues.filter((cue) => !isMetadata || cue.blockId !== undefined);
  const starts = file.cues.map(({ start }) => start);
  const wrong = said.find(({ start }) => !starts.some((each) => isSameTime(each, start)));
  const [end, expectedEnd] = [file.cues.at(-1)?.end ?? 0, said.at(-1)?.end ?? 0];
  const isEnd = isSameTime(end, expectedEnd);
  return holds({
    surface: file.surface,
    check: 'times',
    expected: wrong ? `a cue at ${wrong.start} s` : `the last cue to end at ${expectedEnd} s`,
    found: wrong ? 'no such cue' : `${end} s`,
    pass: wrong === undefined && isEnd,
  });
}

function isSameTime(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING;
}

function checkOrder(
  cues: readonly { readonly start: number; readonly end: number }[],
  options: { readonly surface: string; readonly duration: number },
): SurfaceCheck {
  const end = options.duration + ROUNDING;
  const wrong = cues.findIndex(
    (cue, i) => cue.end < cue.start || cue.start < (cues[i - 1]?.start ?? 0) || cue.end > end,
  );
  const cue = cues[wrong];
  return holds({
    surface: options.surface,
    check: 'cue-order',
    expected: 'cues in order, within the duration',
    found: cue
      ? `cue ${wrong + 1} runs from ${cue.start} to ${cue.end} s`
      : `${cues.length} cues in order`,
    pass: cue === undefined,
  });
}
