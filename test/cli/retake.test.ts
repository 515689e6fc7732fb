/** `lectern retake` at the terminal: one segment recorded again, its price told before, and taken back. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { undocumentedMembers } from '../helpers/documented-json.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { humming } from '../helpers/humming-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** A voice that hums longer each time it is asked. */
const PROVIDER = `
let asked = 0;
const hum = ${humming()};
export default {
  ...hum,
  capabilities: () => ({ ...hum.capabilities(), deterministic: false }),
  synthesize: ({ text }) => hum.synthesize({ text: text + 'm'.repeat(++asked) }),
};
`;

const POST = '# A post\n\nThe ferry sails at noon.\n\nThe ferry was late.\n';
const CONFIG = `provider: ./hum.js
providers: { hum: { price: { perMillion: 1000, currency: EUR } } }
budget: { perMonth: 5, currency: EUR }
disclosure: false
`;

let cwd: string;
const call = (...args: readonly string[]): Promise<Run> => lectern(args, { cwd });
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
const takes = (): readonly (number | undefined)[] => {
  const { segments } = JSON.parse(read('output/post/record.json')) as {
    readonly segments: readonly { readonly clip: { readonly take?: number } }[];
  };
  return segments.map(({ clip }) => clip.take);
};

beforeAll(async () => {
  cwd = writeTree(join(folder.path, 'place'), {
    'package.json': '{ "type": "module" }',
    'hum.js': PROVIDER,
    'post.md': POST,
    'lectern.config.yaml': CONFIG,
  });
  const early = await call('retake', 'post.md', 's2');
  expect([early.code, early.stderr]).toEqual([4, expect.stringContaining('lectern build post.md')]);
  expect((await call('build', 'post.md')).code).toBe(0);
}, 120_000);

test('the price is told, one segment recorded, the edition assembled, and the take taken back', async () => {
  const { audio: first } = jsonOf(await call('build', 'post.md', '--json')).editions[0]!;
  const planned = await call('retake', 'post.md', 'sails at noon', '--dry-run');
  expect(planned.stdout).toMatch(
    /^post\.md, s2 \(paragraph, hum, low\): “The ferry sails at noon\.”$/m,
  );
  expect(planned.stdout).toMatch(/to record again: 24 characters, 1 request, 0\.03 EUR/);
  expect(takes()).toEqual([undefined, undefined, undefined]);

  const run = await call('retake', 'post.md', 's2', '--json');
  expect(run.stderr.indexOf('0.03 EUR')).toBeLessThan(run.stderr.indexOf('recorded again: take 2'));
  const made = JSON.parse(run.stdout) as { readonly audio: string };
  expect(undocumentedMembers(['retake'], run.stdout)).toEqual([]);
  expect(made).toMatchObject({ take: 2, same: false, characters: 24, exitCode: 0 });
  expect(made.audio).not.toBe(first);
  expect(existsSync(join(cwd, made.audio))).toBe(true);
  expect(takes()).toEqual([undefined, 2, undefined]);
  const month = new Date().toISOString().slice(0, 7);
  expect(read(`.lectern/ledger/${month}.jsonl`)).toContain('"for":"hum low, retake"');

  const again = jsonOf(await call('build', 'post.md', '--json', '--rehash')).editions[0]!;
  expect(again).toMatchObject({ standing: true, audio: made.audio });
  // Without its clips the edition stays as it is: no take is paid for twice.
  renameSync(join(cwd, '.lectern/clips'), join(cwd, 'clips'));
  const bare = jsonOf(await call('build', 'post.md', '--json', '--rehash')).editions[0]!;
  expect(bare).toMatchObject({ standing: true, audio: made.audio });
  renameSync(join(cwd, 'clips'), join(cwd, '.lectern/clips'));
  const undone = await call('retake', 'post.md', 's2', '--undo');
  expect([undone.code, undone.stdout.trim()]).toEqual([0, first]);
  expect(takes()).toEqual([undefined, 3, undefined]);
});

test.each([
  [['s3', '--max-cost', '0.001'], 7, 'more than --max-cost 0.001 allows'],
  [['s3', '--max-chars', '5'], 7, 'more than --max-chars 5 allows'],
  [['ferry'], 2, '2 segments have the words “ferry”'],
  [['s3', '--undo'], 2, 'no take of segment s3 before this one'],
] as const)('%j ends with %i: %s', async (args, code, message) => {
  const run = await call('retake', 'post.md', ...args);
  expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(message)]);
});

test('a voice that makes the same sound each time is refused, with what to do instead', async () => {
  writeFileSync(join(cwd, 'tones.md'), POST);
  const tones = ['--provider', 'tone'];
  await call('build', 'tones.md', ...tones);
  const run = await call('retake', 'tones.md', 's2', ...tones);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/same words in the same way each time[\s\S]*lexicon set/);
});
