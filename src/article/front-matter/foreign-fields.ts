/** the values of someone else's front matter → those that it may decide, and a notice of the others. */
import type { Warning } from '../../errors.ts';
import { TRUST_HINT } from '../trust.ts';
import { bareKey, FIELD_NAMES, TAG_NAMES } from './field-names.ts';
import { WITHHOLDING_KEYS } from './read-release.ts';

/** What describes an article, and neither costs money nor changes what is said. */
const DESCRIBING = ['title', 'byline', 'publishedAt', 'modifiedAt', 'language'] as const;

// To obey what withholds an article costs nothing, and what is unfinished stays unread.
const ALLOWED: ReadonlySet<string> = new Set([
  ...DESCRIBING.flatMap((name) => FIELD_NAMES[name]),
  ...WITHHOLDING_KEYS,
]);

/** What is not a single text, and what other articles set without effect. */
const RULES = [
  'lexicon',
  'cast',
  'policy',
  'disclosure',
  'voices',
  'provider',
  'rates',
  'pauses',
  'sounds',
];

/** What has, or looks as if it had, a meaning for Lectern. */
const MEANINGFUL: ReadonlySet<string> = new Set([
  ...Object.values(FIELD_NAMES).flat(),
  ...TAG_NAMES,
  ...RULES,
]);

/** What is left of someone else's front matter. */
export type ForeignFields = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
};

/** Takes out all that someone else's text may not decide; it is named in one notice. */
export function takeForeign(values: Readonly<Record<string, unknown>>): ForeignFields {
  const kept = Object.fromEntries(
    Object.entries(values).filter(([key]) => ALLOWED.has(bareKey(key))),
  );
  const ignored = Object.keys(values).filter(
    (key) => !Object.hasOwn(kept, key) && MEANINGFUL.has(bareKey(key)),
  );
  if (ignored.length === 0) return { values: kept, warnings: [] };
  const verb = ignored.length === 1 ? 'is' : 'are';
  const message = `The text is not your own: ${ignored.join(', ')} in its front matter ${verb} ignored.`;
  const notice = {
    code: 'ARTICLE_FRONT_MATTER',
    message,
    hint: TRUST_HINT,
    isNotice: true,
  } as const;
  return { values: kept, warnings: [notice] };
}
