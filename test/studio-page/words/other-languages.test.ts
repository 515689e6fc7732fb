/** What the program says in English, on a page in another language. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GERMAN_STUDIO } from '../../../src/languages/de/studio-strings.ts';
import { speakLanguage } from '../../../src/studio-page/words/phrase.ts';
import { checkInWords, warningInWords } from '../../../src/studio-page/words/reasons.ts';

const SOURCES = new URL('../../../src/', import.meta.url);

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  speakLanguage('de', GERMAN_STUDIO);
});
afterAll(() => {
  speakLanguage('en');
  vi.unstubAllGlobals();
});

/** What stands in a pair of quotation marks behind a name, in all files of some folders. */
function textsBehind(name: RegExp, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    const place = new URL(`${folder}/`, SOURCES);
    const files = readdirSync(place).filter((file) => file.endsWith('.ts'));
    return files.flatMap((file) =>
      [...readFileSync(new URL(file, place), 'utf8').matchAll(name)].map(([, text]) => text!),
    );
  });
}

describe('a check', () => {
  test('is told by what it looks at, whichever it is', () => {
    const names = textsBehind(/\bcheck(?:: |\()'([a-z-]+)'/g, ['verify', 'audit']);
    expect(names.length).toBeGreaterThan(35);
    expect(names.filter((name) => checkInWords(name) === name)).toEqual([]);
  });

  test('that is not known is told by its name', () => {
    expect(checkInWords('xyzzy')).toBe('xyzzy');
  });
});

describe('a decision that no longer fits', () => {
  test('says why, whatever the reason', () => {
    const texts = textsBehind(/\bwhy: ['`](.+)['`],?(?: hint.*)?$/gm, ['decisions/apply']);
    expect(texts.length).toBeGreaterThan(8);
    const told = texts
      .filter((text) => !text.includes('of the disclosure are not decided'))
      .map((text) => {
        const message = `a.lectern.yaml:3: “Er kam.”: ${text.replace(/\$\{\w+\}/g, 'x')}; this is not applied.`;
        return warningInWords({ code: 'DECISIONS_UNFIT', message });
      });
    expect(
      told.filter((words) => !/^Eine Entscheidung .* \(“Er kam\.”: .+\)$/.test(words!)),
    ).toEqual([]);
  });

  test('about which nothing else is known has its meaning alone', () => {
    const message = 'b.yaml is not applied: decisions about this article are in a.yaml.';
    expect(warningInWords({ code: 'DECISIONS_UNFIT', message })).toBe(
      'Eine Entscheidung passt nicht mehr zum Artikel und wird nicht angewendet.',
    );
  });
});
