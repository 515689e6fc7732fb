import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/edition.ts';
import { narrate } from '../../../src/run/narrate.ts';
import { planEditions } from '../../../src/run/plan-editions.ts';
import type { ProgressEvent } from '../../../src/run/project/progress.ts';
import type { NarrateOptions } from '../../../src/run/project/project.ts';
import { scriptedProvider, type ScriptedProvider } from '../../helpers/scripted-provider.ts';

const STORY = 'The Ferry Returns\n\nThe ferry returned to the harbour at noon.\n';

/** A machine with some voices, and the default of its version. */
function machine(voices: readonly string[], defaultVoice: string): ScriptedProvider {
  const provider = scriptedProvider();
  const toTone = (voice: string): string => {
    if (!voices.includes(voice)) throw new Error(`no voice ${voice}`);
    return 'tone';
  };
  return {
    ...provider,
    defaultVoice: () => defaultVoice,
    capabilities: (voice) => provider.capabilities(toTone(voice)),
    identity: (request) => provider.identity({ ...request, voice: 'tone' }),
    synthesize: (request, options) => provider.synthesize({ ...request, voice: 'tone' }, options),
  };
}

describe('an edition whose voice was the default when it was made', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lectern-voice-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const events: ProgressEvent[] = [];
  const options = (provider: ScriptedProvider, more: NarrateOptions = {}): NarrateOptions => ({
    provider,
    output: join(folder, 'output'),
    store: join(folder, '.lectern'),
    root: folder,
    onProgress: (event) => events.push(event),
    ...more,
  });
  const build = (
    provider: ScriptedProvider,
    { text = STORY, ...more }: NarrateOptions & { readonly text?: string } = {},
  ): Promise<Edition> => {
    events.length = 0;
    writeFileSync(join(folder, 'story.md'), text);
    return narrate({ kind: 'file', path: join(folder, 'story.md') }, options(provider, more));
  };
  const kept = (): readonly ProgressEvent[] => events.filter(({ type }) => type === 'voiceKept');
  const warned = (): readonly string[] =>
    events.flatMap((event) => (event.type === 'warning' ? [event.warning.message] : []));

  const OLD = ['en-us-joe'];
  const NEW = ['af_heart'];
  test('stays as it is where that voice is gone, and the run says so', async () => {
    const before = await build(machine(OLD, 'en-us-joe'));
    const bytes = readFileSync(join(folder, 'output/story/edition.json'), 'utf8');
    const now = machine(NEW, 'af_heart');
    expect(await build(now)).toEqual(before);
    expect(now.requests).toEqual([]);
    expect(readFileSync(join(folder, 'output/story/edition.json'), 'utf8')).toBe(bytes);
    const { duration } = before;
    expect(kept()).toEqual([
      { type: 'voiceKept', voice: 'en-us-joe', offered: 'af_heart', duration },
    ]);
  });

  test('is planned as it stands', async () => {
    await build(machine(OLD, 'en-us-joe'));
    const source = { kind: 'file', path: join(folder, 'story.md') } as const;
    const plan = await planEditions([source], options(machine(NEW, 'af_heart')));
    expect(plan.missing.segments).toBe(0);
    expect(plan.editions).toMatchObject([{ kept: true, voice: 'en-us-joe', segments: [] }]);
  });

  test('goes over where that is asked for', async () => {
    await build(machine(OLD, 'en-us-joe'));
    const now = machine(NEW, 'af_heart');
    expect((await build(now, { revoice: true })).voices[0]!.name).toBe('af_heart');
    expect([now.requests.length > 0, kept()]).toEqual([true, []]);
  });

  test('goes over where a voice is named', async () => {
    await build(machine(OLD, 'en-us-joe'));
    const edition = await build(machine(NEW, 'af_heart'), { voice: 'af_heart' });
    expect(edition.voices[0]!.name).toBe('af_heart');
  });

  test('keeps the old voice where it is still here, also for new words', async () => {
    await build(machine(OLD, 'en-us-joe'));
    const now = machine([...OLD, ...NEW], 'af_heart');
    await build(now);
    expect(now.requests).toEqual([]);
    const changed = await build(now, { text: STORY.replace('noon', 'midnight') });
    expect(changed.voices).toEqual([{ name: 'en-us-joe', provider: 'tone' }]);
    expect([now.requests.length, kept().length]).toEqual([1, 1]);
  });

  test('is read by the new voice, with a warning, where words changed and the old is gone', async () => {
    await build(machine(OLD, 'en-us-joe'));
    const now = machine(NEW, 'af_heart');
    const changed = await build(now, { text: STORY.replace('noon', 'midnight') });
    expect(changed.voices).toEqual([{ name: 'af_heart', provider: 'tone' }]);
    expect(warned()).toEqual([
      '“Story” was read by en-us-joe, which is no longer installed; ' +
        'its edition has to be made again, and af_heart will read it.',
    ]);
  });

  test('is made again where a file of it is missing', async () => {
    const { files } = await build(machine(OLD, 'en-us-joe'));
    rmSync(join(folder, 'output/story', files[0]!.name));
    expect((await build(machine(NEW, 'af_heart'))).voices[0]!.name).toBe('af_heart');
  });

  test('follows a default that was never another, as a named voice does that is taken back', async () => {
    await build(machine(['ann', ...NEW], 'af_heart'), { voice: 'ann' });
    const now = machine(['ann', ...NEW], 'af_heart');
    expect((await build(now)).voices[0]!.name).toBe('af_heart');
    expect(kept()).toEqual([]);
  });
});
