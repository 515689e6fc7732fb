import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ProviderError, type Warning } from '../../src/errors.ts';
import { narrate } from '../../src/run/narrate.ts';
import { planEditions } from '../../src/run/plan-editions.ts';
import type { NarrateOptions } from '../../src/run/project/project.ts';
import type { Capabilities, SpeechProvider } from '../../src/speech/provider.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import { scriptedProvider, type Turn } from '../helpers/scripted-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const source = {
  kind: 'text',
  content: 'A harbour in winter\n\nThe ferry leaves at noon.\n\nIt came back empty at night.',
} as const;

const down = (): ProviderError =>
  new ProviderError('nothing answers.', {
    code: 'PROVIDER_FAILED',
    provider: 'first',
    kind: 'unavailable',
    retryable: false,
  });

/** Tones under another name: a service of its own, for all that the run knows. */
const service = (
  id: string,
  options: { readonly turns?: Turn[]; readonly capabilities?: Partial<Capabilities> } = {},
) => {
  const inner = scriptedProvider({
    ...options,
    capabilities: { maxConcurrency: 1, ...options.capabilities },
  });
  return { ...inner, id } satisfies SpeechProvider;
};

const run = async (options: NarrateOptions & { readonly folder: string }) => {
  const warnings: Warning[] = [];
  const { folder, ...rest } = options;
  const edition = await narrate(source, {
    output: join(folder, 'output'),
    store: join(folder, 'store'),
    retry: { attempts: 1, budget: 0 },
    onProgress: (event) => {
      if (event.type === 'warning') warnings.push(event.warning);
    },
    ...rest,
  });
  const record = JSON.parse(
    readFileSync(join(folder, 'output', edition.slug, 'record.json'), 'utf8'),
  ) as { segments: { clip: { provider: string; voice: string } }[] };
  return { edition, warnings, spokenBy: record.segments.map(({ clip }) => clip.provider) };
};

const speaks: Turn = (request) => toneProvider().synthesize(request, {});

/** Fails for one paragraph and says the others, in whatever order it is asked. */
const allButTheFerry: Turn = (request) => {
  if (request.text.includes('ferry')) throw down();
  return speaks(request);
};

const oneThenDown = (): Turn[] => [speaks, ...Array.from({ length: 9 }, down)];

describe('failover', () => {
  const made: { readonly remove: () => void }[] = [];
  afterEach(() => made.splice(0).forEach((folder) => folder.remove()));
  const folderOf = (): string => {
    const folder = temporaryFolder();
    made.push(folder);
    return folder.path;
  };

  it('reads the whole article with the other voice, says so, and keeps the edition', async () => {
    const folder = folderOf();
    const first = service('first', { turns: oneThenDown() });
    const second = service('second');
    const failover = [{ provider: second, voice: 'tone-low' }];
    const { edition, warnings, spokenBy } = await run({ folder, provider: first, failover });
    expect(new Set(spokenBy)).toEqual(new Set(['second']));
    expect(edition.voices).toEqual([{ name: 'tone-low', provider: 'second' }]);
    expect(warnings.map(({ code }) => code)).toContain('PROVIDER_REPLACED');

    const back = service('first');
    const again = await run({ folder, provider: back, failover });
    expect(again.edition.key).toBe(edition.key);
    expect(back.requests).toEqual([]);
    const stores = { output: join(folder, 'output'), store: join(folder, 'store') };
    const planned = async (revoice: boolean) =>
      (await planEditions([source], { ...stores, provider: back, failover, revoice })).editions[0]!;
    expect(await planned(false)).toMatchObject({ state: 'upToDate', missing: { segments: 0 } });
    expect(await planned(true)).toMatchObject({ state: 'stale' });
    const revoiced = await run({ folder, provider: back, failover, revoice: true });
    expect(new Set(revoiced.spokenBy)).toEqual(new Set(['first']));
  });

  it('at a segment keeps what the first voice has said', async () => {
    const folder = folderOf();
    const { edition, spokenBy } = await run({
      folder,
      provider: service('first', { turns: Array.from({ length: 9 }, () => allButTheFerry) }),
      failover: [{ provider: service('second') }],
      failoverAt: 'segment',
    });
    expect(spokenBy.filter((id) => id === 'second')).toHaveLength(1);
    expect(new Set(spokenBy)).toEqual(new Set(['first', 'second']));
    expect(edition.voices.map(({ provider }) => provider)).toEqual(['first', 'second']);
  });

  it('warns of what the other voice cannot do', async () => {
    const second = service('second', { capabilities: { rate: null } });
    const { warnings } = await run({
      folder: folderOf(),
      provider: service('first', { turns: Array.from({ length: 9 }, down) }),
      failover: [{ provider: second }],
      rate: 1.25,
    });
    expect(warnings.some(({ message }) => message.includes('at the rate 1.25'))).toBe(true);
    expect(second.requests.every(({ rate }) => rate === undefined)).toBe(true);
  });

  it('passes over a voice of another language, and ends with the failure where none is left', async () => {
    const other = service('second', { capabilities: { languages: ['fr'] } });
    const failing = service('first', { turns: Array.from({ length: 9 }, down) });
    await expect(
      run({ folder: folderOf(), provider: failing, failover: [{ provider: other }] }),
    ).rejects.toThrow('nothing answers.');
    expect(other.requests).toEqual([]);
  });

  it('asks no other provider if the request itself is wrong', async () => {
    const wrong = new ProviderError('refused.', {
      code: 'PROVIDER_FAILED',
      provider: 'first',
      kind: 'invalid-input',
      retryable: false,
    });
    const second = service('second');
    const failing = service('first', { turns: [wrong] });
    await expect(
      run({ folder: folderOf(), provider: failing, failover: [{ provider: second }] }),
    ).rejects.toThrow('refused.');
    expect(second.requests).toEqual([]);
  });

  it.each([
    ['tone', 'failover tone is not allowed: it makes test tones'],
    ['google', 'failover google is not allowed: google has no default voice'],
    ['gogle=x', 'failover.0 must name one of azure, '],
    ['google=nobody', 'Google has no voice "nobody".'],
    ['a=b=c', 'must be the name of a provider'],
    ['local=nobody', 'failover local=nobody: The built-in engine has no voice "nobody".'],
  ])('refuses %s before anything is said', async (entry, message) => {
    const provider = service('first');
    await expect(run({ folder: folderOf(), provider, failover: [entry] })).rejects.toThrow(message);
    expect(provider.requests).toEqual([]);
  });

  it.each([null, 'local', [null], [{}], [7]])(
    'names the option where it is %j',
    async (failover) => {
      const given = failover as unknown as readonly string[];
      await expect(
        run({ folder: folderOf(), provider: service('first'), failover: given }),
      ).rejects.toThrow(TypeError);
    },
  );
});
