/** an opened article → the routes that play its segments: what is recorded, else what is spoken now. */
import { Hono, type Context } from 'hono';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import { answerStream } from '../../service/speech/answer-stream.ts';
import { openBudget } from '../../speech/money/budget.ts';
import { findPrice } from '../../speech/prices/find-price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { Segment } from '../../script/script.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import { readRecordedSound } from './recorded-sound.ts';
import { FRAMES_TYPE } from './sound-frames.ts';
import { openTriedSounds, type TriedSounds } from './tried-sounds.ts';
import { trySound } from './try-sound.ts';

/** Sounds that are made at once: a person hears one, and the next is made ahead. */
const MOST_AT_ONCE = 4;

/** The routes. */
export function soundRoutes(shelf: Shelf, parts: StudioParts): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const tried = openTriedSounds();
  const desk: SoundDesk = { parts, tried, atWork: 0 };
  app.get('/api/articles/:id/segments/:segment/sound', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const { segment, key } = findSegmentOf(opened, c.req.param('segment'));
    refuseOther(key, c.req.query('clip'));
    const { places } = parts.project;
    const recorded = await readRecordedSound({ key, segment, places, signal: c.req.raw.signal });
    if (recorded) return answerFrames([recorded]);
    return speakNow(c, { desk, segment, key });
  });
  return app;
}

/** What all requests share. */
type SoundDesk = {
  readonly parts: StudioParts;
  readonly tried: TriedSounds;
  atWork: number;
};

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
  if (asked === undefined || asked === key) return;
  throw new ServiceError('This part of the article has changed.', {
    code: 'SERVICE_CONFLICT',
    hint: 'The article is read again.',
  });
}

type Speaking = { readonly desk: SoundDesk; readonly segment: Segment; readonly key: string };

/**
 * Speaks a segment for whoever listens now, with a voice that costs nothing. The first sentence is
 * waited for, so that what fails is answered as a problem.
 */
async function speakNow(
  c: Context<ServiceEnv>,
  { desk, segment, key }: Speaking,
): Promise<Response> {
  const known = desk.tried.get(key);
  if (known) return answerFrames(known);
  if (desk.atWork >= MOST_AT_ONCE) throw busy();
  const { project } = desk.parts;
  const { provider, spoken } = speakerOf(segment, desk.parts);
  const stop = new AbortController();
  const signal = AbortSignal.any([c.req.raw.signal, stop.signal, project.signal]);
  const { retry } = project.settings;
  const frames = trySound(spoken, { provider, budget: openBudget(), retry, signal });
  const kept = keepWhole(frames, (whole) => desk.tried.keep(key, whole));
  desk.atWork++;
  const onEnd = onceOnly(() => desk.atWork--);
  try {
    const first = await kept.next();
    const body = answerStream(resume(first, kept), { stop, onEnd });
    return new Response(body, { headers: FRAME_HEADERS });
  } catch (error) {
    stop.abort();
    onEnd();
    throw error;
  }
}

/** Its own voice if that is free, else the one of this machine. */
function speakerOf(
  segment: Segment,
  { project, openDraftVoice }: StudioParts,
): { readonly provider: SpeechProvider; readonly spoken: Segment } {
  const { voices } = project;
  if (findPrice(segment.voice, voices)?.isUnbilled === true)
    return { provider: voices.provider, spoken: segment };
  const provider = openDraftVoice();
  const { language, voice } = segment;
  const named = provider.resolveVoice?.(voice, { language }) ?? voice;
  return { provider, spoken: { ...segment, voice: named } };
}

async function* resume<T>(
  first: IteratorResult<T, unknown>,
  rest: AsyncGenerator<T>,
): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

const FRAME_HEADERS = { 'Content-Type': FRAMES_TYPE, 'Cache-Control': 'no-store' };

function answerFrames(frames: readonly Uint8Array[]): Response {
  return new Response(Buffer.concat(frames), { headers: FRAME_HEADERS });
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

function onceOnly(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

function busy(): ServiceError {
  return new ServiceError('Too much is being spoken at the moment.', {
    code: 'SERVICE_BUSY',
    hint: 'Try again in a few seconds.',
    retryAfter: 2,
  });
}
