/** an opened article → the routes that play its segments: what is recorded, else what is spoken now. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import { openBudget } from '../../speech/money/budget.ts';
import { findPrice } from '../../speech/prices/find-price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { Segment } from '../../script/script.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { checkRequest } from '../access/read-body.ts';
import { findPassage } from '../articles/describe-article.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import { answerFrames, openSoundDesk } from './frame-answer.ts';
import { tellReading, writeReading, type AskedWords } from './hear-reading.ts';
import { readRecordedSound } from './recorded-sound.ts';
import { openTriedSounds } from './tried-sounds.ts';
import { trySound } from './try-sound.ts';

/** A way to say words: as a lexicon has it. */
export const SAYING_WAY: z.ZodType<NonNullable<AskedWords['way']>> = z.union([
  z.strictObject({ say: z.string().trim().min(1).max(500) }),
  z.strictObject({ ipa: z.string().trim().min(1).max(500) }),
  z.strictObject({ spell: z.literal(true) }),
]);

const WORDS = z.object({
  passage: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  way: SAYING_WAY.optional(),
  inSentence: z.boolean().default(false),
});

/** The routes. */
export function soundRoutes(shelf: Shelf, parts: StudioParts): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const { project } = parts;
  const tried = openTriedSounds();
  const desk = openSoundDesk();
  app.get('/api/articles/:id/segments/:segment/sound', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const { segment, key } = findSegmentOf(opened, c.req.param('segment'));
    refuseOther(key, c.req.query('clip'));
    const { signal: gone } = c.req.raw;
    const { places } = project;
    const recorded = await readRecordedSound({ key, segment, places, signal: gone });
    const known = recorded ? [recorded] : tried.get(key);
    if (known) return answerFrames(known);
    const keep = (whole: readonly Uint8Array[]): void => tried.keep(key, whole);
    return desk.answer(
      (signal) => keepWhole(speak([segment], { parts, signal }), keep),
      [gone, project.signal],
    );
  });
  app.get('/api/articles/:id/readings', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const asked = askedWords(opened, c.req.query('words'));
    const { signal } = c.req.raw;
    return c.json(await tellReading(await writeReading(asked, { opened, parts, signal })));
  });
  app.get('/api/articles/:id/readings/sound', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const asked = askedWords(opened, c.req.query('words'));
    const { signal: gone } = c.req.raw;
    const { segments } = await writeReading(asked, { opened, parts, signal: gone });
    return desk.answer((signal) => speak(segments, { parts, signal }), [gone, project.signal]);
  });
  return app;
}

/** The words of a query. @throws ServiceError `SERVICE_INVALID`; `SERVICE_CONFLICT` where the passage is another now */
function askedWords(opened: OpenedArticle, query: string | undefined): AskedWords {
  const { passage: id, start, end, way, inSentence } = checkRequest(parseJson(query ?? ''), WORDS);
  const passage = findPassage(opened, id);
  if (!passage || end > passage.text.length || start >= end) throw changed();
  return { passage, start, end, way, inSentence };
}

/** A segment of an opened article by its id. @throws ServiceError `SERVICE_NOT_FOUND` */
function findSegmentOf(
  { script, jobs }: OpenedArticle,
  id: string,
): { readonly segment: Segment; readonly key: string } {
  const index = script.segments.findIndex((segment) => segment.id === id);
  const segment = script.segments[index];
  if (segment) return { segment, key: jobs[index]!.key };
  throw new ServiceError(`The article has no segment ${id} any more.`, {
    code: 'SERVICE_NOT_FOUND',
    hint: 'The article has changed: it is read again.',
  });
}

/** A page must not play other words than those it shows. */
function refuseOther(key: string, asked: string | undefined): void {
  if (asked !== undefined && asked !== key) throw changed();
}

function changed(): ServiceError {
  return new ServiceError('This part of the article has changed.', {
    code: 'SERVICE_CONFLICT',
    hint: 'The article is read again.',
  });
}

type Speaking = { readonly parts: StudioParts; readonly signal: AbortSignal };

/** Speaks segments one after another, each with a voice that costs nothing. */
async function* speak(
  segments: readonly Segment[],
  { parts, signal }: Speaking,
): AsyncGenerator<Uint8Array> {
  const { retry } = parts.project.settings;
  for (const segment of segments) {
    const { provider, spoken } = speakerOf(segment, parts);
    yield* trySound(spoken, { provider, budget: openBudget(), retry, signal });
  }
}

/** Who speaks a segment: its own voice if that is free, else the one of this machine. */
export function speakerOf(
  segment: Segment,
  { project, openDraftVoice }: StudioParts,
): { readonly provider: SpeechProvider; readonly spoken: Segment } {
  const { voices } = project;
  const { language, voice } = segment;
  if (isFreeVoice(voice, voices)) return { provider: voices.provider, spoken: segment };
  const provider = openDraftVoice();
  const named = provider.resolveVoice?.(voice, { language }) ?? voice;
  return { provider, spoken: { ...segment, voice: named } };
}

/** Whether nothing is paid for a voice; one that the provider does not have is of this machine. */
function isFreeVoice(voice: string, voices: StudioParts['project']['voices']): boolean {
  try {
    return findPrice(voice, voices)?.isUnbilled === true;
  } catch {
    return false;
  }
}

/** Passes frames on and hands all of them over at the end, if there was one. */
async function* keepWhole(
  frames: AsyncGenerator<Uint8Array>,
  keep: (whole: readonly Uint8Array[]) => void,
): AsyncGenerator<Uint8Array> {
  const whole: Uint8Array[] = [];
  for await (const frame of frames) {
    whole.push(frame);
    yield frame;
  }
  keep(whole);
}
