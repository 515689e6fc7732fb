/**
 * Pages in threads: warm, stopped at their limits, never the end of the process. The threads run
 * the source, as all tests do.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const NEWS = fileURLToPath(new URL('../../../fixtures/pages/news.html', import.meta.url));

describe('tests that read HTML', () => {
  it('see a change of the source without a build', () => {
    const project = mkdtempSync(join(tmpdir(), 'lectern-source-'));
    try {
      for (const name of ['package.json', 'vitest.config.ts', 'src', 'test/helpers'])
        cpSync(join(ROOT, name), join(project, name), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
      const changed = join(project, 'src/article/classify/page/label-lines.ts');
      const source = readFileSync(changed, 'utf8');
      expect(source).toContain("return 'before-article'");
      writeFileSync(changed, source.replace("return 'before-article'", "return 'changed-rule'"));
      writeFileSync(join(project, 'test/changed.test.ts'), CHANGED_TEST);
      execFileSync(process.execPath, [VITEST, 'run'], {
        cwd: project,
        env: { PATH: process.env['PATH'] },
        stdio: 'pipe',
        timeout: 60_000,
      });
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
});

/** Passes only where the thread runs the changed source. */
const CHANGED_TEST = `
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readHtml } from '../src/article/readers/html/html.ts';

it('runs the changed source', async () => {
  const html = readFileSync(${JSON.stringify(NEWS)}, 'utf8');
  const { skipped } = await readHtml(html.replace('<h1', '<p>Weather</p><h1'));
  expect(skipped.map(({ rule }) => rule)).toContain('changed-rule');
});
`;
