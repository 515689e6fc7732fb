/** Articles that are checked, published now or at a time, and taken back from the studio. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ArticleAnswer, HistoryAnswer, ListedArticle } from '../../../src/studio/answers.ts';
import type {
  CheckAnswer,
  ReachAnswer,
  TakeBackAnswer,
  VerifyAnswer,
} from '../../../src/studio/check-answers.ts';
import { readHold, noteHold } from '../../../src/edition/holds/holds.ts';
import type { SpeechProvider } from '../../../src/speech/provider.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
let id: string;
afterEach(() => studio.end());

const FERRY =
  '# The ferry\n\nIt left at noon.\n\nIt came back at six with forty cars.\n\nNo one else came.\n';

const PATIENCE = { timeout: 15_000 };

async function open(
  publishing: Parameters<typeof openTestStudio>[1] = {},
  files: Readonly<Record<string, string>> = { 'ferry.md': FERRY },
): Promise<void> {
  studio = await openTestStudio(files, publishing);
  ({ id } = (await studio.list()).find(({ source }) => source === 'ferry.md')!);
}

const toFolder = { publishing: (own: string) => ({ publish: { to: join(own, 'site') } }) };
const site = (path: string): string => join(studio.folder, '../site', path);
const output = (path = ''): string => join(studio.folder, '../output', path);

const send = (method: string, body: unknown = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const at = (path: string): string => `/api/articles/${id}/${path}`;
const check = (): Promise<CheckAnswer> => studio.json<CheckAnswer>(at('check'));
const listed = async (): Promise<ListedArticle> =>
  (await studio.list()).find((each) => each.id === id)!;
const make = async (): Promise<void> => {
  expect((await studio.ask(at('edition'), { method: 'POST' })).status).toBe(200);
};
const publish = async (key?: string): Promise<Response> =>
  studio.ask(at('publication'), send('POST', { key: key ?? (await check()).made!.key }));
const problem = async (response: Response): Promise<{ code: string; detail: string }> =>
  (await response.json()) as { code: string; detail: string };
/** Changes the article, and waits until the studio has read it. */
const rewrite = async (from: string, to: string): Promise<void> => {
  studio.write({
    'ferry.md': readFileSync(join(studio.folder, 'ferry.md'), 'utf8').replace(from, to),
  });
  const texts = async (): Promise<string> =>
    (await studio.json<ArticleAnswer>(`/api/articles/${id}`)).passages
      .map(({ text }) => text)
      .join('\n');
  await expect.poll(texts, PATIENCE).toContain(to);
};

describe('what is to be known before an article is published', () => {
  test('of one that was never made: everything is new, and nothing is public', async () => {
    await open();
    const found = await check();
    expect(found).toMatchObject({ slug: 'ferry', isTakenBack: false, unchanged: 0 });
    expect(found.place).toMatchObject({ kind: 'output', name: output() });
    expect(found.made).toBeUndefined();
    expect(found.public).toBeUndefined();
    expect(new Set(found.changes.map(({ kind }) => kind))).toEqual(new Set(['added']));
    expect(found.missing.segments).toBe(found.changes.length);
    expect(found.disclosure).toMatchObject({ isSpoken: true, isTones: true });
    expect(studio.spoken).toEqual([]);
    expect((await studio.ask(at('verify'))).status).toBe(404);
  });

  test('of one that was changed since: its words marked, its old sound still to be heard', async () => {
    await open();
    await make();
    await publish();
    expect((await check()).changes).toEqual([]);
    await rewrite('at six with forty cars', 'at seven with forty cars');
    await rewrite('No one else came.', 'Nobody slept.');
    const found = await check();
    expect(found.made).toMatchObject({ isCurrent: false, isHeld: false });
    const [changed, removed, added] = [
      found.changes.find(({ kind }) => kind === 'words')!,
      found.changes.find(({ kind }) => kind === 'removed')!,
      found.changes.find(({ kind }) => kind === 'added')!,
    ];
    expect(changed.marks).toEqual([
      { kind: 'kept', text: 'It came back at' },
      { kind: 'out', text: 'six' },
      { kind: 'in', text: 'seven' },
      { kind: 'kept', text: 'with forty cars.' },
    ]);
    expect(removed.marks).toEqual([{ kind: 'out', text: 'No one else came.' }]);
    expect(added.marks).toEqual([{ kind: 'in', text: 'Nobody slept.' }]);
    expect(changed.before!.to).toBeGreaterThan(changed.before!.from);
    expect(changed.now!.segments).toHaveLength(1);
    const sound = await studio.ask(found.public!.sound, { headers: { range: 'bytes=0-99' } });
    expect(sound.status).toBe(206);
    expect(sound.headers.get('content-type')).toBe('audio/mpeg');
    expect((await sound.arrayBuffer()).byteLength).toBe(100);
    // What is made in its place leaves it public.
    await make();
    const made = await check();
    expect(made.made).toMatchObject({ isCurrent: true, isHeld: true });
    expect(made.public).toMatchObject({ key: found.public!.key, isMade: false });
    expect(made.changes.map(({ kind }) => kind).sort()).toEqual(['added', 'removed', 'words']);
    expect((await studio.ask(found.public!.sound)).status).toBe(200);
    expect((await listed()).state).toBe('made');
  });

  test('of one that is said otherwise though the same is printed', async () => {
    await open();
    await make();
    await publish();
    const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
    const { place } = passages.find(({ text }) => text.includes('noon'))!;
    const changes = [{ after: { ...place, words: [{ words: 'noon', say: 'twelve' }] } }];
    await studio.ask(at('decisions'), send('PUT', { label: 'x', changes }));
    const [change] = (await check()).changes;
    expect(change).toMatchObject({ kind: 'sound', cause: 'said' });
    expect(change!.marks.every(({ kind }) => kind === 'kept')).toBe(true);
    expect(change!.saidMarks).toContainEqual({ kind: 'in', text: 'twelve.' });
  });

  test('names files that are not as they were made, and such an edition is not published', async () => {
    await open(toFolder);
    await make();
    const { groups } = await studio.json<VerifyAnswer>(at('verify'));
    expect(groups.flatMap(({ failed }) => failed)).toEqual([]);
    expect(groups.find(({ group }) => group === 'recordings')!.passed).toBeGreaterThan(4);
    const transcript = JSON.parse(readFileSync(output('ferry/edition.json'), 'utf8')) as {
      files: { name: string; role: string }[];
    };
    const { name } = transcript.files.find(({ role }) => role === 'captions')!;
    writeFileSync(output(`ferry/${name}`), 'something else');
    const told = await studio.json<VerifyAnswer>(at('verify'));
    expect(told.groups.find(({ group }) => group === 'texts')!.failed[0]).toMatchObject({
      subject: name,
    });
    const refused = await publish();
    expect(refused.status).toBe(422);
    expect(await problem(refused)).toMatchObject({ code: 'VERIFY_FAILED' });
    expect(existsSync(site('ferry'))).toBe(false);
  });
});

describe('a voice that is paid', () => {
  test('is compared with the one that tries: the words that it is given in another form', async () => {
    const tone = toneProvider();
    const provider: SpeechProvider = {
      ...tone,
      id: 'paid',
      capabilities: (voice) => ({ ...tone.capabilities(voice), takesPhonemes: true }),
    };
    await open({ provider });
    const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
    const { place } = passages.find(({ text }) => text.includes('noon'))!;
    const changes = [{ after: { ...place, words: [{ words: 'noon', ipa: 'nuːn' }] } }];
    await studio.ask(at('decisions'), send('PUT', { label: 'x', changes }));
    const { paid } = await check();
    expect(paid).toMatchObject({ provider: 'paid', isDeliveryItsOwn: false });
    const form = paid!.forms.find(({ printed }) => printed === 'noon')!;
    expect(form.paid).toContain('/nuːn/');
    expect(form.draft).not.toContain('/');
    expect(studio.spoken).toEqual([]);
  });
});

describe('publishing', () => {
  test('sends what was held, and nothing before', async () => {
    await open(toFolder);
    await make();
    expect(existsSync(site('ferry'))).toBe(false);
    const { made } = await check();
    const [one, other] = await Promise.all([publish(made!.key), publish(made!.key)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(readFileSync(site('ferry/edition.json'), 'utf8')).toBe(
      readFileSync(output('ferry/edition.json'), 'utf8'),
    );
    expect(existsSync(site('ferry/record.json'))).toBe(false);
    expect((await listed()).state).toBe('published');
    expect((await check()).public).toMatchObject({ isMade: true, standing: 'published' });
  });

  test('is refused for an edition that is another than was shown', async () => {
    await open(toFolder);
    await make();
    const { made } = await check();
    await rewrite('at noon', 'at ten');
    await make();
    const refused = await publish(made!.key);
    expect(refused.status).toBe(409);
    expect(existsSync(site('ferry'))).toBe(false);
    rmSync(output('ferry'), { recursive: true });
    expect((await publish(made!.key)).status).toBe(409);
  });

  test('waits for approvals, names what waits, and also what waits in other articles', async () => {
    await open(
      { publishing: (own) => ({ ...toFolder.publishing(own), requireApproval: 'all' }) },
      { 'ferry.md': FERRY, 'quay.md': '# The quay\n\nIt is new.\n' },
    );
    await make();
    const { approvals, made } = await check();
    expect(approvals).toMatchObject({ need: 'all', approved: [] });
    expect(approvals.waiting.map(({ words }) => words)).toContain('It left at noon.');
    const refused = await publish(made!.key);
    expect(await problem(refused)).toMatchObject({
      code: 'DECISIONS_WAITING',
      detail: expect.stringContaining('It left at noon.'),
    });
    expect(await readHold('ferry', { output: output() })).toBeDefined();
    const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
    const heard = passages.map((each) => ({
      id: each.id,
      clips: each.segments.map(({ clip }) => clip),
    }));
    await studio.ask(
      at('approvals'),
      send('POST', { label: 'a', isApproved: true, passages: heard }),
    );
    expect((await check()).approvals).toMatchObject({
      waiting: [],
      approved: [{ count: heard.length }],
    });
    expect((await publish(made!.key)).status).toBe(200);
  });

  test('tells of a target that refuses, and leaves the edition held', async () => {
    await open(toFolder);
    await make();
    writeFileSync(site('../site'), 'a file where the folder would be');
    const refused = await publish();
    expect(refused.ok).toBe(false);
    expect((await problem(refused)).detail).not.toBe('');
    expect(await readHold('ferry', { output: output() })).toBeDefined();
    rmSync(site('../site'));
    expect((await publish()).status).toBe(200);
  });

  test('also sends other editions of the folder, which are named before', async () => {
    await open(toFolder, { 'ferry.md': FERRY, 'quay.md': '# The quay\n\nIt is new.\n' });
    await make();
    await publish();
    const reach = async (): Promise<ReachAnswer> =>
      studio.json<ReachAnswer>(at('publication/reach'));
    expect(await reach()).toEqual({ others: [], waiting: [] });
    const quay = (await studio.list()).find(({ source }) => source === 'quay.md')!;
    await studio.ask(`/api/articles/${quay.id}/edition`, { method: 'POST' });
    expect((await reach()).others).toEqual([]);
    rmSync(output('.held/quay.json'));
    expect((await reach()).others).toEqual([{ slug: 'quay', title: 'The quay' }]);
  });
});

describe('publishing at a time', () => {
  const plan = async (time: string | undefined): Promise<Response> => {
    const { key } = (await check()).made!;
    return studio.ask(
      at('publication'),
      send('PUT', { label: 'plan', ...(time !== undefined && { planned: { key, at: time } }) }),
    );
  };
  const soon = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

  test('keeps the time in a file, publishes then, and can be undone until then', async () => {
    await open(toFolder);
    await make();
    expect((await plan(soon(3600))).status).toBe(200);
    expect((await readHold('ferry', { output: output() }))?.release?.at).toBeDefined();
    expect((await check()).planned).toMatchObject({ isOfOther: false, isOverdue: false });
    await studio.json<HistoryAnswer>('/api/history/undo', send('POST'));
    expect((await check()).planned).toBeUndefined();
    await plan(soon(0.4));
    await expect.poll(() => existsSync(site('ferry/edition.json')), PATIENCE).toBe(true);
    await expect.poll(async () => (await check()).planned, PATIENCE).toBeUndefined();
  });

  test('refuses a time that has passed, what cannot be a time, and what is public already', async () => {
    await open(toFolder);
    await make();
    for (const time of [soon(-60), 'tomorrow', '2026-13-45T00:00:00Z'])
      expect((await plan(time)).status).toBe(422);
    await publish();
    expect((await plan(soon(60))).status).toBe(409);
  });

  test('does not publish what was made since in its place', async () => {
    await open(toFolder);
    await make();
    await plan(soon(3600));
    await rewrite('at noon', 'at ten');
    await make();
    expect((await check()).planned).toMatchObject({ isOfOther: true });
    const hold = (await readHold('ferry', { output: output() }))!;
    await noteHold({ ...hold, release: { ...hold.release!, at: soon(-5) } }, { output: output() });
    await plan(undefined);
    expect((await check()).planned).toBeUndefined();
    expect(existsSync(site('ferry'))).toBe(false);
  });

  test('that finds passages unapproved says so, and publishes when they are approved', async () => {
    await open({
      publishing: (own) => ({ ...toFolder.publishing(own), requireApproval: 'all' }),
    });
    await make();
    await plan(soon(0.2));
    await expect
      .poll(async () => (await check()).planned?.trouble, PATIENCE)
      .toMatchObject({
        message: expect.stringContaining('wait for an approval'),
      });
    expect(existsSync(site('ferry'))).toBe(false);
  });
});

describe('taking back', () => {
  const remove = async (key: string, isUndoable = true): Promise<Response> =>
    studio.ask(at('removal'), send('POST', { label: 'take back', key, isUndoable }));

  test('removes it here and at the target, says so before, and is undone as it was', async () => {
    await open(toFolder);
    await make();
    await publish();
    const foreseen = await studio.json<TakeBackAnswer>(at('removal'));
    expect(foreseen.files).toBeGreaterThan(5);
    expect(foreseen.targetFiles).toBeGreaterThan(5);
    const text = readFileSync(site('ferry/edition.json'), 'utf8');
    const asked = studio.spoken.length;
    const { public: published } = await check();
    expect((await remove(published!.key)).status).toBe(200);
    expect(existsSync(site('ferry'))).toBe(false);
    expect((await listed()).state).toBe('takenBack');
    const gone = await check();
    expect(gone).toMatchObject({ isTakenBack: true });
    expect(gone.public).toBeUndefined();
    expect(gone.made).toBeUndefined();
    expect((await studio.ask('/api/history/undo', send('POST'))).status).toBe(200);
    expect(readFileSync(site('ferry/edition.json'), 'utf8')).toBe(text);
    expect(studio.spoken).toHaveLength(asked);
    expect((await listed()).state).toBe('published');
  });

  test('is not undone where that would record something, and the article can be made again', async () => {
    await open(toFolder);
    await make();
    await publish();
    await remove((await check()).public!.key);
    await rewrite('at noon', 'at ten');
    expect((await studio.ask('/api/history/undo', send('POST'))).status).toBe(409);
    expect(existsSync(site('ferry'))).toBe(false);
    await make();
    expect((await check()).made).toMatchObject({ isHeld: true });
    expect(existsSync(site('ferry'))).toBe(false);
    expect((await publish()).status).toBe(200);
  });

  test('is refused where another edition is public now', async () => {
    await open(toFolder);
    await make();
    await publish();
    expect((await remove('0'.repeat(64))).status).toBe(409);
    expect(existsSync(site('ferry/edition.json'))).toBe(true);
  });
});
