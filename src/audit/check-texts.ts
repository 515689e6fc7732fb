/** an edition and its texts → whether they say its words, in its order and time: transcripts, captions, places, chapters. Pure. */
import { parseJson } from '../_internal/parse-json.ts';
import type { Edition, EditionFile } from '../edition/edition.ts';
import { readSrt } from '../readers/read-srt.ts';
import { readTranscriptPage } from '../readers/read-transcript-page.ts';
import { readVtt } from '../readers/read-vtt.ts';
import type { VttCue } from '../readers/read-vtt.ts';
import { holds, sameText, sameWords } from './surface-check.ts';
import type { SurfaceCheck } from './surface-check.ts';

/** Seconds by which a time printed in milliseconds may pass the end. */
const ROUNDING = 0.001;

/** The edition's own cues: in order, within the duration, and with the spoken line exactly where it is said to be spoken. */
export function checkCues(edition: Edition): readonly SurfaceCheck[] {
  const { disclosure, cues } = edition;
  const spoken = cues
    .filter((cue) => cue.role === 'disclosure')
    .map((cue) => cue.text)
    .join(' ');
  return [
    checkOrder(cues, { surface: 'edition.json', duration: edition.duration }),
    sameWords({
      surface: 'edition.json',
      check: 'spoken-disclosure',
      expected: disclosure.spoken ? disclosure.text : undefined,
      found: spoken,
    }),
  ];
}

/** A published text of an edition, whatever its kind. */
export function checkTextFile(
  edition: Edition,
  file: { readonly about: EditionFile; readonly text: string },
): readonly SurfaceCheck[] {
  const { about, text } = file;
  const surface = about.name;
  if (about.role === 'chapters') return [checkChapters(edition, { surface, text })];
  if (about.mediaType === 'text/html')
    return [checkWords(edition, { surface, found: readTranscriptPage(text) })];
  const said = about.role === 'metadata' ? readPlaces(text) : readCues(text, about);
  if (!said)
    return [
      holds({
        surface,
        check: 'format',
        expected: about.mediaType,
        found: 'another format',
        pass: false,
      }),
    ];
  const order = checkOrder(said, { surface, duration: edition.duration });
  if (about.role === 'metadata') return [checkPlaces(edition, { surface, said }), order];
  const words = edition.cues
    .map((cue) => (about.mediaType === 'application/x-subrip' ? withoutMarkup(cue.text) : cue.text))
    .join(' ');
  return [
    sameText({
      surface,
      check: 'words',
      expected: words,
      found: said.map((cue) => cue.text).join(' '),
    }),
    order,
  ];
}

/** A plain page has no times. */
function checkWords(
  edition: Edition,
  page: { readonly surface: string; readonly found: string | undefined },
): SurfaceCheck {
  const { surface, found } = page;
  if (found === undefined)
    return holds({
      surface,
      check: 'format',
      expected: 'text/html',
      found: 'another format',
      pass: false,
    });
  return sameText({
    surface,
    check: 'words',
    expected: edition.cues.map((cue) => cue.text).join(' '),
    found,
  });
}

function readCues(text: string, about: EditionFile): readonly VttCue[] | undefined {
  if (about.mediaType === 'text/vtt') return readVtt(text);
  if (about.mediaType === 'application/x-subrip') return readSrt(text);
  const { segments } = (parseJson(text) ?? {}) as { segments?: unknown };
  return Array.isArray(segments) && segments.every(isSegment)
    ? segments.map(({ startTime, endTime, body }) => ({
        start: startTime,
        end: endTime,
        text: body,
      }))
    : undefined;
}

type JsonSegment = { readonly startTime: number; readonly endTime: number; readonly body: string };

function isSegment(value: unknown): value is JsonSegment {
  const { startTime, endTime, body } = (value ?? {}) as Partial<JsonSegment>;
  return typeof startTime === 'number' && typeof endTime === 'number' && typeof body === 'string';
}

/** SubRip has no escapes: signs of mark-up are spelled with look-alikes. */
function withoutMarkup(text: string): string {
  return text.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›');
}

/** Cues whose text says which block, and which part of it, is heard: those of sentences, between which those of words stand. */
function readPlaces(text: string): readonly VttCue[] | undefined {
  const payloads = readVtt(text)?.map((cue) => ({ ...cue, payload: parseJson(cue.text) }));
  const cues = payloads
    ?.filter(({ payload }) => (payload as { group?: unknown } | undefined)?.group !== 'word')
    .map(({ payload, ...cue }) => ({ ...cue, text: placeOf(payload) }));
  return cues?.every((cue) => cue.text !== undefined) ? (cues as readonly VttCue[]) : undefined;
}

function placeOf(payload: unknown): string | undefined {
  const { selector } = (payload ?? {}) as {
    selector?: { value?: unknown; refinedBy?: { start?: unknown; end?: unknown } };
  };
  return typeof selector?.value === 'string'
    ? `${selector.value} ${String(selector.refinedBy?.start ?? '')}-${String(selector.refinedBy?.end ?? '')}`
    : undefined;
}

function checkPlaces(
  edition: Edition,
  found: { readonly surface: string; readonly said: readonly VttCue[] },
): SurfaceCheck {
  const places = edition.cues
    .filter((cue) => cue.blockId !== undefined)
    .map((cue) => `${cue.blockId} ${cue.textStart ?? ''}-${cue.textEnd ?? ''}`);
  return sameText({
    surface: found.surface,
    check: 'places',
    expected: places.join(', '),
    found: found.said.map((cue) => cue.text).join(', '),
  });
}

function checkChapters(
  edition: Edition,
  file: { readonly surface: string; readonly text: string },
): SurfaceCheck {
  const { chapters } = (parseJson(file.text) ?? {}) as { chapters?: unknown };
  const found = Array.isArray(chapters)
    ? chapters.map(
        (chapter: { startTime?: unknown; title?: unknown } | null) =>
          `${String(chapter?.startTime)} ${String(chapter?.title)}`,
      )
    : [];
  const expected = edition.chapters.map((chapter) => `${chapter.start} ${chapter.title}`);
  return sameText({
    surface: file.surface,
    check: 'chapters',
    expected: expected.join(', '),
    found: found.join(', '),
  });
}

function checkOrder(
  cues: readonly { readonly start: number; readonly end: number }[],
  options: { readonly surface: string; readonly duration: number },
): SurfaceCheck {
  const wrong = cues.findIndex(
    (cue, i) =>
      cue.end < cue.start ||
      cue.start < (cues[i - 1]?.start ?? 0) ||
      cue.end > options.duration + ROUNDING,
  );
  const cue = cues[wrong];
  return holds({
    surface: options.surface,
    check: 'cue-order',
    expected: 'cues one after the other, within the duration',
    found: cue
      ? `cue ${wrong + 1} from ${cue.start} to ${cue.end} s`
      : `${cues.length} cues in order`,
    pass: wrong < 0,
  });
}
