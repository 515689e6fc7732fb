import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import {
  type Project,
  openProject,
  type NarrateOptions,
} from '../../../src/run/project/project.ts';
import { checkLanguage } from '../../../src/run/voice/voice-language.ts';
import type { SpeechProvider } from '../../../src/speech/provider.ts';
import { KNOWN_PACKS } from '../../../src/speech/packs/known-packs.ts';
import { restrictionOf } from '../../../src/speech/packs/pack-rights.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

/** A provider with an English, a Spanish and a Norwegian voice. */
function voices(id: string): SpeechProvider {
  const provider = scriptedProvider();
  const speaks: Readonly<Record<string, string>> = { ann: 'en-US', eva: 'es-ES', ida: 'nb-NO' };
  const listed = Object.entries(speaks).map(([name, language]) => ({
    provider: id,
    name,
    languages: [language],
  }));
  return {
    ...provider,
    id,
    capabilities: (voice) => ({
      ...provider.capabilities('tone'),
      languages: [speaks[voice] ?? 'en-US'],
    }),
    voices: async ({ language }) =>
      listed.filter(({ languages }) => languages[0]!.split('-')[0] === language),
  };
}

const article = (more: Partial<Article>): Article =>
  ({ title: 'Hola', language: 'es', blocks: [], ...more }) as unknown as Article;

const project = (more: NarrateOptions = {}): Project =>
  openProject({ provider: voices('local'), ...more });

describe('a voice that does not speak the language of the article', () => {
  test('is an error that names the voices of this machine which do', async () => {
    const checking = checkLanguage('ann', { article: article({}), run: project() });
    await expect(checking).rejects.toMatchObject({
      code: 'VOICE_LANGUAGE',
      message: '“Hola” is in Spanish (es), but ann speaks en-US',
      hint: expect.stringContaining('voices: { es: eva }'),
    });
  });

  test('is an error that tells how to add one where there is none', async () => {
    const german = article({ language: 'de-AT' });
    const checking = checkLanguage('ann', { article: german, run: project() });
    await expect(checking).rejects.toMatchObject({
      hint: expect.stringMatching(/No voice on this machine speaks it: `lectern voices add de_DE-/),
    });
    const { hint } = (await checking.catch((error: unknown) => error)) as { hint: string };
    const named = [...hint.matchAll(/voices add (\S+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(1);
    for (const pack of KNOWN_PACKS.filter(({ name }) => named.includes(name)))
      expect([pack.name, restrictionOf(pack)]).toEqual([pack.name, undefined]);
    const rare = article({ language: 'gl' });
    await expect(checkLanguage('ann', { article: rare, run: project() })).rejects.toMatchObject({
      hint: expect.stringContaining('`lectern voices add ADDRESS`'),
    });
  });

  test('sends to the list of a hosted provider, without a request', async () => {
    const hosted = { ...voices('cloud'), voices: () => Promise.reject(new Error('a request')) };
    const checking = checkLanguage('ann', {
      article: article({}),
      run: project({ provider: hosted }),
    });
    await expect(checking).rejects.toMatchObject({
      hint: expect.stringContaining('`lectern voices es --provider cloud`'),
    });
  });

  test.each([
    ['for this run', { forcedVoice: 'ann' }, {}],
    ['by the article', {}, { voice: 'ann' }],
    ['for the language', { voices: { es: 'ann' } }, {}],
  ])('is a warning where it is named %s', async (_, options, more) => {
    const warnings = await checkLanguage('ann', {
      article: article(more),
      run: project(options),
    });
    expect(warnings).toMatchObject([{ code: 'VOICE_LANGUAGE' }]);
  });

  test('is a warning where nothing is spoken', async () => {
    const options = { article: article({}), run: project(), isDraft: true };
    expect(await checkLanguage('ann', options)).toMatchObject([{ code: 'VOICE_LANGUAGE' }]);
  });

  test('is an error where the voice is that of the whole publication', async () => {
    const checking = checkLanguage('ann', {
      article: article({}),
      run: project({ voice: 'ann' }),
    });
    await expect(checking).rejects.toMatchObject({ code: 'VOICE_LANGUAGE' });
  });
});

test('a voice speaks a language by whichever of its tags', async () => {
  for (const language of ['no', 'nb', 'nn-NO']) {
    const options = { article: article({ language }), run: project() };
    expect(await checkLanguage('ida', options)).toEqual([]);
  }
});
