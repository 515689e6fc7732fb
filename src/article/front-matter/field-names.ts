/** the fields of front matter → the names that site generators give them. */
import type { FrontMatter } from './front-matter.ts';

/** The fields that are one text. */
export type TextField = Exclude<
  keyof FrontMatter,
  'cast' | 'lexicon' | 'policy' | 'season' | 'sounds' | 'tags'
>;

/**
 * How front matter is spelled in Jekyll, Hugo, Eleventy, Astro, Docusaurus, Pandoc and dev.to;
 * matched without case, hyphens and underscores.
 */
export const FIELD_NAMES: Readonly<Record<TextField, readonly string[]>> = {
  title: ['title', 'headline'],
  byline: ['author', 'authors', 'byline', 'by', 'authorname', 'writer', 'creator'],
  publishedAt: [
    'date',
    'published',
    'publishedat',
    'publishedon',
    'publisheddate',
    'publishdate',
    'pubdate',
    'pubdatetime',
    'datepublished',
    'created',
    'createdat',
  ],
  publishAt: ['publishat', 'embargo', 'embargountil'],
  modifiedAt: [
    'lastmod',
    'updated',
    'modified',
    'updatedat',
    'updatedon',
    'updateddate',
    'modifiedat',
    'modifieddate',
    'moddatetime',
    'lastmodified',
    'lastmodifiedat',
    'lastupdated',
    'lastupdate',
    'datemodified',
    'dateupdated',
  ],
  language: ['lang', 'language', 'locale', 'inlanguage'],
  voice: ['voice'],
  rate: ['rate'],
  section: ['section', 'category', 'categories'],
  slug: ['slug'],
  description: [
    'description',
    'summary',
    'excerpt',
    'subtitle',
    'dek',
    'standfirst',
    'teaser',
    'abstract',
  ],
  url: ['url', 'canonical', 'canonicalurl'],
  image: [
    'image',
    'images',
    'cover',
    'coverimage',
    'heroimage',
    'featuredimage',
    'socialimage',
    'ogimage',
    'thumbnail',
    'banner',
  ],
  siteName: ['sitename', 'publication'],
  firstLine: ['firstline'],
  lastLine: ['lastline'],
};

/** A key without case, hyphens and underscores. */
export function bareKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** Keys of subjects. */
export const TAG_NAMES: readonly string[] = ['tags', 'tag', 'keywords'];
