/** a provider → the tests that every provider passes. A new provider adds one call of this. */
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/_internal/hash.ts';
import { analyseSignal } from '../../src/_internal/audio/sound.ts';
import { ProviderError } from '../../src/errors.ts';
import type { SpeechProvider, SpeechRequest } from '../../src/speech/provider.ts';
import { countBilledCharacters } from '../../src/speech/prices/count-units.ts';
import { splitRequest } from '../../src/speech/parts/split-request.ts';
import { withRetry } from '../../src/speech/wrappers/with-retry.ts';
import { requestFor } from '../helpers/requests.ts';

type Register = (name: string, check: () => Promise<void>) => void;

/** A provider as the suite gets it. */
export type ContractSubject = {
  readonly open: () => Promise<{
    readonly provider: SpeechProvider;
    readonly close?: () => Promise<void>;
  }>;
  /** A voice it has, and another, where it has two. */
  readonly voice: string;
  readonly otherVoice?: string;
  /** A rate and a pitch that the voice cannot do. */
  readonly unsupported: Pick<SpeechRequest, 'rate' | 'pitch'>;
};

/** What may go wrong with a service once: each is told in the service's own way. */
export type HostedFault =
  /** Too many requests, with a wait of 2 seconds. */
  | 'busy'
  /** A failure of its own, such as 500. */
  | 'broken'
  /** The key is wrong, and the answer repeats it. */
  | 'refused'
  | 'cut'
  | 'slow'
  | 'page'
  | 'hang'
  | 'silent'
  | 'empty';

/** A hosted provider with the service that it talks to, on loopback. */
export type HostedSubject = {
  readonly open: () => Promise<{
    readonly provider: SpeechProvider;
    /** The same without any credentials; absent where none are needed. */
    readonly withoutCredentials?: SpeechProvider;
    readonly fail: (...faults: readonly HostedFault[]) => void;
    /** Requests for speech that reached the service so far. */
    readonly requests: () => number;
    /** Requests that the service saw end before their answer. */
    readonly aborted: () => number;
    readonly close: () => Promise<void>;
  }>;
  readonly voice: string;
  /** What must not be told to anyone. */
  readonly secret?: string;
  /** Faults that the service cannot have: another test says how it fails instead. @default none */
  readonly without?: readonly HostedFault[];
  /** Whether the service cuts the audio of longer texts and refuses none. @default false */
  readonly cutsLongTexts?: boolean;
};

const SENTENCES = [
  'The ferry leaves at noon.',
  'Nobody had told the passengers.',
  'It came back empty.',
];

/** Runs the contract against one provider. */
export function describeProvider(name: string, subject: ContractSubject): void {
  describe(`${name} keeps the contract of a SpeechProvider`, () => {
    let provider: SpeechProvider;
    let close: (() => Promise<void>) | undefined;
    const request = requestFor(SENTENCES, { voice: subject.voice, language: 'en-US' });

    beforeAll(async () => ({ provider, close } = { close: undefined, ...(await subject.open()) }));
    afterAll(async () => {
      await provider.close();
      await close?.();
    });

    it('carries its name and version', () => {
      expect(provider.specVersion).toBe(1);
      expect(provider.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(provider.revision).toBeGreaterThanOrEqual(1);
    });

    it('takes the full name of a voice for that voice, where names have short forms', async () => {
      for (const { name, languages } of await provider.voices({}))
        expect(provider.resolveVoice?.(name, { language: languages[0]! }) ?? name).toBe(name);
    });

    it('lists its voices, the tested one among them, each with capabilities', async () => {
      const voices = await provider.voices({});
      expect(voices.map((voice) => voice.name)).toContain(subject.voice);
      for (const voice of voices) {
        expect(voice.provider).toBe(provider.id);
        expect(voice.languages.length).toBeGreaterThan(0);
        const capabilities = provider.capabilities(voice.name);
        expect(capabilities.maxInput.value).toBeGreaterThan(0);
        expect(capabilities.maxConcurrency).toBeGreaterThanOrEqual(1);
        expect(capabilities.inputKinds).toContain('text');
      }
    });

    it('refuses an unknown voice by name, without a request', () => {
      const error = catchError(() => provider.capabilities('no such voice'));
      expect(error).toBeInstanceOf(ProviderError);
      expect(error).toMatchObject({
        kind: 'voice-not-found',
        code: 'VOICE_UNKNOWN',
        retryable: false,
        provider: provider.id,
      });
      expect((error as ProviderError).hint).toBeTruthy();
    });

    it('speaks: sound of a plausible length at the rate it says', async () => {
      const speech = await provider.synthesize(request, {});
      const { soundStart, soundEnd } = analyseSignal(speech.pcm);
      const seconds = (soundEnd - soundStart) / speech.pcm.sampleRateHz;
      expect(request.text.length / seconds).toBeGreaterThan(6);
      expect(request.text.length / seconds).toBeLessThan(30);
      expect(speech.pcm.sampleRateHz).toBe(provider.capabilities(subject.voice).sampleRateHz);
      expect(speech.warnings).toEqual([]);
    });

    it('knows beforehand what a request is billed as', async () => {
      const { billed } = await provider.synthesize(request, {});
      if (billed?.unit === 'characters')
        expect(countBilledCharacters(request, { provider })).toBe(billed.amount);
    });

    it('marks every sentence, in order and within the audio, or none', async () => {
      const { marks, markSource, pcm } = await provider.synthesize(request, {});
      expect(marks.length).toBe(markSource === 'none' ? 0 : SENTENCES.length);
      expect(markSource === 'none').toBe(provider.capabilities(subject.voice).timings === 'none');
      let reached = 0;
      for (const [index, mark] of marks.entries()) {
        expect(mark.sentence).toBe(index);
        expect(mark.start).toBeGreaterThanOrEqual(reached);
        expect(mark.end).toBeGreaterThan(mark.start);
        reached = mark.end;
      }
      expect(reached).toBeLessThanOrEqual(pcm.samples.length / pcm.sampleRateHz);
    });

    it('times words, where it says so, in the order of the text, inside their sentences and the audio', async () => {
      const { words = [], pcm } = await provider.synthesize(request, {});
      expect(words.length > 0).toBe(provider.capabilities(subject.voice).timings === 'word');
      let [text, time] = [0, 0];
      for (const word of words) {
        expect(request.text.slice(word.textStart, word.textEnd)).toMatch(/^\S+$/);
        expect([word.textStart >= text, word.start >= time, word.end >= word.start]).toEqual([
          true,
          true,
          true,
        ]);
        [text, time] = [word.textEnd, word.end];
      }
      expect(time).toBeLessThanOrEqual(pcm.samples.length / pcm.sampleRateHz);
    });

    it('repeats itself to the sample when it says it is deterministic', async () => {
      if (!provider.capabilities(subject.voice).deterministic) return;
      const [first, second] = await Promise.all([
        provider.synthesize(request, {}),
        provider.synthesize(request, {}),
      ]);
      expect(
        Buffer.from(first.pcm.samples.buffer).equals(Buffer.from(second.pcm.samples.buffer)),
      ).toBe(true);
    });

    it('identifies a request by its content alone', () => {
      const identity = (changes: Partial<SpeechRequest>): string =>
        canonicalJson(provider.identity({ ...request, ...changes }));
      expect(identity({})).toBe(identity({}));
      const longer = requestFor([...SENTENCES, 'And that was all.'], { voice: subject.voice });
      expect(canonicalJson(provider.identity(longer))).not.toBe(identity({}));
      if (subject.otherVoice)
        expect(identity({ voice: subject.otherVoice })).not.toBe(identity({}));
    });

    it('says which option it could not honour', async () => {
      const speech = await provider.synthesize({ ...request, ...subject.unsupported }, {});
      const asked = Object.keys(subject.unsupported);
      expect(speech.warnings.map((warning) => warning.code)).toEqual(
        asked.map(() => 'PROVIDER_OPTION_UNSUPPORTED'),
      );
      expect(speech.pcm.samples.length).toBeGreaterThan(0);
    });

    it('rejects with the reason of a signal that is aborted already', async () => {
      const reason = new Error('changed my mind');
      await expect(
        provider.synthesize(request, { signal: AbortSignal.abort(reason) }),
      ).rejects.toBe(reason);
    });

    it('answers the next request after an abort', async () => {
      const control = new AbortController();
      const reason = new Error('stop');
      const aborted = provider.synthesize(request, { signal: control.signal });
      control.abort(reason);
      await expect(aborted)
        .rejects.toBe(reason)
        .catch(() => aborted);
      const speech = await provider.synthesize(request, { signal: new AbortController().signal });
      expect(speech.pcm.samples.length).toBeGreaterThan(0);
    });

    it('may be closed twice, and opens again when asked to speak', async () => {
      await provider.close();
      await provider.close();
      const speech = await provider.synthesize(
        requestFor(['Here we are again.'], { voice: subject.voice, language: 'en-US' }),
        {},
      );
      expect(speech.pcm.samples.length).toBeGreaterThan(0);
    });
  });
}

/** Runs what is asked of every hosted provider against one of them. */
export function describeHostedProvider(name: string, subject: HostedSubject): void {
  describe(`${name}, whatever its service does`, () => {
    let hosted: Awaited<ReturnType<HostedSubject['open']>>;
    const request = requestFor(SENTENCES, { voice: subject.voice, language: 'en-US' });
    const speak = (signal?: AbortSignal): ReturnType<SpeechProvider['synthesize']> =>
      hosted.provider.synthesize(request, { signal });
    const failure = async (fault: HostedFault): Promise<ProviderError> => {
      hosted.fail(fault);
      return speak().then(
        () => expect.fail('should have failed'),
        (error: unknown) => error as ProviderError,
      );
    };
    /** Registers a test, or nothing where the protocol cannot fail so. */
    const itMay = (fault: HostedFault): Register =>
      subject.without?.includes(fault) ? () => undefined : it;

    beforeAll(async () => {
      hosted = await subject.open();
    });
    afterAll(async () => {
      await hosted.provider.close();
      await hosted.close();
    });

    it('takes a text as long as it says, in letters of three bytes, and is told of one letter more', async () => {
      const { value, unit } = hosted.provider.capabilities(subject.voice).maxInput;
      const letters = Math.floor(unit === 'utf8-bytes' ? value / 3 : value);
      const rest = unit === 'utf8-bytes' ? value % 3 : 0;
      const fits = 'ა'.repeat(letters) + 'e'.repeat(rest);
      const longest = requestFor([fits], { voice: subject.voice });
      const { pcm } = await hosted.provider.synthesize(longest, {});
      expect(pcm.samples.length).toBeGreaterThan(0);
      const over = requestFor([`${fits}e`], { voice: subject.voice });
      expect(
        splitRequest(longest, { capabilities: hosted.provider.capabilities(subject.voice) }),
      ).toHaveLength(1);
      expect(
        splitRequest(over, { capabilities: hosted.provider.capabilities(subject.voice) }),
      ).toHaveLength(2);
      if (subject.cutsLongTexts) return;
      await expect(hosted.provider.synthesize(over, {})).rejects.toMatchObject({
        kind: 'too-long',
        retryable: false,
      });
    });

    itMay('busy')('repeats how long to wait when too much was asked', async () => {
      expect(await failure('busy')).toMatchObject({
        kind: 'quota',
        retryable: true,
        retryAfter: 2,
      });
    });

    itMay('broken')(
      'is asked again when the service fails, and answers the third time',
      async () => {
        hosted.fail('broken', 'broken');
        const before = hosted.requests();
        const patient = withRetry(hosted.provider, { sleep: async () => undefined });
        const speech = await patient.synthesize(request, {});
        expect(speech.pcm.samples.length).toBeGreaterThan(0);
        const withFailures = hosted.requests() - before;
        await speak();
        expect(withFailures).toBe(2 + hosted.requests() - before - withFailures);
      },
    );

    itMay('slow')('waits for an answer that comes in pieces', async () => {
      const whole = await speak();
      hosted.fail('slow');
      expect((await speak()).pcm.samples.length).toBe(whole.pcm.samples.length);
    });

    it.each(['cut', 'page', 'silent', 'empty'] as const)(
      'takes %s for no answer',
      async (fault) => {
        if (subject.without?.includes(fault)) return;
        const error = await failure(fault);
        expect(error).toBeInstanceOf(ProviderError);
        expect(error).toMatchObject({
          kind: 'bad-audio',
          retryable: true,
          provider: hosted.provider.id,
        });
        expect(error.hint).toBeTruthy();
      },
    );

    it('lets go of the service as soon as the signal aborts', async () => {
      hosted.fail('hang');
      const [requests, aborted] = [hosted.requests(), hosted.aborted()];
      const control = new AbortController();
      const call = speak(control.signal);
      call.catch(() => undefined);
      await expect.poll(hosted.requests).toBeGreaterThan(requests);
      const reason = new Error('enough');
      control.abort(reason);
      await expect(call).rejects.toBe(reason);
      await expect.poll(hosted.aborted).toBe(aborted + 1);
    });

    it('says before a request that there are no credentials', async () => {
      if (!hosted.withoutCredentials) return;
      const before = hosted.requests();
      const error = await hosted.withoutCredentials
        .synthesize(request, {})
        .catch((e: unknown) => e);
      expect(error).toMatchObject({ code: 'PROVIDER_CREDENTIALS_MISSING' });
      expect((error as ProviderError).hint).toBeTruthy();
      expect(hosted.requests()).toBe(before);
    });

    itMay('refused')('tells of refused credentials, and never what they are', async () => {
      const error = await failure('refused');
      expect(error).toMatchObject({ kind: 'auth', code: 'PROVIDER_AUTH', retryable: false });
      const shown = inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error);
      if (subject.secret) expect(shown).not.toContain(subject.secret);
    });
  });
}

function catchError(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
