/** The studio behind the service: each scope sees, decides or publishes, and nothing of the machine is told. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/service/caller.ts';
import { scopeOfRequest } from '../../src/studio/access/require-scopes.ts';
import type {
  ArticleAnswer,
  HistoryAnswer,
  PassageAnswer,
  ProposalAnswer,
} from '../../src/studio/answers.ts';
import {
  openServedTestStudio,
  type ServedTestStudio,
  type ServedTestStudioOptions,
} from '../helpers/served-studio.ts';

let studio: ServedTestStudio;
let id: string;
let token: string;
afterEach(() => studio.end());

const FERRY = '# The ferry\n\nIt left at noon.\n\nNo one came.\n';

const open = async (
  scopes: readonly Scope[],
  options: ServedTestStudioOptions = {},
): Promise<void> => {
  studio = await openServedTestStudio({ 'ferry.md': FERRY }, options);
  if (scopes.length === 0) return;
  token = await studio.tokenFor('Ann', scopes);
  id = (await studio.list(token))[0]!.id;
};
const send = (method: string, body: unknown = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const article = async (): Promise<ArticleAnswer> =>
  (await (await studio.ask(token, `/api/articles/${id}`)).json()) as ArticleAnswer;
const passageOf = async (words: string): Promise<PassageAnswer> =>
  (await article()).passages.find(({ text }) => text.includes(words))!;
const decide = async (more: object, by = token): Promise<Response> => {
  const { decided: before, place } = await passageOf('left at noon');
  const changes = [{ ...(before && { before }), after: { ...(before ?? place), ...more } }];
  return studio.ask(by, `/api/articles/${id}/decisions`, send('PUT', { label: 'x', changes }));
};
const decisions = (): string => readFileSync(join(studio.folder, 'ferry.lectern.yaml'), 'utf8');
const approve = async (): Promise<Response> => {
  const { id: passage, segments } = await passageOf('left at noon');
  const passages = [{ id: passage, clips: segments.map(({ clip }) => clip) }];
  const body = { label: 'x', isApproved: true, passages };
  return studio.ask(token, `/api/articles/${id}/approvals`, send('POST', body));
};

describe('a token with the scope read', () => {
  test('sees and hears, and is told what a change would do', async () => {
    await open(['read']);
    const page = await studio.ask(token, '/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('data-scopes="read"');
    const passage = await passageOf('left at noon');
    const { id: segment } = passage.segments[0]!;
    const sound = await studio.ask(token, `/api/articles/${id}/segments/${segment}/sound`);
    expect(sound.status).toBe(200);
    await sound.arrayBuffer();
    const asked = { passage: passage.id, after: { ...passage.place, take: 2 } };
    const proposed = await studio.ask(token, `/api/articles/${id}/proposals`, send('POST', asked));
    expect(proposed.status).toBe(200);
    const changes = [{ after: asked.after }];
    const effect = await studio.ask(
      token,
      `/api/articles/${id}/effect`,
      send('POST', { label: '', changes }),
    );
    expect(effect.status).toBe(200);
  });

  test('decides, records, adds and publishes nothing', async () => {
    await open(['read']);
    const refused = [
      await decide({ skip: true }),
      await approve(),
      await studio.ask(token, '/api/history/undo', send('POST')),
      await studio.ask(
        token,
        '/api/words',
        send('PUT', { match: 'noon', saying: { say: 'noun' } }),
      ),
      await studio.ask(token, '/api/articles', send('POST', { html: '', text: 'Some text.' })),
      await studio.ask(token, `/api/articles/${id}/edition`, send('POST')),
      await studio.ask(
        token,
        `/api/articles/${id}/proposals/0123456789abcdef/recording`,
        send('POST'),
      ),
      await studio.ask(token, `/api/articles/${id}/publication`, send('POST', { key: 'x' })),
      await studio.ask(token, `/api/articles/${id}/removal`, send('POST', { key: 'x' })),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    expect(existsSync(join(studio.folder, 'ferry.lectern.yaml'))).toBe(false);
    expect(existsSync(join(studio.root, 'lexicon.yaml'))).toBe(false);
  });
});

describe('a token with the scope build', () => {
  test('decides and records in its own name, and publishes nothing', async () => {
    await open(['read', 'build']);
    expect((await approve()).status).toBe(200);
    expect(decisions()).toContain('by: Ann');
    expect((await decide({ flag: { note: 'late', by: 'Bob' } })).status).toBe(200);
    expect(decisions()).not.toContain('Bob');
    const made = await studio.ask(token, `/api/articles/${id}/edition`, send('POST'));
    expect(made.status).toBe(200);
    expect(existsSync(join(studio.root, 'output', 'ferry', 'edition.json'))).toBe(true);
    for (const path of ['publication', 'removal'])
      for (const method of ['POST', 'PUT'])
        expect(
          (await studio.ask(token, `/api/articles/${id}/${path}`, send(method, { key: 'x' })))
            .status,
        ).toBe(403);
  });

  test('gives no approval in the name of another', async () => {
    await open(['read', 'build']);
    const approved = { by: 'Bob', clips: ['0'.repeat(64)] };
    expect((await decide({ approved })).status).toBe(422);
    expect(existsSync(join(studio.folder, 'ferry.lectern.yaml'))).toBe(false);
  });

  test('undoes its own steps, and not those of others', async () => {
    await open(['read', 'build']);
    const other = await studio.tokenFor('Bob', ['read', 'build']);
    await decide({ note: 'mine' });
    await decide({ note: 'theirs' }, other);
    const history = async (by: string): Promise<HistoryAnswer> =>
      (await (await studio.ask(by, '/api/history')).json()) as HistoryAnswer;
    expect(await history(token)).toEqual({ undo: 'x' });
    expect((await studio.ask(token, '/api/history/undo', send('POST'))).status).toBe(409);
    expect((await studio.ask(other, '/api/history/undo', send('POST'))).status).toBe(200);
    expect(decisions()).toContain('mine');
  });

  test('records no more characters than its token may in a month', async () => {
    await open(['read', 'build'], { service: { charactersPerMonth: 20 } });
    const passage = await passageOf('left at noon');
    const proposed = async (take: number): Promise<ProposalAnswer> => {
      const body = { passage: passage.id, after: { ...passage.place, take } };
      const answer = await studio.ask(token, `/api/articles/${id}/proposals`, send('POST', body));
      return (await answer.json()) as ProposalAnswer;
    };
    const record = async ({ id: proposal }: ProposalAnswer): Promise<number> =>
      (await studio.ask(token, `/api/articles/${id}/proposals/${proposal}/recording`, send('POST')))
        .status;
    expect(await record(await proposed(2))).toBe(200);
    expect(await record(await proposed(2))).toBe(200);
    expect(await record(await proposed(3))).toBe(429);
    expect((await studio.ask(token, `/api/articles/${id}/edition`, send('POST'))).status).toBe(429);
  });
});

describe('a token with the scope publish', () => {
  test('publishes what was made, and takes it back', async () => {
    await open(['read', 'build', 'publish']);
    await studio.ask(token, `/api/articles/${id}/edition`, send('POST'));
    const { key } = JSON.parse(
      readFileSync(join(studio.root, 'output', 'ferry', 'edition.json'), 'utf8'),
    ) as { key: string };
    const published = await studio.ask(
      token,
      `/api/articles/${id}/publication`,
      send('POST', { key }),
    );
    expect(published.status).toBe(200);
    const body = { label: 'x', key, isUndoable: false };
    const removed = await studio.ask(token, `/api/articles/${id}/removal`, send('POST', body));
    expect(removed.status).toBe(200);
    expect(existsSync(join(studio.root, 'output', 'ferry', 'edition.json'))).toBe(false);
  });

  test('alone sees nothing, and builds nothing', async () => {
    await open([]);
    const publisher = await studio.tokenFor('press', ['publish']);
    expect((await studio.ask(publisher, '/')).status).toBe(403);
    expect((await studio.ask(publisher, '/api/articles')).status).toBe(403);
  });
});

describe('whoever has no token', () => {
  test('sees nothing, and is asked for one', async () => {
    await open([]);
    for (const path of ['', '/', '/studio.js', '/api/articles', '/api/events']) {
      const answer = await studio.ask(undefined, path);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Basic');
    }
  });

  test('cannot use the token of a browser from another site', async () => {
    await open(['read', 'build']);
    const init = send('POST', { html: '', text: 'Some text.' });
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' };
    expect((await studio.ask(token, '/api/articles', { ...init, headers })).status).toBe(403);
  });
});

describe('a service', () => {
  test('has no studio unless it is set', async () => {
    studio = await openServedTestStudio({}, { hasStudio: false });
    token = await studio.tokenFor('Ann', ['admin']);
    expect((await studio.ask(token, '/')).status).toBe(404);
  });

  test('tells nothing of its machine', async () => {
    await open(['read']);
    const texts = [
      await (await studio.ask(token, '/api/articles')).text(),
      await (await studio.ask(token, `/api/articles/${id}`)).text(),
      await (await studio.ask(token, '/api/articles/0123456789abcdef')).text(),
      await (await studio.ask(token, `/api/articles/${id}/check`)).text(),
    ];
    expect(texts.join('\n')).not.toContain(studio.root);
  });

  test('sends the address without a slash to the pages', async () => {
    await open(['read']);
    const answer = await studio.ask(token, '');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/studio/']);
  });
});

test('a request that is not known to need less needs the scope build', () => {
  expect(scopeOfRequest('GET', '/api/anything/removal')).toBe('read');
  expect(scopeOfRequest('POST', '/api/anything')).toBe('build');
  expect(scopeOfRequest('DELETE', '/api/articles/1/effect')).toBe('build');
  expect(scopeOfRequest('PUT', '/api/articles/1/publication')).toBe('publish');
});
