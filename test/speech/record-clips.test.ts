import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProviderError } from '../../src/errors.ts';
import type { Recording } from '../../src/speech/clip.ts';
import type { Speech, SpeechProvider, SpeechRequest } from '../../src/speech/provider.ts';
import { googleProvider } from '../../src/speech/providers/google/google.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import { planClips, recordClips, type RecordProgress } from '../../src/speech/record-clips.ts';
import { startGoogleServer } from '../helpers/google-server.mjs';
import { requestFor, scriptOf } from '../helpers/requests.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';

const PARAGRAPHS = [
  ['The ferry leaves at noon.', 'Nobody told the passengers.'],
  ['It came back empty.'],
  ['The harbour was closed for the winter.'],
];
const script = scriptOf(PARAGRAPHS);
const failure = (
  fields: Partial<ConstructorParameters<typeof ProviderError>[1]> = {},
): ProviderError =>
  new ProviderError('refused.', {
    code: 'PROVIDER_FAILED',
    provider: 'tone',
    kind: 'internal',
    retryable: false,
    ...fields,
  });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const record = (
  provider: SpeechProvider,
  options: Partial<Parameters<typeof recordClips>[1]> = {},
): Promise<Recording> => recordClips(script, { provider, store: folder, ...options });
const storedFacts = (): string[] =>
  existsSync(join(folder, 'clips'))
    ? readdirSync(join(folder, 'clips'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      )
    : [];

describe('recordClips', () => {
  it('gives a clip for each segment, in order, with its audio in the store', async () => {
    const { clips, warnings } = await record(scriptedProvider());
    expect(clips.map((clip) => clip.segmentId)).toEqual(['s1', 's2', 's3']);
    expect(warnings).toEqual([]);
    for (const clip of clips) {
      expect(existsSync(clip.file)).toBe(true);
      expect(clip.duration).toBe(clip.sampleCount / clip.sampleRateHz);
      expect(clip).toMatchObject({
        provider: 'tone',
        voice: 'tone',
        fresh: true,
        markSource: 'samples',
        clipped: 0,
      });
    }
    expect(clips[0]!.marks).toHaveLength(2);
  });

  it('makes no request the second time, and the same clips', async () => {
    const first = await record(scriptedProvider());
    const again = scriptedProvider();
    const second = await record(again);
    expect(again.requests).toEqual([]);
    expect(second.clips).toEqual(first.clips.map((clip) => ({ ...clip, fresh: false })));
  });

  it('makes one request for one changed paragraph, none for a moved one', async () => {
    await record(scriptedProvider());
    const provider = scriptedProvider();
    const changed = scriptOf([
      ['The harbour was closed for the winter.'],
      ['It came back full.'],
      PARAGRAPHS[0]!,
    ]);
    await recordClips(changed, { provider, store: folder });
    expect(provider.requests.map((request) => request.text)).toEqual(['It came back full.']);
  });

  it('asks once for words that an article says twice', async () => {
    const provider = scriptedProvider({ delay: 0.01 });
    const { clips } = await recordClips(
      scriptOf([['Again and again.'], ['Something else.'], ['Again and again.']]),
      { provider, store: folder },
    );
    expect(provider.requests).toHaveLength(2);
    expect(clips.map((clip) => clip.fresh)).toEqual([true, true, false]);
    expect(clips[2]!.file).toBe(clips[0]!.file);
  });

  it('tells of each clip as it is finished', async () => {
    const events: RecordProgress[] = [];
    const { clips } = await record(scriptedProvider(), {
      onProgress: (event) => events.push(event),
    });
    expect(events.map((event) => event.done)).toEqual([1, 2, 3]);
    expect(events.map((event) => event.segmentId).sort()).toEqual(['s1', 's2', 's3']);
    expect(events.every((event) => event.total === 3 && event.fresh)).toBe(true);
    expect(events.reduce((sum, event) => sum + event.audioSeconds, 0)).toBeCloseTo(
      clips.reduce((sum, clip) => sum + clip.duration, 0),
      6,
    );
  });

  it('has no more segments at work than the voice takes and one, however long the article', async () => {
    const provider = scriptedProvider({ capabilities: { maxConcurrency: 2 }, delay: 0.002 });
    const long = scriptOf(
      Array.from({ length: 40 }, (_, index) => [`This is paragraph number ${index} of many.`]),
    );
    await recordClips(long, { provider, store: folder });
    expect(provider.busiest()).toBe(2);
    // Begun in order, except for the few that are looked up in the store at the same time.
    const order = provider.requests.map((request) => Number(/\d+/u.exec(request.text)![0]));
    order.forEach((number, place) => expect(Math.abs(number - place)).toBeLessThanOrEqual(3));
  });

  it('tries again what may succeed, within the retry it is given', async () => {
    const provider = scriptedProvider({
      turns: [failure({ retryable: true }), failure({ retryable: true })],
    });
    await recordClips(scriptOf([['The ferry leaves at noon.']]), {
      provider,
      store: folder,
      retry: { firstDelay: 0.001 },
    });
    expect(provider.requests).toHaveLength(3);
  });

  it('stops at the first failure, names its segment, and keeps what was finished', async () => {
    // Which of the first two reaches the provider first is for the disk to say.
    const turn = async (request: SpeechRequest): Promise<Speech> => {
      if (!request.text.startsWith(PARAGRAPHS[1]![0]!)) return toneReply(request);
      await until(() => storedFacts().length >= 1);
      throw failure({ kind: 'invalid-input', hint: 'shorten it' });
    };
    const provider = scriptedProvider({
      capabilities: { maxConcurrency: 3 },
      turns: [turn, turn, turn],
    });
    await expect(record(provider)).rejects.toMatchObject({
      name: 'ProviderError',
      kind: 'invalid-input',
      segmentId: 's2',
      hint: 'shorten it',
      message: 'Segment s2: refused.',
    });
    const kept = storedFacts().length;
    expect(kept).toBeGreaterThanOrEqual(1);
    const again = scriptedProvider();
    await record(again);
    expect(again.requests).toHaveLength(3 - kept);
  });

  it('rejects with the reason of an abort, waits for no reply, and leaves no claim and no half-written file', async () => {
    const provider = scriptedProvider({ turns: ['hang', 'hang', 'hang'] });
    const control = new AbortController();
    const run = record(provider, { signal: control.signal });
    await until(() => provider.running() === 3);
    expect(readdirSync(join(folder, 'claims'))).toHaveLength(3);
    control.abort(new Error('enough'));
    await expect(run).rejects.toThrow('enough');
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
    expect(storedFacts()).toEqual([]);
    expect(provider.running()).toBe(0);
    expect(provider.requests).toHaveLength(3);
  });

  it('records a damaged clip again and says so', async () => {
    const { clips } = await record(scriptedProvider());
    const whole = readFileSync(clips[1]!.file);
    writeFileSync(clips[1]!.file, whole.subarray(0, 500));
    const provider = scriptedProvider();
    expect(
      (await planClips(script, { provider, store: folder })).map((plan) => plan.state),
    ).toEqual(['stored', 'damaged', 'stored']);
    const { warnings } = await record(provider);
    expect(provider.requests).toHaveLength(1);
    expect(warnings).toEqual([
      {
        code: 'CLIP_DAMAGED',
        segmentId: 's2',
        message: expect.stringContaining('500 bytes') as string,
      },
    ]);
    expect(readFileSync(clips[1]!.file).equals(whole)).toBe(true);
  });

  it('keeps a warning with its clip, so that a second run warns as the first did', async () => {
    const warned = {
      code: 'PROVIDER_OPTION_UNSUPPORTED',
      message: 'The pitch was left out.',
    } as const;
    const one = scriptOf([['The ferry leaves at noon.']]);
    const provider = scriptedProvider({
      turns: [
        async (request) => ({ ...(await toneReply(request)), words: [], warnings: [warned] }),
      ],
    });
    const first = await recordClips(one, { provider, store: folder });
    const second = await recordClips(one, { provider: scriptedProvider(), store: folder });
    expect(first.warnings).toEqual([{ ...warned, segmentId: 's1' }]);
    expect(second.warnings).toEqual(first.warnings);
  });

  it('estimates marks where the provider gives none, within the sound', async () => {
    const silentOnMarks = scriptedProvider({
      turns: [async () => ({ ...(await toneReply()), words: [], marks: [], markSource: 'none' })],
    });
    const { clips } = await recordClips(scriptOf([PARAGRAPHS[0]!]), {
      provider: silentOnMarks,
      store: folder,
    });
    const [clip] = clips;
    expect(clip!.markSource).toBe('estimated');
    expect(clip!.marks).toHaveLength(2);
    expect(clip!.marks[0]!.start).toBeCloseTo(clip!.soundStart / clip!.sampleRateHz, 6);
    expect(clip!.marks[1]!.end).toBeCloseTo(clip!.soundEnd / clip!.sampleRateHz, 6);
    expect(clip!.words).toBeUndefined();
  });

  it('takes marks that were stored for the same words only where they are those of its sentences', async () => {
    const reply = async (request: SpeechRequest): Promise<Speech> => {
      const speech = await toneProvider().synthesize(request, {});
      return { ...speech, words: [], marks: speech.marks.filter((_, i) => i !== 1) };
    };
    const scripted = scriptedProvider({ turns: [reply] });
    const provider: SpeechProvider = { ...scripted, identity: () => ({}) };
    const options = { provider, store: folder };
    await recordClips(scriptOf([['It rains.', 'It snows.', 'It pours.']]), options);
    // As a later version parts sentences.
    const parted = scriptOf([['It rains. It snows.', 'It pours.']]);
    const { clips } = await recordClips(parted, options);
    expect(scripted.requests).toHaveLength(1);
    expect(clips[0]!.marks.map(({ sentence }) => sentence)).toEqual([0, 1]);
    expect(clips[0]!.markSource).toBe('estimated');
  });

  it('marks sentences by their words where the provider times nothing else, also on a second run', async () => {
    const provider = scriptedProvider({
      turns: [
        async (request) => ({
          ...(await toneProvider().synthesize(request, {})),
          marks: [],
          markSource: 'none',
        }),
      ],
    });
    const one = scriptOf([PARAGRAPHS[0]!]);
    const [clip] = (await recordClips(one, { provider, store: folder })).clips;
    expect(clip!.markSource).toBe('provider');
    expect(
      clip!
        .words!.map((word) => one.segments[0]!.spokenText.slice(word.textStart, word.textEnd))
        .join(' '),
    ).toBe(PARAGRAPHS[0]!.join(' '));
    expect(clip!.marks[1]!.start).toBeCloseTo(clip!.words![5]!.start, 6);
    const [again] = (await recordClips(one, { provider: scriptedProvider(), store: folder })).clips;
    expect([again!.words, again!.marks]).toEqual([clip!.words, clip!.marks]);
  });

  it('cuts a segment at sentence ends only where it is too long for the voice, and joins its marks', async () => {
    const provider = scriptedProvider({
      capabilities: { maxInput: { value: 60, unit: 'characters', countsMarkup: true } },
    });
    const { clips } = await recordClips(
      scriptOf([[...PARAGRAPHS[0]!, ...PARAGRAPHS[2]!], PARAGRAPHS[1]!]),
      { provider, store: folder },
    );
    expect(provider.requests.map((request) => request.text).sort()).toEqual([
      'It came back empty.',
      'The ferry leaves at noon. Nobody told the passengers.',
      'The harbour was closed for the winter.',
    ]);
    const { marks, markSource } = clips[0]!;
    expect(markSource).toBe('samples');
    expect(marks.map((mark) => mark.sentence)).toEqual([0, 1, 2]);
    expect(marks[2]!.start - marks[1]!.end).toBeCloseTo(0.3, 1);
    const { words } = clips[0]!;
    expect(
      words!
        .map((word) =>
          [...PARAGRAPHS[0]!, ...PARAGRAPHS[2]!].join(' ').slice(word.textStart, word.textEnd),
        )
        .join(' '),
    ).toBe([...PARAGRAPHS[0]!, ...PARAGRAPHS[2]!].join(' '));
    expect(words![9]!.start).toBeCloseTo(marks[2]!.start, 6);
    expect(clips[0]!.billed).toBeUndefined();
  });

  it('writes nothing and loads nothing for a plan', async () => {
    const provider = scriptedProvider();
    const plans = await planClips(script, { provider, store: folder });
    expect(plans.map((plan) => plan.state)).toEqual(['missing', 'missing', 'missing']);
    expect(plans.map((plan) => plan.characters)).toEqual([53, 19, 38]);
    expect(provider.requests).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    const { clips } = await record(provider);
    expect(plans.map((plan) => plan.key)).toEqual(clips.map((clip) => clip.key));
  });
});

describe('recordClips with Google', () => {
  it('speaks a sentence that the service calls too long in two, once', async () => {
    const server = await startGoogleServer({ longestSentence: 80 });
    const provider = googleProvider({ endpoint: server.endpoint, insecure: true });
    const long =
      'The committee met in the old hall on Tuesday, heard the engineers at length, and went home.';
    const { clips } = await recordClips(
      scriptOf([['It was late.', long, 'Nobody spoke.']], { voice: 'en-US-Neural2-A' }),
      { provider, store: folder },
    );
    expect(server.state.synthesized.map((request) => request.input.text)).toEqual([
      `It was late. ${long} Nobody spoke.`,
      'It was late. The committee met in the old hall on Tuesday,',
      'heard the engineers at length, and went home. Nobody spoke.',
    ]);
    expect(clips[0]!.markSource).toBe('estimated');
    expect(clips[0]!.marks).toHaveLength(3);
    expect(clips[0]!.billed).toEqual({
      unit: 'characters',
      amount: `It was late. ${long} Nobody spoke.`.length - 1,
    });
    await provider.close();
    await server.close();
  });

  it('sends 5,001 bytes in two requests, cut at a sentence end', async () => {
    const server = await startGoogleServer();
    const provider = googleProvider({ endpoint: server.endpoint, insecure: true });
    const sentence = `${'ééééééééé '.repeat(26)}ééééé.`;
    const sentences = Array.from({ length: 9 }, () => sentence);
    const bytes = Buffer.byteLength(sentences.join(' '));
    const last = `${'e'.repeat(5000 - bytes - 2)}.`;
    await recordClips(scriptOf([[...sentences, last]], { voice: 'en-US-Neural2-A' }), {
      provider,
      store: folder,
    });
    expect(server.state.synthesized).toHaveLength(1);
    await recordClips(scriptOf([[...sentences, `e${last}`]], { voice: 'en-US-Neural2-A' }), {
      provider,
      store: folder,
    });
    expect(
      server.state.synthesized.slice(1).map((request) => Buffer.byteLength(request.input.text!)),
    ).toEqual([bytes, last.length + 1]);
    await provider.close();
    await server.close();
  });
});

/** Waits for it; the test's own time ends a wait for ever. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What the tones say to the first paragraph. */
function toneReply(request: SpeechRequest = requestFor(PARAGRAPHS[0]!)): Promise<Speech> {
  return toneProvider().synthesize(request, {});
}
