/** A passage tried in another way in the studio: takes and other words, proposed, heard, recorded. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ArticleAnswer, PassageAnswer, ProposalAnswer } from '../../../src/studio/answers.ts';
import {
  openTestStudio,
  type TestStudio,
  type TestStudioOptions,
} from '../../helpers/open-studio.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

let studio: TestStudio;
let id: string;
afterEach(() => studio.end());

const FERRY = '# The ferry\n\nIt left at noon.\n\nAnn Lee came back. No one else did.\n';

const open = async (options: TestStudioOptions = {}): Promise<void> => {
  studio = await openTestStudio({ 'ferry.md': FERRY }, options);
  id = (await studio.list())[0]!.id;
};
const send = (method: string, body: unknown = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const passageOf = async (words: string): Promise<PassageAnswer> => {
  const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
  return passages.find(({ text }) => text.includes(words))!;
};
const propose = (passage: PassageAnswer, more: object | undefined): Promise<Response> => {
  const after = more && { ...(passage.decided ?? passage.place), ...more };
  const body = { passage: passage.id, ...(after && { after }) };
  return studio.ask(`/api/articles/${id}/proposals`, send('POST', body));
};
const proposed = async (passage: PassageAnswer, more?: object): Promise<ProposalAnswer> =>
  (await (await propose(passage, more)).json()) as ProposalAnswer;
const record = (proposal: ProposalAnswer): Promise<Response> =>
  studio.ask(`/api/articles/${id}/proposals/${proposal.id}/recording`, send('POST'));
const soundOf = async ({ id: proposal }: ProposalAnswer): Promise<Buffer> => {
  const response = await studio.ask(`/api/articles/${id}/proposals/${proposal}/sound`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

describe('another take', () => {
  test('has a clip of its own, is recorded once, and is in use only when it is decided', async () => {
    await open();
    const passage = await passageOf('left at noon');
    const first = await proposed(passage);
    const second = await proposed(passage, { take: 2 });
    expect(first.segments[0]!.key).toBe(passage.segments[0]!.key);
    expect(second.segments[0]!.key).not.toBe(first.segments[0]!.key);
    expect(second.missing).toMatchObject({ segments: 1 });
    expect(second.effect).toMatchObject({ sentences: 1, articles: 1 });
    const made = (await (await record(second)).json()) as ProposalAnswer;
    expect(made.missing).toEqual({ segments: 0, characters: 0 });
    expect(studio.spoken).toEqual(['It left at noon.']);
    await soundOf(made);
    expect(await (await record(made)).json()).toMatchObject({ missing: { segments: 0 } });
    expect(studio.spoken).toHaveLength(1);
    expect((await passageOf('left at noon')).segments[0]!.isRecorded).toBe(false);
    expect(existsSync(join(studio.folder, 'ferry.lectern.yaml'))).toBe(false);
    const after = { ...passage.place, take: 2 };
    const changes = [{ after }];
    await studio.json(`/api/articles/${id}/decisions`, send('PUT', { label: 'x', changes }));
    const used = await passageOf('left at noon');
    expect(used.segments[0]).toMatchObject({ key: second.segments[0]!.key, isRecorded: true });
    expect(readFileSync(join(studio.folder, 'ferry.lectern.yaml'), 'utf8')).toContain('take: 2');
  });

  test('lifts an approval, and the former take has it again', async () => {
    await open();
    const passage = await passageOf('left at noon');
    const clips = passage.segments.map(({ clip }) => clip);
    const approval = { label: 'x', isApproved: true, passages: [{ id: passage.id, clips }] };
    await studio.json(`/api/articles/${id}/approvals`, send('POST', approval));
    const { decided } = await passageOf('left at noon');
    const taken = { ...decided, take: 2 };
    const put = (changes: unknown): Promise<Response> =>
      studio.ask(`/api/articles/${id}/decisions`, send('PUT', { label: 'x', changes }));
    await put([{ before: decided, after: taken }]);
    expect((await passageOf('left at noon')).state).toBe('lifted');
    await put([{ before: taken, after: decided }]);
    expect((await passageOf('left at noon')).state).toBe('approved');
  });

  test('of a paid voice is tried for nothing, and recorded at the price that was told', async () => {
    const price = { perMillion: 30, currency: 'USD' };
    const provider = scriptedProvider();
    await open({ provider, settings: { price } });
    const second = await proposed(await passageOf('left at noon'), { take: 2 });
    expect(second.missing.cost).toEqual({ amount: 0.00048, currency: 'USD' });
    await soundOf(second);
    expect(provider.requests).toEqual([]);
    expect((await record(second)).status).toBe(200);
    expect(provider.requests).toMatchObject([{ text: 'It left at noon.', take: 2 }]);
  });

  test('is not recorded beyond the budget', async () => {
    const provider = scriptedProvider();
    const price = { perMillion: 30, currency: 'USD' };
    await open({ provider, settings: { price, maxChars: 3 } });
    const second = await proposed(await passageOf('left at noon'), { take: 2 });
    expect((await record(second)).status).toBe(402);
    expect(provider.requests).toEqual([]);
  });
});

describe('other words', () => {
  test('are told before they are saved: what is said, what it changes, what does not fit', async () => {
    await open();
    const passage = await passageOf('Ann Lee');
    const words = [{ words: 'Ann Lee', say: 'Anna Lee' }];
    const place = passage.place;
    const changes = [{ after: { ...place, words } }];
    await studio.json(`/api/articles/${id}/decisions`, send('PUT', { label: 'x', changes }));
    const decided = await passageOf('Ann Lee');
    const say = 'Ms Lee came back. No one else did.';
    const answer = await proposed(decided, { say });
    expect(answer.segments[0]!.spokenText).toContain('Lee came back.');
    expect(answer.segments[0]!.text).toBe('Ann Lee came back. No one else did.');
    expect(answer.effect.sentences).toBe(1);
    expect(answer.misfits).toEqual([expect.stringContaining('another decision replaces')]);
    const without = await proposed(decided, { say, words: undefined });
    expect(without.misfits).toEqual([]);
    await soundOf(without);
    expect(studio.spoken.join(' ')).toContain('Lee came back');
  });

  test('of the title are said, too', async () => {
    await open();
    const answer = await proposed(await passageOf('The ferry'), { say: 'The steamer' });
    expect(answer.segments).toMatchObject([{ text: 'The ferry', spokenText: 'The steamer.' }]);
  });
});

describe('what is asked wrongly', () => {
  test('is refused, and nothing is recorded', async () => {
    await open();
    const passage = await passageOf('left at noon');
    const other = await passageOf('Ann Lee');
    expect((await propose(passage, { take: 0 })).status).toBe(422);
    expect((await propose(passage, { ...other.place })).status).toBe(409);
    const gone = { ...passage, id: 'no-such-passage' };
    expect((await propose(gone, { take: 2 })).status).toBe(409);
    const path = `/api/articles/${id}/proposals/0123456789abcdef`;
    expect((await studio.ask(`${path}/sound`)).status).toBe(404);
    expect((await studio.ask(`${path}/recording`, send('POST'))).status).toBe(404);
    expect(studio.spoken).toEqual([]);
  });

  test('of a provider that refuses is told, and the take is not listed as recorded', async () => {
    const provider = scriptedProvider({ turns: [new Error('no')] });
    await open({ provider });
    const second = await proposed(await passageOf('left at noon'), { take: 2 });
    expect((await record(second)).status).toBeGreaterThanOrEqual(500);
    const again = await proposed(await passageOf('left at noon'), { take: 2 });
    expect(again.missing.segments).toBe(1);
  });
});
