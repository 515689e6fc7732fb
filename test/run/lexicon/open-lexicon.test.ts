import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article, ArticleSource } from '../../../src/article/article.ts';
import {
  openLexicon,
  readAllLexicons,
  type OpenLexiconOptions,
} from '../../../src/run/lexicon/open-lexicon.ts';
import { ArticleError, ConfigError } from '../../../src/errors.ts';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

type LexiconProject = OpenLexiconOptions['project'];

const ARTICLE: Article = {
  title: 'A title',
  language: 'en',
  slug: 'a-title',
  blocks: [],
  skipped: [],
  warnings: [],
};

let folder: ReturnType<typeof temporaryFolder>;
const { signal } = new AbortController();
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function projectWith(settings: Partial<LexiconProject> = {}): LexiconProject {
  return {
    lexicon: 'names.yaml',
    lexicons: {},
    newsLexicon: true,
    root: folder.path,
    signal,
    lexiconCache: new Map(),
    ...settings,
  };
}

function write(name: string, say: string): void {
  writeFileSync(join(folder.path, name), `Norvik: ${say}\n`);
}

/** How a name is said under the lexicon of an article. */
async function saidIn(
  project: LexiconProject,
  options: { readonly article?: Partial<Article>; readonly source?: ArticleSource } = {},
): Promise<string> {
  const { article = {}, source = { kind: 'text', content: '' } } = options;
  const lexicon = await openLexicon(
    { ...ARTICLE, ...article },
    { source, project, phonemes: false },
  );
  return normalizeText('Norvik', { language: 'en', lexicon }).spokenText;
}

describe('the lexicon in force', () => {
  test('is that of the project, also where another project had the same signal before', async () => {
    write('names.yaml', 'one');
    write('others.yaml', 'two');
    expect(await saidIn(projectWith())).toBe('one');
    expect(await saidIn(projectWith({ lexicon: 'others.yaml' }))).toBe('two');
  });

  test('is read once for all articles, and again when a file was edited', async () => {
    write('names.yaml', 'one');
    const project = projectWith();
    const options = { source: { kind: 'text', content: '' }, project, phonemes: false } as const;
    expect(await openLexicon(ARTICLE, options)).toBe(await openLexicon(ARTICLE, options));
    write('names.yaml', 'another');
    expect(await saidIn(project)).toBe('another');
  });

  test('of an author wins over that of a section, and that over the publication', async () => {
    for (const name of ['names', 'sea', 'ada']) write(`${name}.yaml`, name);
    const project = projectWith({
      lexicons: { section: { Sea: 'sea.yaml' }, author: { 'Ada Lind': 'ada.yaml' } },
    });
    expect(await saidIn(project)).toBe('names');
    expect(await saidIn(project, { article: { section: 'sea' } })).toBe('sea');
    expect(
      await saidIn(project, { article: { section: 'sea', byline: 'By Ada Lind and Bo' } }),
    ).toBe('ada');
    expect(await saidIn(project, { article: { byline: 'By Ada Lindh' } })).toBe('names');
    const entries = await readAllLexicons(project);
    expect(entries).toHaveLength(3);
  });
});

describe('an article’s own lexicon', () => {
  test('stands in its front matter, or in a file beside it', async () => {
    write('names.yaml', 'one');
    write('own.yaml', 'mine');
    const source = { kind: 'file', path: join(folder.path, 'post.md') } as const;
    const project = projectWith();
    expect(await saidIn(project, { article: { lexicon: { Norvik: 'here' } } })).toBe('here');
    expect(await saidIn(project, { source, article: { lexicon: 'own.yaml' } })).toBe('mine');
  });

  test('opens no file outside the project, and none where the article is not a file', async () => {
    write('names.yaml', 'one');
    const source = { kind: 'file', path: join(folder.path, 'post.md') } as const;
    for (const lexicon of ['/etc/hostname', '../../../outside.yaml'])
      await expect(saidIn(projectWith(), { source, article: { lexicon } })).rejects.toMatchObject({
        code: 'CONFIG_LEXICON',
        message: expect.stringContaining(lexicon) as string,
      });
    await expect(saidIn(projectWith(), { article: { lexicon: 'own.yaml' } })).rejects.toMatchObject(
      { code: 'CONFIG_LEXICON' },
    );
  });

  test('that is wrong is the article’s fault, and wrong ones of the project are the configuration’s', async () => {
    write('names.yaml', 'one');
    const article = { lexicon: { Norvik: { say: 'a', ipa: 'b' } } };
    const thrown = (given: Parameters<typeof saidIn>): Promise<unknown> =>
      saidIn(...given).catch((error: unknown) => error);
    expect(await thrown([projectWith(), { article }])).toBeInstanceOf(ArticleError);
    const clash = {
      lexicon: [
        { match: 'A', say: 'x' },
        { match: 'A', say: 'y' },
      ],
    };
    expect(await thrown([projectWith(), { article: clash }])).toBeInstanceOf(ArticleError);
    expect(await thrown([projectWith({ lexicon: 'none.yaml' }), { article }])).toBeInstanceOf(
      ConfigError,
    );
  });

  test('that is missing is an error that names it', async () => {
    await expect(saidIn(projectWith({ lexicon: 'none.yaml' }))).rejects.toMatchObject({
      message: expect.stringContaining('none.yaml') as string,
    });
  });

  test('of an article is not read through a link that leads out of the project', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside.path, 'secret.csv'), 'a secret line\n');
    symlinkSync(join(outside.path, 'secret.csv'), join(folder.path, 'names.csv'));
    const path = join(folder.path, 'post.md');
    const reading = saidIn(projectWith({ lexicon: [] }), {
      article: { lexicon: 'names.csv' },
      source: { kind: 'file', path },
    });
    await expect(reading).rejects.toThrow(`${path} names a lexicon outside the project: names.csv`);
    outside.remove();
  });

  test('that is a pipe is refused, and nothing waits for it', async () => {
    execFileSync('mkfifo', [join(folder.path, 'names.yaml')]);
    await expect(saidIn(projectWith())).rejects.toThrow(
      'The lexicon names.yaml cannot be read: it is a pipe.',
    );
  });
});
