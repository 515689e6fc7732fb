import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hostileStrings } from '../helpers/hostile-strings.ts';
import { elementsIn } from '../helpers/markup-elements.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
type Annotation = { level: string; message: string; file?: string; title?: string };
type Report = {
  summarizeBuild: (answer: object) => string;
  annotationsOf: (
    answer: object,
    options: { fileOf: (source: string) => string | undefined; mild: (failure: object) => boolean },
  ) => Annotation[];
};
const { summarizeBuild, annotationsOf } = (await import(
  pathToFileURL(join(ROOT, 'action/report.mjs')).href
)) as Report;
type Environment = Readonly<Record<string, string | undefined>>;
const { formatAnnotation, isFromFork } = (await import(
  pathToFileURL(join(ROOT, 'action/runner.mjs')).href
)) as {
  formatAnnotation: (annotation: Annotation) => string;
  isFromFork: (environment: Environment) => boolean;
};

test('a pull request from another repository is told by its event', () => {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  const event = (value: object): Environment => {
    writeFileSync(join(path, 'event.json'), JSON.stringify(value));
    return { GITHUB_EVENT_PATH: join(path, 'event.json'), GITHUB_REPOSITORY: 'own/site' };
  };
  const from = (repo: object | null): object => ({ pull_request: { head: { repo } } });
  expect(isFromFork(event(from({ full_name: 'stranger/site' })))).toBe(true);
  expect(isFromFork(event(from(null)))).toBe(true);
  expect(isFromFork(event(from({ full_name: 'own/site' })))).toBe(false);
  expect(isFromFork(event({ commits: [] }))).toBe(false);
  expect(isFromFork({})).toBe(false);
});

describe('the summary of a job', () => {
  test('of hostile titles shows text', () => {
    for (const title of hostileStrings(200)) {
      const answer = {
        editions: [
          {
            source: title,
            title,
            duration: 61,
            standing: false,
            recorded: 1,
            reused: 2,
            characters: 1234,
            warnings: [],
          },
        ],
        failures: [{ source: title, code: 'X', message: title, exitCode: 4 }],
        totals: { recorded: 1, reused: 2, characters: 1234 },
      };
      const elements = elementsIn(summarizeBuild(answer));
      expect(new Set(elements.map(({ name }) => name))).toEqual(
        new Set(['table', 'tr', 'th', 'td', 'code']),
      );
      expect(elements.map(({ text }) => text)).toContain('1:01');
    }
  });
});

describe('annotations', () => {
  test('name file, code, reason and hint; what is expected is a warning', () => {
    const answer = {
      editions: [
        {
          source: 'a.md',
          warnings: [
            { code: 'ARTICLE_LANGUAGE', message: 'Odd.', hint: 'Look.' },
            { code: 'SCRIPT_LANGUAGE', message: 'As it is.', isNotice: true },
          ],
        },
      ],
      failures: [
        { source: 'b.md', code: 'ARTICLE_EMPTY', message: 'b.md is empty', exitCode: 4 },
        {
          source: 'https://example.org/',
          code: 'BUDGET_REACHED',
          message: 'The cap is reached',
          hint: 'Go on.',
          exitCode: 7,
        },
      ],
    };
    const annotations = annotationsOf(answer, {
      fileOf: (source) => (source.endsWith('.md') ? `posts/${source}` : undefined),
      mild: (failure) => (failure as { exitCode: number }).exitCode === 7,
    });
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'Lectern: ARTICLE_EMPTY',
        file: 'posts/b.md',
        message: 'b.md is empty',
      },
      {
        level: 'warning',
        title: 'Lectern: BUDGET_REACHED',
        message: 'https://example.org/: The cap is reached (Go on.)',
      },
      {
        level: 'warning',
        title: 'Lectern: ARTICLE_LANGUAGE',
        file: 'posts/a.md',
        message: 'a.md: Odd. (Look.)',
      },
    ]);
  });

  test('are one line, whatever they hold', () => {
    const line = formatAnnotation({
      level: 'error',
      file: 'a,b: 1%.md',
      title: 'x\ny',
      message: '50%\r\n::warning::no',
    });
    expect(line).toBe('::error file=a%2Cb%3A 1%25.md,title=x%0Ay::50%25%0D%0A::warning::no');
  });
});
