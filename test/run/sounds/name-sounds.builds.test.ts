/** Sounds of settings and articles, from their files to the edition. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleSource } from '../../../src/article/article.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { collectEditions } from '../../../src/run/collecting/collect-editions.ts';
import { narrate } from '../../../src/run/narrate.ts';
import { planEditions } from '../../../src/run/plan-editions.ts';
import type { NarrateOptions } from '../../../src/run/project/project.ts';
import { encodeWaves, makeTone, writeSound } from '../../helpers/sound-files.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const at = (...names: readonly string[]): string => join(folder.path, ...names);

const options = (own: NarrateOptions = {}): NarrateOptions => ({
  root: folder.path,
  output: at('output'),
  store: at('.lectern'),
  provider: 'tone',
  format: 'wav',
  ...own,
});

const tone = (name: string, seconds: number, hertz = 440): void =>
  void writeSound(
    at(name),
    encodeWaves({ channels: [makeTone({ seconds, hertz })], sampleRateHz: 24_000 }),
  );

const TEXT = '# The ferry\n\nIt left at noon.\n\n## Later\n\nIt came back.\n';

const article = (text = TEXT, name = 'ferry.md'): ArticleSource => {
  mkdirSync(at('posts'), { recursive: true });
  writeFileSync(at('posts', name), text);
  return { kind: 'file', path: at('posts', name) };
};

const INTRO = { sounds: { intro: 'audio/intro.wav' } };
const withRoot = (sounds: NarrateOptions['sounds']): NarrateOptions =>
  options({
    sounds: Object.fromEntries(
      Object.entries(sounds ?? {}).map(([role, file]) => [role, at(file as string)]),
    ),
  });

const shiftOf = (plain: Edition, other: Edition): readonly number[] =>
  other.cues.map(({ start }, i) => Math.round((start - plain.cues[i]!.start) * 1000) / 1000);

const recordOf = (slug: string): { readonly sounds?: unknown; readonly sound: { key: string } } =>
  JSON.parse(readFileSync(at('output', slug, 'record.json'), 'utf8')) as ReturnType<
    typeof recordOf
  >;

describe('the sounds of the settings', () => {
  test('move every cue by the same time, and the text stays', async () => {
    tone('audio/intro.wav', 2);
    const plain = await narrate(article(), options());
    const edition = await narrate(article(), withRoot(INTRO.sounds));
    expect(new Set(shiftOf(plain, edition)).size).toBe(1);
    expect(edition.duration - plain.duration).toBeCloseTo(2.45, 2);
    expect(edition.cues.map(({ text }) => text)).toEqual(plain.cues.map(({ text }) => text));
    expect(plain.disclosure.digitalSourceType).toMatch(/algorithmicMedia$/);
    expect(edition.disclosure.digitalSourceType).toMatch(/\/composite$/);
    expect(JSON.stringify(recordOf('ferry'))).not.toContain(folder.path);
  });

  test('another file of the same name assembles again and records nothing', async () => {
    tone('audio/intro.wav', 2);
    await narrate(article(), withRoot(INTRO.sounds));
    const clips = readdirSync(at('.lectern', 'clips'), { recursive: true }).length;
    const { key } = recordOf('ferry').sound;
    expect((await planEditions([article()], withRoot(INTRO.sounds))).editions[0]).toMatchObject({
      state: 'upToDate',
    });
    tone('audio/intro.wav', 2, 441);
    const plan = await planEditions([article()], withRoot(INTRO.sounds));
    expect(plan.editions[0]).toMatchObject({ state: 'stale', causes: ['sounds'] });
    expect(plan.missing.segments).toBe(0);
    await narrate(article(), withRoot(INTRO.sounds));
    expect(recordOf('ferry').sound.key).not.toBe(key);
    expect(readdirSync(at('.lectern', 'clips'), { recursive: true })).toHaveLength(clips);
  });

  test('nothing changed makes nothing', async () => {
    tone('audio/intro.wav', 1);
    tone('audio/bed.wav', 3, 300);
    const sounds = { intro: 'audio/intro.wav', bed: 'audio/bed.wav' };
    await narrate(article(), withRoot(sounds));
    const written = statSync(at('output', 'ferry', 'edition.json')).mtimeMs;
    await narrate(article(), withRoot(sounds));
    expect(statSync(at('output', 'ferry', 'edition.json')).mtimeMs).toBe(written);
  });

  test('a missing file is an error that names it', async () => {
    await expect(narrate(article(), withRoot(INTRO.sounds))).rejects.toMatchObject({
      code: 'TRACK_SOUND',
      message: 'The sound file audio/intro.wav cannot be used: it does not exist.',
    });
  });
});

describe('what an article says itself', () => {
  const entry = (sounds: string): string => `---\nsounds: ${sounds}\n---\n\n${TEXT}`;

  test('replaces single sounds, or turns them off', async () => {
    tone('audio/intro.wav', 2);
    tone('posts/own.wav', 1);
    const plain = await narrate(article(entry('false')), withRoot(INTRO.sounds));
    expect(plain.disclosure.digitalSourceType).not.toContain('composite');
    const own = await narrate(article(entry('{ intro: own.wav }')), withRoot(INTRO.sounds));
    expect(own.duration - plain.duration).toBeCloseTo(1.45, 2);
    const both = '{ outro: { file: own.wav, below: 3 } }';
    const added = await narrate(article(entry(both)), withRoot(INTRO.sounds));
    expect(added.duration - plain.duration).toBeGreaterThan(3.4);
  });

  test.each([
    ['../../secret.wav', 'it is outside the project'],
    ['/etc/passwd', 'an article names files of its project'],
    ['https://example.org/a.wav', 'must be a file, not an address'],
    ['link.wav', 'it is outside the project'],
    ['missing.wav', 'it does not exist'],
  ])('names no file beyond the project: %s', async (file, why) => {
    mkdirSync(at('posts'), { recursive: true });
    symlinkSync('/etc/hostname', at('posts', 'link.wav'));
    await expect(narrate(article(entry(`{ intro: "${file}" }`)), options())).rejects.toThrow(why);
  });

  test.each([['{ intro: 3 }'], ['{ jingle: a.wav }'], ['{ bed: { file: a.wav, below: 900 } }']])(
    'is refused where it is wrong: %s',
    async (sounds) => {
      await expect(narrate(article(entry(sounds)), options())).rejects.toMatchObject({
        code: 'ARTICLE_FRONT_MATTER',
      });
    },
  );

  test('is ignored in a text that is not your own', async () => {
    const edition = await narrate(
      { kind: 'markdown', content: entry('{ intro: own.wav }'), isForeign: true },
      options(),
    );
    expect(edition.disclosure.digitalSourceType).not.toContain('composite');
  });
});

describe('inserted audio', () => {
  const insert = (file: string): string => `<!-- lectern: insert ${file} -->`;
  const text = `# The ferry\n\n${insert('first.wav')}\n\nIt left.\n\n${insert('"second clip.wav"')}\n\nIt came back.\n\n${insert('last.wav')}\n`;

  test('stands between the paragraphs, and the times behind it move', async () => {
    tone('posts/first.wav', 1);
    tone('posts/second clip.wav', 2);
    tone('posts/last.wav', 3);
    const plain = await narrate(article('# The ferry\n\nIt left.\n\nIt came back.\n'), options());
    const edition = await narrate(article(text), options());
    expect(edition.cues.map((cue) => cue.text)).toEqual(plain.cues.map((cue) => cue.text));
    const steps = shiftOf(plain, edition);
    const ofLeft = edition.cues.findIndex((cue) => cue.text === 'It left.');
    expect(steps[ofLeft - 1]).toBe(0);
    expect(steps[ofLeft]! - steps[ofLeft - 1]!).toBeGreaterThan(1);
    expect(steps[ofLeft]! - steps[ofLeft - 1]!).toBeLessThan(2);
    expect(steps[ofLeft + 1]! - steps[ofLeft]!).toBeGreaterThan(2);
    expect(steps[ofLeft + 1]! - steps[ofLeft]!).toBeLessThan(3);
    expect(edition.duration - plain.duration).toBeGreaterThan(6.5);
    expect(edition.disclosure.digitalSourceType).toContain('composite');
  });

  test('is the same in HTML of your own', async () => {
    tone('posts/first.wav', 1);
    const html = (between: string): string =>
      `---\ntitle: The ferry\n---\n<p>It left at noon.</p>\n${between}\n<p>It came back late.</p>\n`;
    const plain = await narrate(article(html(''), 'page.html'), options());
    const edition = await narrate(article(html(insert('first.wav')), 'page.html'), options());
    expect(edition.cues.map((cue) => cue.text)).toEqual(plain.cues.map((cue) => cue.text));
    const steps = shiftOf(plain, edition);
    expect(steps.at(-2)).toBe(0);
    expect(steps.at(-1)).toBeGreaterThan(1);
  });

  test('of someone else is ignored, with a notice', async () => {
    const warnings: string[] = [];
    const edition = await narrate(
      { kind: 'markdown', content: text, isForeign: true },
      {
        ...options(),
        onProgress: (event) => {
          if (event.type === 'warning') warnings.push(event.warning.message);
        },
      },
    );
    expect(edition.disclosure.digitalSourceType).not.toContain('composite');
    expect(warnings.join('\n')).toContain('is not your own text');
  });

  test('without a file to look beside is an error', async () => {
    await expect(narrate({ kind: 'markdown', content: text }, options())).rejects.toMatchObject({
      code: 'TRACK_SOUND',
    });
  });
});

test('a collection has intro and bed once, and the sting between its articles', async () => {
  tone('audio/intro.wav', 2);
  tone('audio/sting.wav', 1);
  const settings = withRoot({ intro: 'audio/intro.wav', sting: 'audio/sting.wav' });
  const sources = ['One', 'Two', 'Three'].map((title) =>
    article(`# ${title}\n\nA paragraph.\n\n## Later\n\nAnother.\n`, `${title}.md`),
  );
  const collection = { title: 'The week', slug: 'week' };
  const plain = await collectEditions(sources, { ...options(), collection });
  const edition = await collectEditions(sources, { ...settings, collection });
  const steps = shiftOf(plain, edition);
  const changes = steps.filter((step, i) => i > 0 && step !== steps[i - 1]);
  expect(steps[0]).toBeCloseTo(2.45, 2);
  expect(changes).toHaveLength(2);
  expect(edition.chapters.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  expect(edition.chapters[0]!.start).toBe(0);
});
