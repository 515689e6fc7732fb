/** The studio where something goes wrong: what it says then, and that nothing that was decided is lost. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ProviderError } from '../../src/errors.ts';
import type { ArticleAnswer, ListedArticle, PassageAnswer } from '../../src/studio/answers.ts';
import type { CheckAnswer } from '../../src/studio/check-answers.ts';
import { openTestStudio, type TestStudio } from '../helpers/open-studio.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';
import { mountSmall, requireMounts, type Mount } from '../helpers/small-disks.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';

let studio: TestStudio;
afterEach(async () => {
  expect(studio.defects).toEqual([]);
  await studio.end();
});

const FERRY = '# The ferry\n\nIt left at noon. It was late.\n\nNo one came.\n';
const send = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function opened(title = 'The ferry'): Promise<ArticleAnswer & { readonly path: string }> {
  const listed = (await studio.list()).find((each) => each.title === title)!;
  const path = `/api/articles/${listed.id}`;
  return { ...(await studio.json<ArticleAnswer>(path)), path };
}

const passageWith = ({ passages }: ArticleAnswer, text: string): PassageAnswer =>
  passages.find((passage) => passage.text.startsWith(text))!;

function flag(passage: PassageAnswer, note: string): RequestInit {
  const after = { ...(passage.decided ?? passage.place), flag: { note } };
  return send('PUT', { label: 'flag', changes: [{ before: passage.decided, after }] });
}

describe('a source', () => {
  test('that is removed while it is open is told to be gone; its decisions stay in their file', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const article = await opened();
    const passage = passageWith(article, 'No one');
    expect((await studio.ask(`${article.path}/decisions`, flag(passage, 'who?'))).status).toBe(200);
    rmSync(join(studio.folder, 'ferry.md'));
    const late = await studio.ask(`${article.path}/decisions`, flag(passage, 'again'));
    expect(late.status).toBeGreaterThanOrEqual(404);
    expect(readFileSync(join(studio.folder, 'ferry.lectern.yaml'), 'utf8')).toContain('who?');
  });

  test('in a language without rules is read, and says what that means', async () => {
    const text =
      'Ma ua tō i te pō. Kua haere te waka ki te moana i te ata, ā, kāore anō kia hoki mai.';
    studio = await openTestStudio({ 'waka.md': `---\nlang: mi\n---\n\n# Te waka\n\n${text}\n` });
    const article = await opened('Te waka');
    expect(article.language).toBe('mi');
    expect(passageWith(article, 'Ma ua').segments.length).toBeGreaterThan(0);
    expect(article.listed.warnings).toBeGreaterThan(0);
  });
});

describe('a file of decisions', () => {
  test.each([
    ['not YAML', 'passages:\n  - {block: [\n'],
    ['another key', 'passages:\n  - part: title\n    colour: red\n'],
    ['no text at all', '\u0000\u0001'],
    ['a list', '- 1\n- 2\n'],
  ])(
    'edited by hand into %s is a trouble of its article alone, and is never written over',
    async (_, text) => {
      studio = await openTestStudio({ 'ferry.md': FERRY, 'quay.md': '# The quay\n\nIt is wet.\n' });
      const article = await opened();
      const passage = passageWith(article, 'No one');
      writeFileSync(join(studio.folder, 'ferry.lectern.yaml'), text);
      const response = await studio.ask(`${article.path}/decisions`, flag(passage, 'x'));
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(readFileSync(join(studio.folder, 'ferry.lectern.yaml'), 'utf8')).toBe(text);
      expect((await studio.ask(article.path)).status).toBeGreaterThanOrEqual(400);
      expect((await opened('The quay')).passages.length).toBeGreaterThan(0);
      rmSync(join(studio.folder, 'ferry.lectern.yaml'));
      for (let listed: ListedArticle | undefined; listed?.state !== 'new';) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        listed = (await studio.list()).find(({ source }) => source.endsWith('ferry.md'));
      }
    },
  );
});

describe('a voice', () => {
  test('that was removed is a trouble of the article that wants it, by its name', async () => {
    const provider = {
      ...toneProvider(),
      capabilities: (voice: string) => {
        if (voice !== 'gone') return toneProvider().capabilities(voice);
        throw new ProviderError('There is no voice gone.', {
          code: 'VOICE_UNKNOWN',
          provider: 'tone',
          kind: 'voice-not-found',
          retryable: false,
        });
      },
    };
    const files = {
      'ferry.md': FERRY,
      'quay.md': '---\nvoice: gone\n---\n\n# The quay\n\nIt is wet.\n',
    };
    studio = await openTestStudio(files, { provider, settings: { trust: 'own' } });
    const listed = await studio.list();
    const states = Object.fromEntries(listed.map(({ source, state }) => [source, state]));
    expect(states).toEqual({ 'ferry.md': 'new', 'quay.md': 'failed' });
    expect(listed.find(({ state }) => state === 'failed')!.trouble!.message).toContain('gone');
  });
});

describe('a voice that an editor chose', () => {
  test('and that was removed since is told by its name, and the choice can be taken back', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const { path, ...article } = await opened();
    const passage = passageWith(article, 'No one');
    const after = { ...passage.place, voice: 'tone-low' };
    const chosen = send('PUT', { label: 'voice', changes: [{ after }] });
    expect((await studio.ask(`${path}/decisions`, chosen)).status).toBe(200);
    const file = join(studio.folder, 'ferry.lectern.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('tone-low', 'gone'));
    await expect
      .poll(async () => JSON.stringify((await studio.list())[0]), { timeout: 15_000 })
      .toContain('gone');
    const refused = await studio.ask(path);
    const told = JSON.stringify(await refused.json());
    expect(told).toContain('gone');
    expect(readFileSync(file, 'utf8')).toContain('gone');
    rmSync(file);
    await expect.poll(async () => (await studio.list())[0]!.state, { timeout: 15_000 }).toBe('new');
  });
});

describe('a provider', () => {
  test('that refuses in the middle is told, what was recorded stays, and the rest is recorded next time', async () => {
    let refuses = false;
    const before = (): void => {
      if (!refuses || provider.requests.length < 3) return;
      throw new ProviderError('The account is closed.', {
        code: 'PROVIDER_AUTH',
        provider: 'tone',
        kind: 'auth',
        retryable: false,
      });
    };
    const provider = scriptedProvider({ before });
    studio = await openTestStudio({ 'ferry.md': FERRY }, { provider });
    const { path, listed } = await opened();
    refuses = true;
    const response = await studio.ask(`${path}/edition`, { method: 'POST' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(await response.json())).toContain('closed');
    const missing = (await studio.list())[0]!.missing!.segments;
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(listed.missing!.segments);
    refuses = false;
    const asked = provider.requests.length;
    expect((await studio.ask(`${path}/edition`, { method: 'POST' })).status).toBe(200);
    expect(provider.requests.length - asked).toBe(missing);
  });
});

/** Writes until nothing more can be written. */
function fill(mount: Mount): void {
  try {
    for (;;) writeFileSync(join(mount.path, 'ballast'), Buffer.alloc(1024), { flag: 'a' });
  } catch {
    // It is full.
  }
}

describe('a disk', () => {
  test.runIf(requireMounts())(
    'that is full loses nothing that was saved, and says what to do',
    async () => {
      const mount = mountSmall('size=256k')!;
      try {
        studio = await openTestStudio({ 'ferry.md': FERRY }, { root: mount.path });
        const article = await opened();
        const first = passageWith(article, 'It left');
        expect((await studio.ask(`${article.path}/decisions`, flag(first, 'kept'))).status).toBe(
          200,
        );
        fill(mount);
        const second = passageWith(article, 'No one');
        const response = await studio.ask(
          `${article.path}/decisions`,
          flag(second, 'lost '.repeat(2000)),
        );
        expect(response.status).toBe(507);
        expect(((await response.json()) as { hint?: string }).hint).toBeDefined();
        expect(readFileSync(join(studio.folder, 'ferry.lectern.yaml'), 'utf8')).toContain('kept');
        rmSync(join(mount.path, 'ballast'));
        const again = passageWith(await opened(), 'No one');
        expect(
          (await studio.ask(`${article.path}/decisions`, flag(again, 'kept too'))).status,
        ).toBe(200);
      } finally {
        mount.remove();
      }
    },
  );

  test.runIf(requireMounts())(
    'that is full while an edition is made or published is told, and the same is done when there is room',
    async () => {
      const mount = mountSmall('size=8m')!;
      try {
        const publishing = (own: string) => ({ publish: { to: join(own, 'site') } });
        studio = await openTestStudio({ 'ferry.md': FERRY }, { root: mount.path, publishing });
        const { path } = await opened();
        const ballast = join(mount.path, 'ballast');
        const make = (): Promise<Response> => studio.ask(`${path}/edition`, { method: 'POST' });
        fill(mount);
        const refused = await make();
        expect(refused.status).toBe(507);
        expect(((await refused.json()) as { hint?: string }).hint).toBeDefined();
        rmSync(ballast);
        expect((await make()).status).toBe(200);
        const { made } = await studio.json<CheckAnswer>(`${path}/check`);
        const publish = (): Promise<Response> =>
          studio.ask(`${path}/publication`, send('POST', { key: made!.key }));
        fill(mount);
        expect((await publish()).status).toBe(507);
        rmSync(ballast);
        expect((await publish()).status).toBe(200);
        const { public: found } = await studio.json<CheckAnswer>(`${path}/check`);
        expect(found).toMatchObject({ key: made!.key, isMade: true });
      } finally {
        mount.remove();
      }
    },
  );
});
