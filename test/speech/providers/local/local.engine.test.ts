import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../../src/_internal/hash.ts';
import { findSound, loudestWindow } from '../../../../src/_internal/audio/sound.ts';
import { LecternError } from '../../../../src/errors.ts';
import { planEngines } from '../../../../src/speech/providers/local/local-engine.ts';
import { localProvider } from '../../../../src/speech/providers/local/local.ts';
import { SherpaProcess } from '../../../../src/speech/providers/local/sherpa.ts';
import type { SpeechProvider } from '../../../../src/speech/provider.ts';
import { changeJson, makeOwnPack, replaceFile } from '../../../helpers/own-voice-pack.ts';
import { requestFor } from '../../../helpers/requests.ts';
import { describeProvider } from '../../provider-contract.ts';

describeProvider('local', {
  open: async () => ({ provider: localProvider() }),
  voice: 'af_heart',
  otherVoice: 'af_kore',
  unsupported: { rate: 9, pitch: 2 },
});

describe('the built-in voice', () => {
  let provider: SpeechProvider;
  beforeAll(() => {
    provider = localProvider({ instances: 2 });
  });
  afterAll(() => provider.close());
  afterEach(() => vi.restoreAllMocks());
  const heart = { voice: 'af_heart', language: 'en' };

  it('gives the same samples on one engine and on two, whatever was said before', async () => {
    const request = requestFor(['The harbour was empty.', 'A dog barked twice.'], heart);
    const one = localProvider({ instances: 1, threads: 1 });
    const alone = await one.synthesize(request, {});
    await one.close();
    const [, among] = await Promise.all([
      provider.synthesize(requestFor(['Something else is said first.'], heart), {}),
      provider.synthesize(request, {}),
    ]);
    expect(sha256(Buffer.from(among.pcm.samples.buffer))).toBe(
      sha256(Buffer.from(alone.pcm.samples.buffer)),
    );
  });

  it('pauses 0.3 seconds between sentences, to the sample', async () => {
    const { marks } = await provider.synthesize(
      requestFor(['The harbour was empty.', 'A dog barked twice.', 'Then it was quiet.'], heart),
      {},
    );
    expect(marks[1]!.start - marks[0]!.end).toBeCloseTo(0.3, 6);
    expect(marks[2]!.start - marks[1]!.end).toBeCloseTo(0.3, 6);
  });

  it('pauses as long as the request says', async () => {
    const request = requestFor(['The harbour was empty.', 'A dog barked twice.'], heart);
    const [first, second] = request.sentences;
    const sentences = [{ ...first!, pauseAfter: 0.7315 }, second!];
    const { marks, pcm } = await provider.synthesize({ ...request, sentences }, {});
    expect((marks[1]!.start - marks[0]!.end) * pcm.sampleRateHz).toBeCloseTo(
      Math.round(0.7315 * pcm.sampleRateHz),
      6,
    );
    expect(provider.identity({ ...request, sentences })).not.toEqual(provider.identity(request));
  });

  it('marks where the sound of a sentence really lies', async () => {
    const { marks, pcm } = await provider.synthesize(
      requestFor(['The harbour was empty.', 'A dog barked twice.'], heart),
      {},
    );
    const between = pcm.samples.subarray(
      Math.round((marks[0]!.end + 0.05) * 24_000),
      Math.round((marks[1]!.start - 0.05) * 24_000),
    );
    expect(loudestWindow({ samples: between, sampleRateHz: 24_000 })).toBeLessThan(-60);
    const second = pcm.samples.subarray(Math.round(marks[1]!.start * 24_000));
    expect(findSound({ samples: second, sampleRateHz: 24_000 }).soundStart).toBeLessThan(
      24_000 * 0.02,
    );
  });

  it('speaks a sentence of 350 characters in parts, as one sentence', async () => {
    const long = `${'The committee met in the old hall, heard the engineers, and asked for more time; '.repeat(4)}then it went home.`;
    const { marks, pcm } = await provider.synthesize(requestFor([long], heart), {});
    expect(marks).toHaveLength(1);
    expect(long.length / (pcm.samples.length / pcm.sampleRateHz)).toBeGreaterThan(8);
  });

  it('is not stopped by a control character in the text', async () => {
    const { pcm } = await provider.synthesize(
      requestFor(['The harbour\u0000 was\u0007 empty this morning.'], heart),
      {},
    );
    expect(pcm.samples.length / pcm.sampleRateHz).toBeGreaterThan(1);
  });

  it('refuses a text without a word in it', async () => {
    await expect(provider.synthesize(requestFor(['…', '!?'], heart), {})).rejects.toMatchObject({
      kind: 'bad-audio',
      retryable: false,
    });
  });

  it('gives up at once when the signal aborts, in the middle of a call and of the queue', async () => {
    const calls = watchCalls();
    const one = localProvider({ instances: 1 });
    const control = new AbortController();
    const sentences = Array.from(
      { length: 12 },
      (_, index) =>
        `This is sentence number ${index} of a long paragraph that takes a while to say.`,
    );
    const call = one.synthesize(requestFor(sentences, heart), { signal: control.signal });
    await until(() => calls.begun === 1);
    control.abort(new Error('enough'));
    await expect(call).rejects.toThrow('enough');
    expect(calls).toEqual({ begun: 1, ended: 0 });
    await until(() => calls.ended === 1);
    await one.synthesize(requestFor(['The next request is said.'], heart), {});
    expect(calls).toEqual({ begun: 2, ended: 2 });
    await one.close();
  });

  it('leaves the event loop free while it speaks', async () => {
    const calls = watchCalls();
    const one = localProvider({ instances: 1 });
    let ticks = 0;
    const timer = setInterval(() => (ticks += calls.begun - calls.ended), 1);
    await one.synthesize(
      requestFor(
        [
          'While this rather long sentence is being computed, the rest of the program goes on with its work.',
        ],
        heart,
      ),
      {},
    );
    clearInterval(timer);
    // A call that held it up would let no timer in between its beginning and its end.
    expect(ticks).toBeGreaterThan(10);
    await one.close();
  });
});

describe('a voice pack', () => {
  let folder: string;
  const packIn = (change: (pack: string) => void): SpeechProvider => {
    const own = join(folder, `p${Math.random()}`.replace('.', ''));
    change(makeOwnPack(own));
    return localProvider({ voicesFolder: own });
  };
  const request = requestFor(['Hello.'], { voice: 'own' });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-voices-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('in a folder of your own is found beside the built-in one', async () => {
    const voices = await packIn(() => undefined).voices({ language: 'en' });
    expect(voices.map((voice) => voice.name)).toEqual(expect.arrayContaining(['af_heart', 'own']));
  });

  it('whose model tells no times gives no words, rather than an empty list of them', async () => {
    const provider = packIn((pack) => changeJson(pack, () => ({ timing: undefined })));
    const speech = await provider.synthesize(request, {});
    expect(speech.marks).toHaveLength(1);
    expect(speech).not.toHaveProperty('words');
    expect(speech).not.toHaveProperty('wordSource');
    await provider.close();
  });

  it('with one flipped byte is refused before it speaks, by the name of the file', async () => {
    const provider = packIn((pack) => {
      const bytes = readFileSync(join(pack, 'espeak-ng-data/phontab'));
      bytes[100]! ^= 1;
      replaceFile(pack, 'espeak-ng-data/phontab', { bytes, listed: false });
    });
    const refused = provider.synthesize(request, {});
    await expect(refused).rejects.toMatchObject({ code: 'VOICE_DAMAGED' });
    await expect(refused).rejects.toThrow(/phontab/);
    await expect(refused).rejects.toBeInstanceOf(LecternError);
  });

  it('with a file missing is refused by the name of the file', async () => {
    const provider = packIn((pack) => rmSync(join(pack, 'tokens.txt')));
    const refused = provider.synthesize(request, {});
    await expect(refused).rejects.toMatchObject({ code: 'VOICE_MISSING' });
    await expect(refused).rejects.toThrow(/tokens\.txt/);
  });

  it.each(['{"name": "own-pack"}', '{"voices": [{"name": "own"', ''])(
    'with the broken voice.json %s is left out with a warning, and refused only when it is asked for',
    async (json) => {
      const provider = packIn((pack) => writeFileSync(join(pack, 'voice.json'), json));
      const voices = await provider.voices({});
      expect(voices.some(({ name }) => name === 'af_heart')).toBe(true);
      expect(voices.some(({ pack }) => pack === 'own-pack')).toBe(false);
      expect(provider.warnings!()).toEqual([
        expect.objectContaining({
          code: 'VOICE_DAMAGED',
          message: expect.stringContaining(join('own-pack', 'voice.json')) as string,
        }),
      ]);
      for (const asked of ['own-pack', 'own-pack/own', ...(json.includes('"own"') ? ['own'] : [])])
        expect(() => provider.resolveVoice!(asked, { language: 'en' })).toThrowError(
          expect.objectContaining({ code: 'VOICE_DAMAGED' }),
        );
      expect(() => provider.resolveVoice!('nobody', { language: 'en' })).toThrowError(
        expect.objectContaining({ code: 'VOICE_UNKNOWN' }),
      );
      await provider.close();
    },
  );

  it('is part of the identity by the digest of its files, not by its folder', () => {
    const same = packIn(() => undefined).identity(request);
    const builtIn = localProvider().identity({ ...request, voice: 'af_heart' });
    expect(same).toEqual(builtIn);
    const other = packIn((pack) => {
      changeJson(pack, ({ files }) => ({ files: { ...files, 'model.onnx': sha256('another') } }));
    }).identity(request);
    expect(other).not.toEqual(same);
  });

  it('keeps its identity with a file that makes the sound of a former one, and with that file alone', () => {
    const [former, quicker, another] = ['former', 'quicker', 'another'].map((text) => sha256(text));
    const identityWith = (model: string, sameSoundAs?: object): unknown =>
      packIn((pack) => {
        changeJson(pack, ({ files }) => ({
          files: { ...files, 'model.onnx': model },
          sameSoundAs,
        }));
      }).identity(request);
    const said = { [quicker!]: former };
    const before = identityWith(former!);
    expect(identityWith(quicker!, said)).toEqual(before);
    expect(identityWith(quicker!)).not.toEqual(before);
    expect(identityWith(another!, said)).not.toEqual(before);
  });
});

describe('planEngines', () => {
  it('honours what is asked for', () => {
    expect(planEngines({ instances: 3, threads: 2 })).toEqual({ instances: 3, threads: 2 });
  });

  it('gives a single engine every core', () => {
    expect(planEngines({ instances: 1 })).toEqual({
      instances: 1,
      threads: availableParallelism(),
    });
    expect(planEngines({ instances: 1000 }).threads).toBe(1);
  });

  it('has at least one engine of one thread, and at most eight engines', () => {
    const plan = planEngines({});
    expect(plan.instances).toBeGreaterThanOrEqual(1);
    expect(plan.instances).toBeLessThanOrEqual(8);
    expect(plan.threads).toBeGreaterThanOrEqual(1);
  });
});

/** Counts the calls of engines that are made from now on. */
function watchCalls(): { begun: number; ended: number } {
  const calls = { begun: 0, ended: 0 };
  const create = SherpaProcess.prototype.createEngine;
  vi.spyOn(SherpaProcess.prototype, 'createEngine').mockImplementation(async function (
    this: SherpaProcess,
    config,
  ) {
    const engine = await create.call(this, config);
    return {
      ...engine,
      speak: async (request) => {
        calls.begun++;
        const samples = await engine.speak(request);
        calls.ended++;
        return samples;
      },
    };
  });
  return calls;
}

/** Waits for it; the test's own time ends a wait for ever. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
