import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { editionSchema, parseEdition } from '../../src/edition/edition-schema.ts';
import { readEditions } from '../../src/edition/read-editions.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { editionOf } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('readEditions', () => {
  test('gives every edition by slug, and a warning for each that is damaged, older, or in a folder of another name', async () => {
    const output = join(folder.path, 'output');
    writeTree(output, {
      'b/edition.json': JSON.stringify(editionOf({ slug: 'b' })),
      'a/edition.json': JSON.stringify(editionOf({ slug: 'a' })),
      'a-copy/edition.json': JSON.stringify(editionOf({ slug: 'a' })),
      'cut/edition.json': JSON.stringify(editionOf({ slug: 'cut' })).slice(0, 400),
      'mute/edition.json': JSON.stringify({
        ...editionOf({ slug: 'mute' }),
        files: editionOf().files.filter((file) => file.role !== 'audio'),
      }),
      'old/edition.json': '{"schemaVersion":0}',
      'notes/readme.txt': 'no edition',
      '.hidden/edition.json': '{}',
      'file.txt': 'x',
    });
    mkdirSync(join(output, 'folder/edition.json'), { recursive: true });
    symlinkSync(join(output, 'b'), join(output, 'c'));
    const found = await readEditions(output);
    expect(found.editions.map((edition) => edition.slug)).toEqual(['a', 'b']);
    expect(found.warnings.map((warning) => warning.code)).toEqual(
      ['a-copy', 'c', 'cut', 'folder', 'mute', 'old'].map((name) =>
        name === 'folder' ? 'OUTPUT_UNREADABLE' : 'EDITION_DAMAGED',
      ),
    );
    expect(found.leftOut).toEqual(['a-copy', 'c', 'cut', 'folder', 'mute', 'old']);
    const text = found.warnings.map((warning) => warning.message).join('\n');
    for (const part of [
      /a-copy.edition\.json is left out: it is the edition a,/,
      /c.edition\.json is left out: it is the edition b/,
      /cut.edition\.json is left out: it is damaged/,
      /old.edition/,
      /folder.edition/,
    ])
      expect(text).toMatch(part);
  });

  test('gives those whose time has not come apart, the soonest first', async () => {
    const output = join(folder.path, 'scheduled');
    const years = { a: 2997, b: 2995, c: 2996, d: 2001 };
    writeTree(
      output,
      Object.fromEntries(
        Object.entries(years).map(([slug, year]) => [
          `${slug}/edition.json`,
          JSON.stringify(editionOf({ slug, publishAt: `${year}-01-01T00:00:00Z` })),
        ]),
      ),
    );
    const { editions, scheduled } = await readEditions(output);
    expect(editions.map(({ slug }) => slug)).toEqual(['d']);
    expect(scheduled.map(({ slug }) => slug)).toEqual(['b', 'c', 'a']);
  });

  test('gives those apart that are on no list, and those whose time has passed', async () => {
    const output = join(folder.path, 'standing');
    const [past, future] = ['2001-01-01T00:00:00Z', '2999-01-01T00:00:00Z'];
    const standing = {
      draft: { draft: true, unlisted: true, expiresAt: past },
      gone: { expiresAt: past },
      hidden: { unlisted: true, expiresAt: future },
      later: { unlisted: true, publishAt: future },
      shown: { publishAt: past, expiresAt: future },
    } as const;
    writeTree(
      output,
      Object.fromEntries(
        Object.entries(standing).map(([slug, facts]) => [
          `${slug}/edition.json`,
          JSON.stringify(editionOf({ slug, ...facts })),
        ]),
      ),
    );
    const { warnings, leftOut, removed, held, ...lists } = await readEditions(output);
    expect([warnings, leftOut, removed, held]).toEqual([[], [], [], []]);
    const slugs = Object.entries(lists).map(([name, found]) => [
      name,
      found.map(({ slug }) => slug),
    ]);
    expect(Object.fromEntries(slugs)).toEqual({
      editions: ['shown'],
      unlisted: ['hidden'],
      scheduled: ['later'],
      expired: ['gone'],
      drafts: ['draft'],
    });
  });

  test('gives nothing for a folder that is not there, and stops when asked', async () => {
    expect(await readEditions(join(folder.path, 'none'))).toEqual({
      editions: [],
      unlisted: [],
      scheduled: [],
      expired: [],
      drafts: [],
      held: [],
      warnings: [],
      leftOut: [],
      removed: [],
    });
    const reason = new Error('enough');
    await expect(
      readEditions(join(folder.path, 'output'), { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });
});

describe('an edition.json', () => {
  const good = editionOf({
    cues: [
      {
        start: 0,
        end: 2.5,
        text: 'x',
        role: 'paragraph',
        blockId: 'b1',
        textHash: '0123456789abcdef',
        textStart: 0,
        textEnd: 1,
        path: 'p',
      },
    ],
  });
  const VALUES: readonly unknown[] = [
    null,
    -1,
    0,
    1,
    1.5,
    2 ** 60,
    '',
    'x',
    '0123456789abcdef',
    '0123456789ABCDEF',
    true,
    [],
    {},
    [null],
    [2],
    ['0.5'],
    [0.5, 1],
    [{}],
  ];

  test('that is read by plain loops is taken exactly when the schema takes it', () => {
    const names = [...Object.keys(good.cues[0]!), 'strange', '__proto__', 'constructor'];
    const changed = [
      ...VALUES.flatMap((value) =>
        names.map((name) =>
          JSON.stringify(good).replace(
            '"cues":[{',
            `"cues":[{${JSON.stringify(name)}:${JSON.stringify(value)},`,
          ),
        ),
      ),
      ...VALUES.flatMap((value) =>
        names.map((name) =>
          JSON.stringify({ ...good, cues: [{ ...good.cues[0], [name]: value }] }),
        ),
      ),
      ...names.map((name) =>
        JSON.stringify({
          ...good,
          cues: [Object.fromEntries(Object.entries(good.cues[0]!).filter(([key]) => key !== name))],
        }),
      ),
      ...VALUES.flatMap((value) =>
        ['cues', 'peaks'].map((name) => JSON.stringify({ ...good, [name]: value })),
      ),
      ...VALUES.map((value) => JSON.stringify({ ...good, cues: [good.cues[0], value] })),
      ...['cues', 'peaks'].map((name) => JSON.stringify({ ...good, [name]: undefined })),
    ];
    const wrong = changed.filter(
      (text) =>
        (parseEdition(text) !== undefined) !== editionSchema.safeParse(JSON.parse(text)).success,
    );
    expect(wrong).toEqual([]);
    expect(changed.some((text) => parseEdition(text))).toBe(true);
    expect(parseEdition(JSON.stringify(good))).toEqual(good);
  });
});
