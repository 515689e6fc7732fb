/** What a source says of its publication → what becomes of it, by the rules of each generator. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  settleRelease,
  type SettleOptions,
} from '../../../src/article/front-matter/settle-release.ts';
import type { InheritedFields } from '../../../src/article/front-matter/release.ts';
import { splitFrontMatter } from '../../../src/article/front-matter/split-front-matter.ts';

beforeEach(
  () => void vi.useFakeTimers({ now: Date.parse('2026-06-15T12:00:00Z'), toFake: ['Date'] }),
);
afterEach(() => void vi.useRealTimers());

/** A section of Hugo that says this of all its articles. */
function handed(values: InheritedFields['values']): SettleOptions {
  const origins = Object.fromEntries(Object.keys(values).map((key) => [key, 'content/_index.md']));
  return { generator: 'hugo', inherited: { values, origins } };
}

/** The release of a front matter, or the code of the refusal; `!` after a start that was said. */
function decide(yaml: string, options: SettleOptions = {}): string {
  try {
    const source = splitFrontMatter(`---\n${yaml}\n---\nWords.\n`, options);
    const { publishAt } = source.frontMatter;
    const settled = settleRelease(source.release, { ...options, publishAt });
    const said = settled.warnings.length > 0 ? '!' : '';
    const parts = [settled.publishAt ?? 'now', settled.expiresAt, settled.unlisted && 'unlisted'];
    return parts.filter(Boolean).join(' ') + said;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const FUTURE = 'date: 2026-12-01T07:00:00+01:00';
const AT = '2026-12-01T06:00:00Z';

describe('a release', () => {
  test.each<readonly [string, SettleOptions, string]>([
    // Hugo: publishDate, else date; what is past is out.
    [FUTURE, { generator: 'hugo' }, AT],
    ['date: 2026-01-01', { generator: 'hugo' }, 'now'],
    ['date: 2026-01-01\npublishDate: 2026-12-01', { generator: 'hugo' }, '2026-12-01T00:00:00Z'],
    [`${FUTURE}\npublishDate: 2026-01-01`, { generator: 'hugo' }, 'now'],
    [
      'pubdate: 2026-07-01 10:00',
      { generator: 'hugo', siteTimezone: 'Europe/Kyiv' },
      '2026-07-01T07:00:00Z',
    ],
    ['title: A', { generator: 'hugo', path: 'content/2027-01-01-a.md' }, 'now'],
    ['expiryDate: 2026-06-14', { generator: 'hugo' }, 'ARTICLE_WITHHELD'],
    ['expiryDate: 2027-06-14', { generator: 'hugo' }, 'now 2027-06-14T00:00:00Z'],
    ['build: { list: never }', { generator: 'hugo' }, 'now unlisted'],
    ['_build: { render: never }', { generator: 'hugo' }, 'ARTICLE_WITHHELD'],
    ['headless: true', { generator: 'hugo' }, 'ARTICLE_WITHHELD'],
    ['publishDate: soon', { generator: 'hugo' }, 'ARTICLE_FRONT_MATTER'],
    ['expiryDate: soon', {}, 'ARTICLE_FRONT_MATTER'],
    // Jekyll: the date of a post, of its front matter or its name; not that of a page.
    [FUTURE, { generator: 'jekyll', path: '/s/_posts/a.md' }, AT],
    [
      'title: A',
      { generator: 'jekyll', path: '/s/_posts/2026-12-01-a.md' },
      '2026-12-01T00:00:00Z',
    ],
    ['date: 2026-12-01 07:00:00 +0100', { generator: 'jekyll', path: '_essays/x/a.md' }, AT],
    [FUTURE, { generator: 'jekyll', path: '/s/about.md' }, 'now!'],
    ['published: false', { generator: 'jekyll' }, 'ARTICLE_DRAFT'],
    ['hidden: true', { generator: 'jekyll' }, 'now unlisted'],
    // What the site hands down; what the article says itself wins.
    ['title: A', handed({ draft: true }), 'ARTICLE_DRAFT'],
    ['draft: false', handed({ draft: true }), 'now'],
    ['title: A', handed({ publishdate: '2026-12-01' }), '2026-12-01T00:00:00Z'],
    ['pubdate: 2026-01-01', handed({ publishdate: '2026-12-01' }), 'now'],
    ['title: A', handed({ expirydate: '2026-06-14' }), 'ARTICLE_WITHHELD'],
    ['unpublishdate: 2027-06-14', handed({ expirydate: '2026-06-14' }), 'now 2027-06-14T00:00:00Z'],
    ['title: A', handed({ build: { render: 'never' } }), 'ARTICLE_WITHHELD'],
    ['build: { list: never }', handed({ build: { render: 'never' } }), 'now unlisted'],
    // A site that publishes what has expired.
    ['expiryDate: 2026-06-14', { generator: 'hugo', showsExpired: true }, 'now'],
    ['expiryDate: 2027-06-14', { generator: 'hugo', showsExpired: true }, 'now'],
    // Eleventy and Docusaurus: a date only sorts, which is said.
    [FUTURE, { generator: 'eleventy' }, 'now!'],
    [FUTURE, { generator: 'eleventy', futureDates: 'wait' }, AT],
    ['permalink: false', { generator: 'eleventy' }, 'ARTICLE_WITHHELD'],
    ['eleventyExcludeFromCollections: true', { generator: 'eleventy' }, 'now unlisted'],
    ['title: A', { generator: 'docusaurus', path: 'blog/2026-12-01-a.md' }, 'now!'],
    ['unlisted: true', { generator: 'docusaurus' }, 'now unlisted'],
    // Astro, and whatever is not known: only the site could tell, so it waits, and that is said.
    ['pubDate: Dec 1 2026', { generator: 'astro' }, '2026-12-01T00:00:00Z!'],
    [FUTURE, {}, `${AT}!`],
    ['publishDate: 2026-12-01', { generator: 'eleventy' }, '2026-12-01T00:00:00Z!'],
    [FUTURE, { futureDates: 'publish' }, 'now'],
    [FUTURE, { futureDates: 'wait' }, AT],
    [`${FUTURE}\npublishAt: 2026-07-01T00:00:00Z`, { generator: 'hugo' }, '2026-07-01T00:00:00Z'],
    // Statuses of Ghost and WordPress.
    [`status: scheduled\n${FUTURE}`, { generator: 'eleventy', futureDates: 'publish' }, AT],
    [`status: future\n${FUTURE}`, {}, AT],
    ['status: future', {}, 'ARTICLE_DRAFT'],
    ['status: pending', {}, 'ARTICLE_DRAFT'],
    ['status: private', { includeDrafts: true }, 'ARTICLE_WITHHELD'],
    ['visibility: members', { includeDrafts: true }, 'ARTICLE_WITHHELD'],
    ['visibility: public\nstatus: published', {}, 'now'],
    ['password: secret', {}, 'ARTICLE_WITHHELD'],
    ['draft: true', { includeDrafts: true }, 'now'],
    ['draft: yes', {}, 'ARTICLE_DRAFT'],
    ['title: A\ndraft: false\npublished: true\nunlisted: false', {}, 'now'],
  ])('%s with %j is %s', (yaml, options, expected) => {
    expect(decide(yaml, options)).toBe(expected);
  });

  test.each([
    [{ draft: true }, 'The article is a draft: content/_index.md says so.'],
    [{ expirydate: '2026-06-14' }, 'on 2026-06-14T00:00:00Z: content/_index.md says so.'],
    [{ headless: true }, 'no page of its own: content/_index.md says "headless: true".'],
  ])('%j names the file of the site that says it', (values, message) => {
    const options = handed(values);
    const { release } = splitFrontMatter('Words without front matter.\n', options);
    expect(() => settleRelease(release, options)).toThrow(message);
  });

  test('names no secret', () => {
    const { release } = splitFrontMatter('---\npassword: tiger\n---\nWords.\n');
    expect(JSON.stringify(release)).not.toContain('tiger');
  });
});
