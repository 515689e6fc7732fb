/** What an editor decides in the studio: files, approvals, undo, and who decided meanwhile. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  ArticleAnswer,
  EffectAnswer,
  HistoryAnswer,
  PassageAnswer,
} from '../../../src/studio/answers.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
let id: string;
const FERRY =
  '# The ferry\n\nMishustin came. It left at noon.\n\nIt came back with Mishustin.\n\n```\nlet ferry = 1;\n```\n';

beforeEach(async () => {
  studio = await openTestStudio({
    'ferry.md': FERRY,
    'quay.md': '# The quay\n\nMishustin was here.\n',
  });
  ({ id } = (await studio.list()).find(({ source }) => source === 'ferry.md')!);
});
afterEach(() => studio.end());

const send = (method: string, body: unknown = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const article = (): Promise<ArticleAnswer> => studio.json<ArticleAnswer>(`/api/articles/${id}`);
const passageOf = async (words: string): Promise<PassageAnswer> =>
  (await article()).passages.find(({ text }) => text.includes(words))!;
const put = (changes: unknown): Promise<Response> =>
  studio.ask(`/api/articles/${id}/decisions`, send('PUT', { label: 'x', changes }));
const decisions = (): string => readFileSync(join(studio.folder, 'ferry.lectern.yaml'), 'utf8');
const approve = (passages: readonly PassageAnswer[], isApproved = true): Promise<Response> =>
  studio.ask(
    `/api/articles/${id}/approvals`,
    send('POST', {
      label: 'approve',
      isApproved,
      passages: passages.map((each) => ({ id: each.id, clips: each.segments.map((s) => s.clip) })),
    }),
  );

/** A busy machine takes longer than the second that is waited by default. */
const PATIENCE = { timeout: 15_000 };

describe('a passage that is not to be read', () => {
  test('stays in its place to be read after all, a title too', async () => {
    const isTitle = ({ place }: PassageAnswer): boolean => place.part === 'title';
    const title = (): Promise<PassageAnswer | undefined> =>
      article().then(({ passages }) => passages.find(isTitle));
    const { place, text } = (await title())!;
    await put([{ after: { ...place, skip: true } }]);
    const left = (await title())!;
    expect(left).toMatchObject({ kind: 'skip', segments: [], rule: 'decided-to-skip', text });
    const read = await put([{ before: left.decided, after: { ...place } }]);
    expect(read.status).toBe(200);
    expect(await title()).toMatchObject({ kind: 'part', text });
  });

  test('is left out, and undo brings it back, file and all', async () => {
    const passage = await passageOf('came back');
    expect((await put([{ after: { ...passage.place, skip: true } }])).status).toBe(200);
    const left = await passageOf('came back');
    expect(left).toMatchObject({ kind: 'skip', segments: [], rule: 'decided-to-skip' });
    expect(decisions()).toContain('skip: true');
    const undone = await studio.json<HistoryAnswer>('/api/history/undo', send('POST'));
    expect(undone).toEqual({ redo: 'x' });
    expect((await passageOf('came back')).segments).toHaveLength(1);
    expect(existsSync(join(studio.folder, 'ferry.lectern.yaml'))).toBe(false);
    await studio.json('/api/history/redo', send('POST'));
    expect((await passageOf('came back')).kind).toBe('skip');
  });

  test('by a rule is read after all', async () => {
    const skipped = await passageOf('let ferry');
    expect(skipped.kind).toBe('skip');
    await put([{ after: { ...skipped.place, read: true } }]);
    expect(await passageOf('let ferry')).toMatchObject({ kind: 'block' });
  });
});

describe('an approval', () => {
  test('is bound to what was heard: a change of the sound lifts it and says why', async () => {
    expect((await approve([await passageOf('came back')])).status).toBe(200);
    const approved = await passageOf('came back');
    expect(approved.state).toBe('approved');
    expect(approved.decided!.approved).toMatchObject({ by: expect.any(String) });
    const words = [{ words: 'Mishustin', say: 'mih-SHOO-stin' }];
    await put([{ before: approved.decided, after: { ...approved.decided, words } }]);
    expect(await passageOf('came back')).toMatchObject({
      state: 'lifted',
      why: expect.stringContaining('changed what is said'),
    });
    const listed = async (): Promise<object> =>
      (await studio.list()).find((each) => each.id === id)!;
    await expect
      .poll(listed, PATIENCE)
      .toMatchObject({ state: 'needsLook', progress: { lifted: 1 } });
  });

  test('of clips that no one would hear now is refused', async () => {
    const passage = await passageOf('came back');
    studio.write({ 'ferry.md': FERRY.replace('came back', 'came back late') });
    await expect
      .poll(async () => (await article()).passages.some(({ text }) => text.includes('late')))
      .toBe(true);
    expect((await approve([passage])).status).toBe(409);
    expect(existsSync(join(studio.folder, 'ferry.lectern.yaml'))).toBe(false);
  });

  test('of everything makes the article approved, and can be taken back', async () => {
    const { passages } = await article();
    await approve(passages.filter(({ segments }) => segments.length > 0));
    const stateOf = async (): Promise<string> =>
      (await studio.list()).find((each) => each.id === id)!.state;
    await expect.poll(stateOf, PATIENCE).toBe('approved');
    await approve([await passageOf('came back')], false);
    await expect.poll(stateOf, PATIENCE).toBe('new');
  });
});

describe('two people', () => {
  test('a decision on what someone else changed is refused, with theirs', async () => {
    const { place } = await passageOf('came back');
    await put([{ after: { ...place, note: 'mine' } }]);
    const response = await put([{ after: { ...place, skip: true } }]);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      code: 'DECISIONS_CHANGED',
      found: { note: 'mine' },
    });
  });

  test('undo does not overwrite what an editor of text changed meanwhile', async () => {
    const { place } = await passageOf('came back');
    await put([{ after: { ...place, note: 'mine' } }]);
    writeFileSync(join(studio.folder, 'ferry.lectern.yaml'), decisions().replace('mine', 'theirs'));
    expect((await studio.ask('/api/history/undo', send('POST'))).status).toBe(409);
    expect(decisions()).toContain('theirs');
  });

  test('a file that is wrong is a trouble of its article, with its line', async () => {
    studio.write({ 'ferry.lectern.yaml': 'passages:\n  - skip: perhaps\n' });
    const stateOf = async (): Promise<unknown> =>
      (await studio.list()).find((each) => each.id === id)!.trouble?.code;
    await expect.poll(stateOf, PATIENCE).toBe('DECISIONS_INVALID');
    const response = await studio.ask(`/api/articles/${id}`);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(
      'ferry.lectern.yaml:2',
    );
  });

  test('what is not a decision is refused, and nothing is written', async () => {
    const { place } = await passageOf('came back');
    for (const after of [{ ...place, pause: -1 }, { ...place, strange: 1 }, 7, {}])
      expect((await put([{ after }])).status).toBe(422);
    expect((await put([])).status).toBe(422);
    expect(existsSync(join(studio.folder, 'ferry.lectern.yaml'))).toBe(false);
  });
});

describe('a word', () => {
  const way = { say: 'mih-SHOO-stin' };
  const wordIn = async (words: string): Promise<object> => {
    const { id: passage, text } = await passageOf(words);
    const start = text.indexOf('Mishustin');
    return { passage, start, end: start + 9, label: 'word' };
  };
  const spokenWith = async (): Promise<number> => {
    const { passages } = await article();
    return passages.filter(({ segments }) =>
      segments.some(({ spokenText }) => spokenText.toLowerCase().includes('mih')),
    ).length;
  };

  test('counts the sentence that it is in, and not the one before, whose pause differs a little', async () => {
    const { id: passage, text } = await passageOf('noon');
    const start = text.indexOf('noon');
    const asked = { passage, start, end: start + 4, scope: 'here', way: { say: 'twelve' } };
    const path = `/api/articles/${id}/words/effect`;
    const effect = await studio.json<EffectAnswer>(path, send('POST', asked));
    expect(effect).toMatchObject({ sentences: 1, articles: 1 });
    const paused = { passage, start: 10, end: 14, scope: 'here', pause: 1 };
    const longer = await studio.json<EffectAnswer>(path, send('POST', paused));
    expect(longer).toMatchObject({ sentences: 1, articles: 1 });
  });

  test('is corrected here alone, or in the whole article', async () => {
    const asked = { ...(await wordIn('came.')), way };
    const path = `/api/articles/${id}/words`;
    const here = await studio.json<EffectAnswer>(
      `${path}/effect`,
      send('POST', { ...asked, scope: 'here' }),
    );
    expect(here).toMatchObject({ sentences: 1, articles: 1 });
    const all = await studio.json<EffectAnswer>(
      `${path}/effect`,
      send('POST', { ...asked, scope: 'article' }),
    );
    expect(all).toMatchObject({ sentences: 2, articles: 1 });
    await studio.json(path, send('PUT', { ...asked, scope: 'here' }));
    expect(await spokenWith()).toBe(1);
    await studio.json(path, send('PUT', { ...asked, scope: 'article' }));
    expect(await spokenWith()).toBe(2);
    expect(studio.spoken).toEqual([]);
  });

  test('is corrected everywhere by the lexicon, which undo removes again', async () => {
    const word = { match: 'Mishustin', saying: way };
    const effect = await studio.json<EffectAnswer>('/api/words/effect', send('POST', word));
    expect(effect).toMatchObject({ sentences: 3, articles: 2 });
    await studio.json('/api/words', send('PUT', word));
    expect(readFileSync(join(studio.folder, 'lexicon.yaml'), 'utf8')).toContain('Mishustin');
    expect(readFileSync(join(studio.folder, 'lectern.config.yaml'), 'utf8')).toContain(
      'lexicon.yaml',
    );
    expect(await spokenWith()).toBe(2);
    await studio.json('/api/history/undo', send('POST'));
    expect(await spokenWith()).toBe(0);
  });

  test('is heard in a way before anything is decided', async () => {
    const words = JSON.stringify({ ...(await wordIn('came.')), way, inSentence: true });
    const query = new URLSearchParams({ words });
    const response = await studio.ask(`/api/articles/${id}/readings/sound?${query}`);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    expect(studio.spoken.join(' ').toLowerCase()).toContain('came');
    expect(studio.spoken.join(' ').toLowerCase()).not.toContain('noon');
    expect((await studio.ask(`/api/articles/${id}/readings/sound?words=x`)).status).toBe(422);
  });
});
