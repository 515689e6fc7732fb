import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import type { Warning } from '../../../src/errors.ts';
import type { ProgressEvent } from '../../../src/run/project/progress.ts';
import { openReport } from '../../../src/run/project/run-report.ts';

const WARNING: Warning = { code: 'ARTICLE_UNSURE', message: 'Which one?' };
const article = { title: 'A title', warnings: [WARNING] } as unknown as Article;

function collect(strict: boolean): {
  readonly events: ProgressEvent[];
  readonly report: ReturnType<typeof openReport>;
} {
  const events: ProgressEvent[] = [];
  const report = openReport({ onProgress: (event) => events.push(event), strict });
  return { events, report };
}

describe('the report of a run', () => {
  test('tells what a stage made, then its warnings, and gives what was made', async () => {
    const { events, report } = collect(false);
    expect(await report.articleRead(Promise.resolve(article))).toBe(article);
    expect(events).toEqual([
      { type: 'articleRead', article },
      { type: 'warning', warning: WARNING },
    ]);
  });

  test('under strict makes the first warning an error of its own code, after telling all', async () => {
    const { events, report } = collect(true);
    await expect(report.articleRead(Promise.resolve(article))).rejects.toMatchObject({
      code: 'ARTICLE_UNSURE',
      message: 'Which one?',
      hint: 'Without --strict this is a warning; --allow-warnings ARTICLE_UNSURE lets such warnings pass.',
    });
    expect(events).toHaveLength(2);
  });

  test('under strict lets a notice pass, and finds the warning behind it', async () => {
    const notice: Warning = { code: 'SCRIPT_LANGUAGE', message: 'As written.', isNotice: true };
    const { events, report } = collect(true);
    report.warn([notice]);
    expect(events).toEqual([{ type: 'warning', warning: notice }]);
    expect(() => report.warn([notice, WARNING])).toThrow('Which one?');
  });

  test('under strict lets a warning pass whose code is allowed, and no other', () => {
    const report = openReport({
      onProgress: () => undefined,
      strict: true,
      allowWarnings: ['ARTICLE_UNSURE'],
    });
    report.warn([WARNING]);
    const other: Warning = { code: 'SCRIPT_LANGUAGE', message: 'As written.', hint: 'Look.' };
    expect(() => report.warn([WARNING, other])).toThrow(
      expect.objectContaining({
        hint: expect.stringMatching(/^Look\. .*--allow-warnings SCRIPT_LANGUAGE/),
      }),
    );
  });

  test('tells nothing of a stage that failed, and passes its error on unchanged', async () => {
    const { events, report } = collect(true);
    const failure = new Error('no');
    await expect(report.articleRead(Promise.reject(failure))).rejects.toBe(failure);
    expect(events).toEqual([]);
  });
});
