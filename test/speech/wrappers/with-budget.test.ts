import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProviderError, type ProviderErrorKind } from '../../../src/errors.ts';
import type { Recording } from '../../../src/speech/clip.ts';
import { planClips, recordClips } from '../../../src/speech/record-clips.ts';
import { openBudget, type Budget } from '../../../src/speech/money/budget.ts';
import type { SpeechProvider, SpeechRequest } from '../../../src/speech/provider.ts';
import { withBudget } from '../../../src/speech/wrappers/with-budget.ts';
import { requestFor, scriptOf } from '../../helpers/requests.ts';
import { scriptedProvider, type ScriptedProvider } from '../../helpers/scripted-provider.ts';

const failure = (kind: ProviderErrorKind, retryable = true): ProviderError =>
  new ProviderError('refused.', { code: 'PROVIDER_FAILED', provider: 'tone', kind, retryable });
const sent = (provider: ScriptedProvider): number =>
  provider.requests.reduce((sum, { text }) => sum + text.length, 0);

describe('withBudget', () => {
  const request = requestFor(['The ferry leaves at noon.']);
  const length = request.text.length;

  /** Makes one request, paid for out of a clip of so many characters. */
  const speak = async (
    provider: SpeechProvider,
    { budget, characters = length }: { budget: Budget; characters?: number },
  ): Promise<void> => {
    const reservation = await budget.reserve({ characters, for: 'tone' }, {});
    try {
      await withBudget(provider, { reservation, price: undefined }).synthesize(request, {});
    } finally {
      await reservation.settle();
    }
  };

  it.each([
    'auth',
    'quota',
    'invalid-input',
    'too-long',
    'sentence-too-long',
    'unavailable',
  ] as const)('gives back what a provider refused (%s)', async (kind) => {
    const budget = openBudget(100);
    await expect(speak(scriptedProvider({ turns: [failure(kind)] }), { budget })).rejects.toThrow(
      'refused',
    );
    expect(budget.spent()).toBe(0);
  });

  it.each(['timeout', 'bad-audio', 'internal'] as const)(
    'keeps counting what may have been spoken anyway (%s)',
    async (kind) => {
      const budget = openBudget(100);
      await expect(speak(scriptedProvider({ turns: [failure(kind)] }), { budget })).rejects.toThrow(
        'refused',
      );
      expect(budget.spent()).toBe(length);
    },
  );

  it('counts what the provider says it billed, and asks it before where it can tell', async () => {
    const markup = (asked: SpeechRequest): number => asked.text.length + 40;
    const tone = scriptedProvider();
    const provider = { ...tone, billedCharacters: markup };
    const budget = openBudget(1000);
    await speak(provider, { budget });
    expect(budget.spent()).toBe(length + 40);
    await expect(speak(provider, { budget: openBudget(length) })).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
    });
    const dear = {
      ...tone,
      synthesize: async (...args: Parameters<typeof tone.synthesize>) => ({
        ...(await tone.synthesize(...args)),
        billed: { unit: 'characters' as const, amount: 70 },
      }),
    };
    const other = openBudget(1000);
    await speak(dear, { budget: other });
    expect(other.spent()).toBe(70);
  });
});

describe('recordClips under a cap', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-budget-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const stored = (): number =>
    existsSync(join(folder, 'clips'))
      ? readdirSync(join(folder, 'clips'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.json'),
        ).length
      : 0;
  const record = (
    provider: ScriptedProvider,
    options: { paragraphs: string[][]; budget: Budget },
  ): Promise<Recording> =>
    recordClips(scriptOf(options.paragraphs), {
      provider,
      store: folder,
      budget: options.budget,
      retry: { firstDelay: 0.001 },
    });
  const PARAGRAPHS = Array.from({ length: 12 }, (_, i) => [
    `This is paragraph ${String(i).padStart(2, '0')}.`,
  ]);

  it('takes what the plan says to the character', async () => {
    const plans = await planClips(scriptOf(PARAGRAPHS), {
      provider: scriptedProvider(),
      store: folder,
    });
    const needed = plans.reduce((sum, plan) => sum + plan.characters, 0);
    const short = scriptedProvider({ delay: 0.002 });
    await expect(
      record(short, { paragraphs: PARAGRAPHS, budget: openBudget(needed - 1) }),
    ).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
    expect(stored()).toBe(11);
    rmSync(folder, { recursive: true });
    const budget = openBudget(needed);
    await record(scriptedProvider({ delay: 0.002 }), { paragraphs: PARAGRAPHS, budget });
    expect(budget.spent()).toBe(needed);
  });

  it('with four requests at once sends no character too many, and finishes and keeps what was sent', async () => {
    for (const max of [0, 1, 21, 22, 70, 100, 200]) {
      rmSync(folder, { recursive: true, force: true });
      const provider = scriptedProvider({ capabilities: { maxConcurrency: 4 }, delay: 0.003 });
      const budget = openBudget(max);
      await expect(record(provider, { paragraphs: PARAGRAPHS, budget })).rejects.toMatchObject({
        code: 'BUDGET_REACHED',
      });
      expect(sent(provider)).toBeLessThanOrEqual(max);
      expect(provider.requests).toHaveLength(Math.floor(max / 21));
      expect(stored()).toBe(provider.requests.length);
      expect(budget.spent()).toBe(sent(provider));
    }
  });

  it('goes on in the next run, until all is there', async () => {
    const requests: number[] = [];
    for (let run = 0; run < 10 && stored() < 12; run++) {
      const provider = scriptedProvider();
      await record(provider, { paragraphs: PARAGRAPHS, budget: openBudget(70) }).catch(
        (error: { code: string }) => expect(error.code).toBe('BUDGET_REACHED'),
      );
      requests.push(provider.requests.length);
    }
    expect(requests).toEqual([3, 3, 3, 3]);
  });

  it('counts a second attempt where the first may have been paid', async () => {
    const paid = scriptedProvider({ turns: [failure('timeout'), failure('timeout')] });
    await expect(
      record(paid, { paragraphs: [PARAGRAPHS[0]!], budget: openBudget(50) }),
    ).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
    expect(paid.requests).toHaveLength(2);
    const refused = scriptedProvider({ turns: [failure('unavailable'), failure('quota')] });
    await record(refused, { paragraphs: [PARAGRAPHS[0]!], budget: openBudget(21) });
    expect(refused.requests).toHaveLength(3);
  });

  it('begins no segment of several requests whose last would not fit', async () => {
    const sentences = [
      'The ferry leaves at noon.',
      'Nobody told the passengers.',
      'It came back empty.',
    ];
    const small = {
      capabilities: { maxInput: { value: 30, unit: 'characters', countsMarkup: true } },
    } as const;
    const provider = scriptedProvider(small);
    await expect(
      record(provider, { paragraphs: [sentences], budget: openBudget(60) }),
    ).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
      hint: expect.stringContaining('--max-chars 71') as string,
    });
    expect(provider.requests).toEqual([]);
    await record(provider, { paragraphs: [sentences], budget: openBudget(71) });
    expect(provider.requests).toHaveLength(3);
  });

  it('never sends more than the cap, whatever fails and however many are at work', async () => {
    const kinds = ['unavailable', 'timeout', 'bad-audio', 'quota'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(300),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.option(fc.constantFrom(...kinds)), { maxLength: 12 }),
        async (max, maxConcurrency, failures) => {
          rmSync(folder, { recursive: true, force: true });
          let billed = 0;
          const turns = failures.map((kind) => (kind === null ? undefined : failure(kind)));
          const provider = scriptedProvider({
            capabilities: { maxConcurrency },
            before: async (request) => {
              const turn = turns.shift();
              if (!turn || ['timeout', 'bad-audio'].includes(turn.kind))
                billed += request.text.length;
              await new Promise((resolve) => setTimeout(resolve, Math.random()));
              if (turn) throw turn;
            },
          });
          const budget = openBudget(max);
          await record(provider, { paragraphs: PARAGRAPHS, budget }).catch(() => undefined);
          expect(billed).toBeLessThanOrEqual(max);
          expect(budget.spent()).toBeGreaterThanOrEqual(billed);
          expect(stored()).toBeLessThanOrEqual(billed / 21);
        },
      ),
      { numRuns: 40 },
    );
  });
});
