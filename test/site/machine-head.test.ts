import { expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import { machineHead, openGraphLocale } from '../../src/site/machine-head.ts';
import { editionOf } from '../helpers/editions.ts';

const cue = (text: string, role = 'paragraph') => ({ start: 0, end: 1, text, role });

function metaOf(fields: Partial<Edition>, name: string): string | undefined {
  const head = machineHead(editionOf(fields), { baseUrl: 'https://post.example/audio/' });
  return new RegExp(`(?:name|property)="${name}" content="([^"]*)"`).exec(head)?.[1];
}

test('an edition without a description is described by the beginning of its text, between words', () => {
  const cues = [cue('A heading', 'heading'), cue('The ferry returned.'), cue('word '.repeat(60))];
  const description = metaOf({ description: undefined, cues }, 'description')!;
  expect(description).toMatch(/^The ferry returned\. (?:word )+word…$/);
  expect(description.length).toBeLessThanOrEqual(161);
  expect(metaOf({ description: undefined, cues }, 'og:description')).toBe(description);
  expect(metaOf({ description: 'Own.', cues }, 'description')).toBe('Own.');
  expect(metaOf({ description: undefined, cues: [cue('A', 'heading')] }, 'description')).toBe(
    undefined,
  );
  const endless = [cue('x'.repeat(500))];
  expect(metaOf({ description: undefined, cues: endless }, 'description')).toBeUndefined();
});

test('the card is wide for a picture of the article, and small for a square cover or none', () => {
  const image = 'https://post.example/ferry.jpg';
  const cover = { ...editionOf().files[0]!, role: 'cover' as const, name: 'cover.png' };
  expect(metaOf({ image }, 'twitter:card')).toBe('summary_large_image');
  expect(metaOf({ image, files: [...editionOf().files, cover] }, 'twitter:card')).toBe('summary');
  expect(metaOf({}, 'twitter:card')).toBe('summary');
});

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['pt', 'pt_BR'],
  ['zh-Hant-TW', 'zh_TW'],
  ['zh-Hant', 'zh_TW'],
  ['it', 'it_IT'],
  ['not a tag', undefined],
])('the locale of %s is %s', (language, locale) => {
  expect(openGraphLocale(language)).toBe(locale);
});
