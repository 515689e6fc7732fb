/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Our own words on pages, in languages that have them and in languages that do not. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { formatTranscriptHtml } from '../../src/edition/formats/transcript-html.ts';
import { linksBack } from '../../src/edition/text-files.ts';
import { languagePart } from '../../src/languages/registry.ts';
import { defaultDisclosure, disclosureLanguage } from '../../src/script/disclosure.ts';
import { buildEmbedPage, buildPage } from '../../src/site/edition-page.ts';
import { buildIndexPage } from '../../src/site/index-page.ts';
import { buildMissingPage } from '../../src/site/missing-page.ts';
import { editionOf } from '../helpers/editions.ts';

const ENGLISH = [
  ...Object.values(languagePart('en', 'pages')),
  ...Object.values(languagePart('en', 'player')),
  defaultDisclosure('en'),
].filter((words) => words.length > 3);

/** Every page of an edition in a language, as a build would write it. */
function pagesIn(language: string): readonly Document[] {
  const text = defaultDisclosure(language);
  const own = disclosureLanguage(text, language);
  const title = 'Przywrócony prom';
  const disclosure = {
    ...editionOf().disclosure,
    text,
    ...(own !== language && { language: own }),
  };
  const editions = [
    editionOf({ language, title, disclosure, draft: true }),
    editionOf({ language, title, disclosure, slug: 'second', byline: 'Jo Ray' }),
  ];
  const publication = { baseUrl: 'https://post.example/audio/', feedTitle: 'Post' };
  const cues = [
    { start: 0, end: 1, text, role: 'disclosure', language: disclosure.language },
    { start: 1, end: 2, text: title, role: 'title' },
  ];
  const pages = [
    buildPage(editions[0]!, publication),
    buildEmbedPage(editions[0]!, publication),
    buildIndexPage(editions, publication),
    buildMissingPage({ language, isList: false }),
    formatTranscriptHtml(cues, { title, language, links: linksBack(language) }),
  ];
  return pages.map((page) => parseHTML(page).document);
}

/** English words of ours on a page, each with the language that the page gives it. */
function englishOn(page: Document): readonly string[] {
  const said = [...page.querySelectorAll('body, body *')].flatMap((element) => {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
    const texts = [
      ...own.map(({ textContent }) => textContent ?? ''),
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('placeholder') ?? '',
    ];
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    return texts.map((text) => ({ text, language }));
  });
  return said
    .filter(({ text }) => ENGLISH.some((words) => text.includes(words)))
    .map(({ text, language }) => `${language}: ${text.trim()}`);
}

describe.each(['nl', 'sv-SE', 'ja', 'ar'])(
  'a page in %s, which has no words of ours',
  (language) => {
    test('gives every English word of ours the language English', () => {
      const found = pagesIn(language).map(englishOn);
      for (const words of found)
        expect(words.filter((each) => !each.startsWith('en:'))).toEqual([]);
      expect(found.filter((words) => words.length === 0)).toEqual([]);
    });
  },
);

test.each(['it', 'pt-BR', 'de', 'uk'])('a page in %s has no English word of ours', (language) => {
  expect(pagesIn(language).flatMap(englishOn)).toEqual([]);
});
