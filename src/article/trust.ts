/** where a text came from → whether it is the publisher's own, or what is said of someone else's. */
import { isTrustedByUser, serviceAddress } from '../_internal/http/trusted-hosts.ts';
import type { Warning } from '../errors.ts';
import type { ReadArticleOptions, Trust } from './article.ts';

/** Options of `readArticle`, and whether the text is someone else's. */
export type OriginOptions = ReadArticleOptions & { readonly isForeign?: boolean | undefined };

/** Whose texts decide more than title, byline, dates and language, if nothing is set. */
export const DEFAULT_TRUST: Trust = 'own';

/**
 * Options for a text that came from an address, or from nowhere that is known: it is someone else's
 * unless its host is trusted. The pronunciation marks of trusted pages are obeyed as in own texts.
 */
export function optionsOf(address: string | undefined, options: OriginOptions): OriginOptions {
  if (isTrusted(address, options.trust ?? DEFAULT_TRUST)) {
    const { spokenMarkup = 'own' } = options;
    return { ...options, spokenMarkup: spokenMarkup === 'none' ? 'none' : 'all' };
  }
  const { spokenMarkup } = options;
  return {
    ...options,
    isForeign: true,
    spokenMarkup: spokenMarkup === 'all' ? 'all' : 'none',
  };
}

function isTrusted(address: string | undefined, trust: Trust): boolean {
  if (trust === 'own' || address === undefined || !URL.canParse(address)) return false;
  return isTrustedByUser(serviceAddress(new URL(address)), trust.join(','));
}

/** What to do where a text is someone else's only by its address. */
export const TRUST_HINT =
  'If the site is your own, name its host in the setting trust: trust: [www.example.org].';

/** Attributes by which a text asks how it is said, or to be read. */
const ATTRIBUTES = [
  'data-(?:say|ipa|spell|pause|ssml)',
  '(?:data-)?ssml-[a-z-]+',
  'data-lectern\\s*=\\s*["\']?(?:read|announce)',
].join('|');

/** A comment or a tag with a request that only an own text may make. */
const MARK = new RegExp(
  '<!--\\s*lectern:\\s*(?:say|ipa|spell|pause|insert|announce)\\b|' +
    `<[a-z][^<>]{0,2000}\\s(?:${ATTRIBUTES})(?=[\\s=>"'/])`,
  'i',
);

/** A notice that the marks of someone else's text are ignored; none if it has no marks. */
export function ignoredMarks(content: string, name: string): readonly Warning[] {
  if (!MARK.test(content)) return [];
  const message = `${name} is not your own text: its marks for pronunciation, pauses and what to read are ignored.`;
  return [{ code: 'ARTICLE_SAY_AS', message, hint: TRUST_HINT, isNotice: true }];
}
