import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import { lectern } from '../helpers/command-line.ts';
import { digestTree, readTree, unfinished } from '../helpers/file-trees.ts';
import {
  BUILD,
  buildStory,
  completeClips,
  PARAGRAPHS,
  storyOf,
  storyPlaces,
} from '../helpers/story-builds.ts';

const newPlace = storyPlaces();

describe('lectern build', () => {
  let cwd: string;
  beforeAll(async () => {
    cwd = newPlace(storyOf());
    // A source written at the moment it is read could change unseen: no stamp is kept of it.
    await wait(100);
    const { built } = await buildStory(cwd);
    expect(built).toMatchObject({
      source: 'story.md',
      slug: 'story',
      title: 'The Ferry Returns',
      standing: false,
      recorded: 62,
      reused: 0,
    });
  });

  test('leaves audio, transcript, edition and record, and nothing unfinished', () => {
    const names = [...readTree(join(cwd, 'output/story')).keys()];
    expect(names.map((name) => name.replace(/[0-9a-f]{8}/, 'HASH')).sort()).toEqual(
      [
        'captions.HASH.srt',
        'cover.HASH.png',
        'edition.json',
        'embed.html',
        'index.html',
        'metadata.HASH.vtt',
        'record.json',
        'story.HASH.mp3',
        'transcript.HASH.html',
        'transcript.HASH.json',
        'transcript.HASH.vtt',
      ].sort(),
    );
    expect(unfinished(cwd)).toEqual([]);
    const edition = parseEdition(readFileSync(join(cwd, 'output/story/edition.json'), 'utf8'))!;
    expect(edition.testTones).toBe(true);
    expect(edition.cues[1]!.text).toBe('The Ferry Returns');
    expect(edition.cues.at(-1)!.text).toBe('79 came.');
  });

  test('a second run makes no request and the same bytes', async () => {
    const before = digestTree(cwd);
    const { built } = await buildStory(cwd);
    expect(built).toMatchObject({ standing: true, recorded: 0 });
    expect(digestTree(cwd)).toEqual(before);
  });

  test('one changed paragraph of 60 is one request', async () => {
    writeFileSync(
      join(cwd, 'story.md'),
      storyOf(PARAGRAPHS.map((text, i) => (i === 30 ? `${text} Then it rained.` : text))),
    );
    expect((await buildStory(cwd)).built).toMatchObject({
      standing: false,
      recorded: 1,
      reused: 61,
    });
  });

  test('a moved paragraph makes no request', async () => {
    writeFileSync(
      join(cwd, 'story.md'),
      storyOf([...PARAGRAPHS.slice(40), ...PARAGRAPHS.slice(0, 40)]),
    );
    expect((await buildStory(cwd)).built).toMatchObject({
      standing: false,
      recorded: 0,
      reused: 62,
    });
  });

  test('a deleted or damaged output is remade from the clips, with the same bytes', async () => {
    const cwd = newPlace(storyOf(PARAGRAPHS.slice(0, 4)));
    await buildStory(cwd);
    const before = digestTree(join(cwd, 'output'));
    const audio = join(
      cwd,
      'output',
      Object.keys(before).find((name) => name.endsWith('.mp3'))!,
    );
    const bytes = readFileSync(audio);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(audio, bytes);
    expect((await buildStory(cwd)).built).toMatchObject({ standing: false, recorded: 0 });
    expect(digestTree(join(cwd, 'output'))).toEqual(before);
    const kinds = new Map(
      Object.keys(before).map((name) => [name.replace(/[0-9a-f]{8}/, ''), name]),
    );
    const oneOfEach = [...kinds.values()].filter(
      (name) => !/\.(?:srt|css)$|frame|along|metadata/.test(name),
    );
    for (const name of oneOfEach) {
      rmSync(join(cwd, 'output', name));
      // Pages and scripts are written again without the audio; a transcript is a file of the edition.
      expect((await buildStory(cwd)).built).toMatchObject({
        standing: /\.(?:html|js|css|svg)$/.test(name) && !name.includes('transcript'),
        recorded: 0,
      });
      expect(digestTree(join(cwd, 'output'))).toEqual(before);
    }
  }, 240_000);

  test('an edition.json or a record.json that was changed is written again from the clips', async () => {
    const before = digestTree(join(cwd, 'output'));
    const names = Object.keys(before).filter((name) => /(?:edition|record)\.json$/.test(name));
    expect(names).toHaveLength(2);
    for (const name of names) {
      const path = join(cwd, 'output', name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/("(?:start|duration)": \d+)/, '$11'));
      expect((await buildStory(cwd)).built).toMatchObject({ standing: false, recorded: 0 });
      expect(digestTree(join(cwd, 'output'))).toEqual(before);
    }
  });

  test('a damaged clip is recorded again, and said', async () => {
    const clips = readTree(join(cwd, '.lectern/clips'));
    const [name, bytes] = [...clips].find(([key]) => key.endsWith('.wav'))!;
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(join(cwd, '.lectern/clips', name), bytes);
    const { built, stderr } = await buildStory(cwd);
    expect(built.recorded).toBe(1);
    expect(built.warnings.map((warning) => warning.code)).toEqual(['CLIP_DAMAGED']);
    expect(stderr).toMatch(/warning: .*again/);
  });

  test('a lost store costs nothing while the edition stands', async () => {
    await buildStory(cwd);
    renameSync(join(cwd, '.lectern'), join(cwd, 'elsewhere'));
    expect((await buildStory(cwd)).built).toMatchObject({ standing: true, recorded: 0 });
    rmSync(join(cwd, '.lectern'), { recursive: true, force: true });
    renameSync(join(cwd, 'elsewhere'), join(cwd, '.lectern'));
  });

  test('--dry-run prints key, hit or miss and characters of each segment, and writes nothing', async () => {
    writeFileSync(
      join(cwd, 'story.md'),
      storyOf([...PARAGRAPHS.slice(0, 59), 'Something new was said.']),
    );
    const before = digestTree(cwd);
    const text = await lectern(['build', 'story.md', '--provider', 'tone', '--dry-run'], { cwd });
    expect(text.stdout.match(/ hit /g)).toHaveLength(61);
    expect(text.stdout).toMatch(/ s62 +miss +[0-9a-f]{12} +\d+ +Something new/);
    const run = await lectern(['build', 'story.md', '--provider', 'tone', '--dry-run', '--json'], {
      cwd,
    });
    const plan = JSON.parse(run.stdout);
    expect(plan.missing).toMatchObject({
      segments: 1,
      characters: 'Something new was said.'.length,
      requests: 1,
    });
    expect(plan.editions[0].segments.at(-1)).toMatchObject({
      state: 'missing',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      role: 'paragraph',
    });
    expect(digestTree(cwd)).toEqual(before);
  });
});

describe('a run that is told to end', () => {
  test('ends at an interrupt with 130, does not go on to an edition, and leaves no temporary file', async () => {
    const again = PARAGRAPHS.map((text) => `Again: ${text}`);
    const cwd = newPlace(storyOf([...PARAGRAPHS, ...again]));
    const interrupt = new AbortController();
    const run = await lectern(BUILD, {
      cwd,
      interrupt: interrupt.signal,
      onPrint: (_text, stream) => stream === 'stderr' && interrupt.abort(),
    });
    expect([run.code, run.stdout]).toEqual([130, '']);
    expect(run.stderr).toContain('interrupted');
    expect(completeClips(cwd).size).toBeLessThan(PARAGRAPHS.length + again.length);
    expect([...readTree(join(cwd, 'output')).keys()]).toEqual([]);
    expect(unfinished(cwd)).toEqual([]);
  });
});
