import { expect, test } from 'vitest';
import { oembedAnswer } from '../../src/site/embed.ts';
import { editionOf } from '../helpers/editions.ts';

const baseUrl = 'https://post.example/audio/';

test('an oEmbed answer names the author and the site where the edition knows them', () => {
  const named = oembedAnswer(editionOf({ siteName: 'The Post' }), { baseUrl });
  expect(named).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'The ferry returns',
    author_name: 'Ada Lind',
    provider_name: 'The Post',
    html: expect.stringMatching(
      /^<iframe src="https:\/\/post.example\/audio\/ferry\/.* height="152"/,
    ),
    width: expect.any(Number),
    // As high as the page while the player is closed: test/player/lectern-frame.browser.test.ts measures it.
    height: 152,
    cache_age: expect.any(Number),
  });
  const cover = { ...editionOf().files[0]!, role: 'cover', name: 'cover.aaaaaaaa.png' } as const;
  expect(oembedAnswer(editionOf({ files: [cover] }), { baseUrl })).toMatchObject({
    thumbnail_url: `${baseUrl}ferry/cover.aaaaaaaa.png`,
    thumbnail_width: 1400,
    thumbnail_height: 1400,
  });
  const unnamed = oembedAnswer(editionOf({ byline: undefined }), { baseUrl });
  expect(Object.keys(unnamed).filter((name) => name.endsWith('_name'))).toEqual([]);
});
