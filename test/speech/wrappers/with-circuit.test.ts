import { describe, expect, it, vi } from 'vitest';
import { ProviderError, type ProviderErrorKind } from '../../../src/errors.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import { withCircuit } from '../../../src/speech/wrappers/with-circuit.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider, type Turn } from '../../helpers/scripted-provider.ts';

const request = requestFor(['The ferry leaves at noon.']);

const failure = (kind: ProviderErrorKind = 'unavailable'): ProviderError =>
  new ProviderError('not there.', {
    code: 'PROVIDER_FAILED',
    provider: 'tone',
    kind,
    retryable: true,
  });

const failures = (count: number, kind?: ProviderErrorKind): Turn[] =>
  Array.from({ length: count }, () => failure(kind));

/** A provider with a circuit on a clock that only its own waits move. */
const guarded = (turns: Turn[]) => {
  let time = 0;
  const inner = scriptedProvider({ turns });
  const sleep = async (seconds: number): Promise<void> => {
    const end = time + seconds;
    await new Promise(setImmediate);
    time = Math.max(time, end);
  };
  const provider = withCircuit(inner, { now: () => time, sleep });
  const ask = (): Promise<unknown> =>
    provider.synthesize(request, {}).catch((error: unknown) => error);
  return { inner, ask, clock: () => time };
};

const ask = async (times: number, once: () => Promise<unknown>): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (let asked = 0; asked < times; asked++) answers.push(await once());
  return answers;
};

describe('withCircuit', () => {
  it('asks on while single requests fail', async () => {
    const speaks: Turn = () => toneProvider().synthesize(request, {});
    const turns = [...failures(3), speaks, ...failures(3)];
    const { inner, ask: once, clock } = guarded(turns);
    await ask(8, once);
    expect(inner.requests).toHaveLength(8);
    expect(clock()).toBe(0);
  });

  it('after four failures in a row lets one request at a time try, later each time', async () => {
    const { inner, ask: once, clock } = guarded(failures(6));
    await ask(4, once);
    expect(clock()).toBe(0);
    const answers = await Promise.all([once(), once(), once(), once()]);
    expect(answers.filter((answer) => answer instanceof ProviderError)).toHaveLength(2);
    expect(inner.requests).toHaveLength(8);
    // One second, then two, then four.
    expect(clock()).toBe(7);
  });

  it('gives up within half a minute, with an error that is not tried again', async () => {
    const { inner, ask: once, clock } = guarded(failures(1000));
    await ask(4, once);
    const answers = await Promise.all(Array.from({ length: 40 }, once));
    expect(clock()).toBeLessThan(30);
    expect(answers.at(-1)).toMatchObject({
      kind: 'unavailable',
      retryable: false,
      message: expect.stringMatching(
        /^tone is down: \d+ requests in a row failed within 2\d seconds, the last with: not there\.$/,
      ) as string,
    });
    const asked = inner.requests.length;
    expect(asked).toBeLessThan(14);
    // Later requests learn it at once, except for those that try.
    await ask(10, once);
    expect(clock()).toBeLessThan(30);
    expect(inner.requests.length).toBeLessThanOrEqual(asked + 2);
  });

  describe('where requests hang', () => {
    /** Requests end only when the clock is moved to their timeout. */
    const hanging = (seconds: number) => {
      let time = 0;
      let waiting: (() => void)[] = [];
      const hangs: Turn = () =>
        new Promise((_, reject) => waiting.push(() => reject(failure('timeout'))));
      const speaks: Turn = () => toneProvider().synthesize(request, {});
      const turns: Turn[] = [];
      const inner = scriptedProvider({ turns });
      const sleep = (): Promise<void> => new Promise(setImmediate);
      const provider = withCircuit(inner, { now: () => time, sleep });
      const ask = (): Promise<unknown> =>
        provider.synthesize(request, {}).catch((error: unknown) => error);
      const giveUp = async (): Promise<void> => {
        await vi.waitFor(() => expect(waiting).not.toEqual([]));
        time += seconds;
        waiting.splice(0).forEach((end) => end());
        await new Promise(setImmediate);
      };
      return { inner, turns, hangs, speaks, ask, giveUp, clock: () => time };
    };

    it('one trial more is made, and then it is down', async () => {
      const { inner, turns, hangs, ask: once, giveUp, clock } = hanging(13);
      turns.push(hangs, hangs, hangs);
      const first = [once(), once()];
      await giveUp();
      await Promise.all(first);
      const next = [once(), once()];
      await giveUp();
      const answers = [...(await Promise.all(next)), await once()];
      expect(inner.requests).toHaveLength(3);
      expect(clock()).toBeLessThan(28);
      expect(answers.at(-1)).toMatchObject({
        kind: 'unavailable',
        retryable: false,
        message:
          'tone is down: 3 requests in a row failed within 26 seconds, the last with: not there.',
      });
    });

    it('it is not down while others have answers, nor where one is given up soon', async () => {
      const { inner, turns, hangs, speaks, ask: once, giveUp } = hanging(60);
      turns.push(hangs, speaks, speaks, speaks);
      const slow = once();
      await once();
      await giveUp();
      await slow;
      await Promise.all([once(), once()]);
      expect(inner.requests).toHaveLength(4);

      const quick = hanging(2);
      quick.turns.push(quick.hangs, quick.speaks, quick.speaks);
      const asked = quick.ask();
      await quick.giveUp();
      await asked;
      await Promise.all([quick.ask(), quick.ask()]);
      expect(quick.clock()).toBe(2);
    });
  });

  it('closes again as soon as the provider answers, whatever it answers', async () => {
    const { inner, ask: once } = guarded([...failures(4), failure('quota'), ...failures(3)]);
    await ask(12, once);
    expect(inner.requests).toHaveLength(12);
  });

  it('lets another request try where the one that tried was given up', async () => {
    const { inner, ask: once } = guarded([...failures(4), 'hang']);
    await ask(4, once);
    const control = new AbortController();
    const circuit = withCircuit(inner);
    const trying = circuit.synthesize(request, { signal: control.signal });
    await new Promise((resolve) => setTimeout(resolve, 10));
    control.abort(new Error('enough'));
    await expect(trying).rejects.toThrow('enough');
    expect(await once()).not.toBeInstanceOf(Error);
  });

  it('is one for all wrappings of a provider', () => {
    const inner = scriptedProvider();
    expect(withCircuit(inner)).toBe(withCircuit(inner));
  });
});
