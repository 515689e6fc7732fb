import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import type { RunRecord } from '../../src/edition/run-record.ts';
import { narrate } from '../../src/run/narrate.ts';
import { planEditions } from '../../src/run/plan-editions.ts';
import type { NarrateOptions } from '../../src/run/project/project.ts';
import type { SpeechProvider } from '../../src/speech/provider.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const STORY = '---\nvoice: tone-low\n---\n# A harbour\n\nIt is noon.\n\nNobody came.\n';

/** Tones under another name: a service that is paid, for all that the run knows. */
const paid = () => ({ ...scriptedProvider(), id: 'paid' }) satisfies SpeechProvider;

describe('a draft', () => {
  const made: { readonly remove: () => void }[] = [];
  afterEach(() => made.splice(0).forEach((folder) => folder.remove()));

  const setUp = (text = STORY) => {
    const folder = temporaryFolder();
    made.push(folder);
    const { path: root } = folder;
    const source = { kind: 'file', path: join(root, 'harbour.md') } as const;
    writeFileSync(source.path, text);
    const place = { output: join(root, 'output'), store: join(root, 'store'), root };
    const recordOf = ({ slug }: Edition): RunRecord =>
      JSON.parse(readFileSync(join(place.output, slug, 'record.json'), 'utf8')) as RunRecord;
    return {
      recordOf,
      build: (options: NarrateOptions) => narrate(source, { ...place, ...options }),
      plan: async (options: NarrateOptions) =>
        (await planEditions([source], { ...place, ...options })).editions[0]!,
    };
  };

  test('is spoken by the built-in voice, says so, and is not an edition for the voice that is set', async () => {
    const { build, plan, recordOf } = setUp();
    const provider = paid();
    const given = {
      provider,
      price: { perMillion: 30, currency: 'USD' },
      rates: { voice: { 'tone-low': 1.5 } },
      failover: [{ provider: paid(), voice: 'tone-low' }],
    };
    const draft = await build({ ...given, draft: true });
    const spoken = recordOf(draft);
    expect(provider.requests).toEqual([]);
    expect(draft).toMatchObject({ draft: true, voices: [{ provider: 'local' }] });
    expect(draft.disclosure).toMatchObject({ spoken: true });
    expect(draft.disclosure.digitalSourceType).toMatch(/trainedAlgorithmicMedia$/);
    expect(spoken.draft).toBe(true);
    expect(spoken.segments.some(({ rate }) => rate !== undefined)).toBe(false);
    expect(await build({ ...given, draft: true })).toEqual(draft);

    const wanted = await plan(given);
    const { segments, removed, missing, state } = wanted;
    expect({ removed, state }).toEqual({ removed: [], state: 'new' });
    expect(segments.every((each) => each.change === 'new' && each.state === 'missing')).toBe(true);

    const edition = await build(given);
    expect(provider.requests).toHaveLength(missing.requests);
    expect(edition.draft).toBeUndefined();
    const said = recordOf(edition);
    expect(said.draft).toBeUndefined();
    expect(said.segments.map(({ clip }) => clip.provider)).toEqual(segments.map(() => 'paid'));
    const linesOf = (record: RunRecord) =>
      record.segments.map(({ id, role, text, spokenText }) => ({ id, role, text, spokenText }));
    expect(linesOf(said)).toEqual(linesOf(spoken));
  });

  test('of the built-in voice itself shares its clips, and becomes an edition without a request', async () => {
    const { build, plan } = setUp('# A harbour\n\nIt is noon.\n');
    const draft = await build({ draft: true, voice: 'af_bella' });
    expect(draft.voices).toMatchObject([{ name: expect.stringContaining('af_bella') as string }]);
    const wanted = await plan({ voice: 'af_bella' });
    expect(wanted).toMatchObject({ state: 'new', missing: { requests: 0 } });
    const edition = await build({ voice: 'af_bella' });
    expect(edition.draft).toBeUndefined();
    expect(edition.key).not.toBe(draft.key);
    expect(edition.cues).toEqual(draft.cues);
  });

  test('is refused where no voice here speaks the language, whoever is named for it', async () => {
    const { build } = setUp('# Гавань\n\nОпівдні пором відійшов від причалу.\n');
    const voices = { uk: 'uk-UA-Chirp3-HD-Kore' };
    await expect(
      build({ provider: 'google', language: 'uk', voices, draft: true }),
    ).rejects.toMatchObject({ code: 'VOICE_LANGUAGE' });
  });
});
