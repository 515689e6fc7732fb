/** decisions beside an article → obeyed by runs, plans and explanations. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changeDecisions,
  locateDecisions,
  narrate,
  planEditions,
  type ArticleSource,
  type Warning,
} from '../../../src/index.ts';
import { draftScript } from '../../../src/run/draft-script.ts';
import { openProject } from '../../../src/run/project/project.ts';
import { openRun } from '../../../src/run/stages/edition-run.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const POST = '# A post\n\nThe ferry sails at noon.\n\nThe ferry was late.\n';

let root = '';
let runs = 0;
beforeEach(() => {
  root = writeTree(join(folder.path, `place-${++runs}`), { 'post.md': POST });
});

const sourceOf = (): ArticleSource => ({ kind: 'file', path: join(root, 'post.md') });
const options = (provider = scriptedProvider()) => ({ root, provider, disclosure: false }) as const;
const decide = (text: string, name = 'post.lectern.yaml'): void =>
  void writeTree(root, { [name]: `passages:\n${text}` });

/** What a build would say, and warn of. */
async function plan(
  source: ArticleSource,
): Promise<{ readonly texts: readonly string[]; readonly warnings: readonly string[] }> {
  const warnings: string[] = [];
  const onProgress = (event: { readonly type: string; readonly warning?: Warning }): void =>
    void (event.warning && warnings.push(event.warning.message));
  const { editions } = await planEditions([source], { ...options(), onProgress });
  return { texts: editions[0]!.segments.map(({ words }) => words), warnings };
}

describe('a run with decisions', () => {
  test('sees that a file of them appeared, changed and went, and records exactly what they change', async () => {
    const provider = scriptedProvider();
    const first = await narrate(sourceOf(), options(provider));
    const asked = provider.requests.length;
    decide('  - text: The ferry was late.\n    words: [{ words: ferry, say: fairy }]\n');
    const plan = await planEditions([sourceOf()], options(provider));
    expect(plan.missing.requests).toBe(1);
    expect(plan.editions[0]!.causes).toEqual(['decision']);
    await narrate(sourceOf(), options(provider));
    expect(provider.requests.slice(asked).map(({ text }) => text)).toEqual(['The fairy was late.']);
    writeFileSync(join(root, 'post.lectern.yaml'), 'passages: []\n');
    const last = await narrate(sourceOf(), options(provider));
    expect(last.key).toBe(first.key);
    expect(provider.requests).toHaveLength(asked + 1);
  });

  test('gives each take a clip of its own, and leaves the keys of first takes as they were', async () => {
    const keysOf = async (): Promise<readonly string[]> => {
      const plan = await planEditions([sourceOf()], options());
      return plan.editions[0]!.segments.map(({ key }) => key);
    };
    const before = await keysOf();
    decide('  - text: The ferry was late.\n    take: 2\n  - part: title\n    take: 1\n');
    const second = await keysOf();
    expect(second.slice(0, 2)).toEqual(before.slice(0, 2));
    decide('  - text: The ferry was late.\n    take: 3\n');
    const third = await keysOf();
    expect(new Set([before[2], second[2], third[2]]).size).toBe(3);
  });

  test('names what no longer fits with its line, and applies it nowhere', async () => {
    decide('  - text: The ferry sank…\n    skip: true\n');
    const { warnings, texts } = await plan(sourceOf());
    expect(warnings).toEqual([
      expect.stringMatching(/^post\.lectern\.yaml:2: “The ferry sank…”: no passage has this text/),
    ]);
    expect(texts).toHaveLength(3);
  });

  test('finds them in the project for what is not a file, and warns where there are two', async () => {
    const pasted = { kind: 'markdown', content: POST } as const;
    const path = await locateDecisions(pasted, { slug: 'a-post', root });
    expect(path).toBe(join(root, 'editions', 'a-post.yaml'));
    await changeDecisions(path, [{ after: { text: 'The ferry was late.', skip: true } }]);
    expect((await plan(pasted)).texts).toHaveLength(2);

    decide('  - text: The ferry was late.\n    note: Ours.\n');
    decide('  - text: The ferry was late.\n    skip: true\n', 'editions/post.yaml');
    const { texts, warnings } = await plan(sourceOf());
    expect(texts).toHaveLength(3);
    expect(warnings).toEqual([
      'editions/post.yaml is not applied: decisions about this article are in post.lectern.yaml.',
    ]);
  });

  test('fails with the line of what is wrong', async () => {
    decide('  - text: The ferry was late.\n    skipp: true\n');
    await expect(plan(sourceOf())).rejects.toMatchObject({
      code: 'DECISIONS_INVALID',
      message: 'post.lectern.yaml:3:5: passage 1: unknown key “skipp”',
      hint: 'Did you mean “skip”?',
    });
  });

  test('waits as long as was decided, before the same words of the source', async () => {
    decide(
      '  - part: title\n    pause: 3\n  - text: The ferry sails…\n    pause: 4\n    words: [{ words: ferry, pause: 2 }]\n',
    );
    const project = openProject(options());
    const { script } = await draftScript(openRun(sourceOf(), project));
    const { segments } = script;
    expect(segments.map(({ text, pauseAfter }) => [text, pauseAfter])).toEqual([
      ['A post', 3],
      ['The ferry', 2],
      ['sails at noon.', 4],
      ['The ferry was late.', 0],
    ]);
  });
});
