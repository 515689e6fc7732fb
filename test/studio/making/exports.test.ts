/** Files of an edition for other programs, from the studio; and what paid voices would cost. */
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckAnswer } from '../../../src/studio/check-answers.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
let id: string;
afterEach(async () => {
  expect(studio.defects).toEqual([]);
  await studio.end();
});

const open = async (): Promise<void> => {
  studio = await openTestStudio({
    'ferry.md': '# The ferry\n\nIt left at 9 a.m. with 41 people.\n',
  });
  id = (await studio.list())[0]!.id;
};
const make = (): Promise<unknown> => studio.json(`/api/articles/${id}/edition`, { method: 'POST' });
const exported = (format: string): Promise<Response> =>
  studio.ask(`/api/articles/${id}/exports/${format}`);

describe('files for other programs', () => {
  test('are there once the edition is made, each with its name and type', async () => {
    await open();
    expect((await exported('spoken')).status).toBe(404);
    await make();
    for (const [format, type, ending] of [
      ['spoken', 'text/plain', 'spoken.txt'],
      ['docx', 'officedocument', 'spoken.docx'],
      ['corrections', 'text/csv', 'corrections.csv'],
      ['audacity', 'text/plain', 'labels.txt'],
    ] as const) {
      const response = await exported(format);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment;.*\\.${ending.replace('.', '\\.')}$`),
      );
    }
    expect(await (await exported('spoken')).text()).toContain('forty-one people');
    expect((await exported('epub')).status).toBe(404);
    expect((await exported('__proto__')).status).toBe(404);
  });
});

describe('what paid voices would cost', () => {
  const check = (): Promise<CheckAnswer> => studio.json<CheckAnswer>(`/api/articles/${id}/check`);

  test('is told by the lists of their vendors, the cheapest first, without a key', async () => {
    await open();
    const { estimates = [], paid } = await check();
    expect(paid).toBeUndefined();
    const providers = new Set(estimates.map(({ provider }) => provider));
    expect([...providers].sort()).toEqual(['azure', 'elevenlabs', 'google', 'openai', 'polly']);
    const amounts = estimates.map(({ all }) => all);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    expect(estimates.every(({ all, missing }) => all > 0 && missing === all)).toBe(true);
    expect(estimates.every(({ asOf, source }) => asOf !== '' && URL.canParse(source))).toBe(true);
  });

  test('is nothing for what is missing once all of it is made', async () => {
    await open();
    await make();
    const { estimates = [] } = await check();
    expect(estimates.every(({ all, missing }) => all > 0 && missing === 0)).toBe(true);
  });
});
