/** the values of front matter → what they say of its publication, whatever generator they are for. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { scalarText } from '../../_internal/parse-json.ts';
import type { DateOptions } from '../dates/parse-date.ts';
import { MOMENT_DEMAND, parseMoment } from '../dates/parse-moment.ts';
import type { InheritedFields, ReleaseFacts } from './release.ts';
import { frontMatterError } from './front-matter-error.ts';

/** Values by key, without case, hyphens and underscores. */
export type BareValues = ReadonlyMap<string, unknown>;

/** Keys of a date of publication; Hugo knows the first three of them, in this order. */
const PUBLISH_KEYS: readonly string[] = [
  'publishdate',
  'pubdate',
  'published',
  'publishedat',
  'publishedon',
  'publisheddate',
  'pubdatetime',
  'datepublished',
];

/** Hugo's two keys, and what others call it. */
const EXPIRY_KEYS: readonly string[] = [
  'expirydate',
  'unpublishdate',
  'expirationdate',
  'expiresat',
  'expireson',
];

/** Keys that must be a date if they are there: a mistake would publish too early or too long. */
const STRICT_KEYS: ReadonlySet<string> = new Set(['publishdate', ...EXPIRY_KEYS]);

/** `yes` and `no` are strings in YAML 1.2. */
const YES = /^(?:true|yes|on|1)$/;
const NO = /^(?:false|no|off|0)$/;

/** Statuses of WordPress, Ghost, Pelican and others, by what they mean. */
const DRAFT_STATUS = /^(?:draft|drafted|pending|auto-draft|inherit|trash|hidden|unpublished|idea)$/;
const CLOSED_STATUS = /^(?:private|internal)$/;
const SCHEDULED_STATUS = /^(?:future|scheduled)$/;

/** Values of `visibility` in Ghost and others; `public` is for everyone. */
const CLOSED_VISIBILITY = /^(?:private|members|paid|tiers|password|protected|hidden|internal)$/;

/** Keys that only withhold an article: as unfinished, or from some of its readers. */
export const WITHHOLDING_KEYS: readonly string[] = [
  'draft',
  'published',
  'publish',
  'status',
  'poststatus',
  'private',
  'visibility',
  'password',
  'postpassword',
];

/** Keys that decide about publication: those that a site may hand down to its articles. */
export const RELEASE_KEYS: ReadonlySet<string> = new Set([
  ...WITHHOLDING_KEYS,
  'permalink',
  'headless',
  'build',
  'unlisted',
  'listed',
  'hidden',
  'eleventyexcludefromcollections',
  ...PUBLISH_KEYS,
  ...EXPIRY_KEYS,
]);

/** What the values say. @throws ArticleError ARTICLE_FRONT_MATTER for a date of publication that is not a date. */
export function readRelease(
  own: BareValues,
  options: DateOptions & {
    /** Whether a date of publication must be one. */
    readonly isStrict: boolean;
    /** What the site says. @default nothing */
    readonly inherited?: InheritedFields | undefined;
  },
): ReleaseFacts {
  const { inherited } = options;
  const values = withInherited(own, inherited);
  const says = (key: string, pattern: RegExp): string | undefined => {
    const text = scalarText(values.get(key)).trim().toLowerCase();
    return pattern.test(text) ? `${key}: ${text}` : undefined;
  };
  const status = (pattern: RegExp): string | undefined =>
    first(says('status', pattern), says('poststatus', pattern));
  const facts = omitUndefined({
    draft: first(
      says('draft', YES),
      says('published', NO),
      says('publish', NO),
      status(DRAFT_STATUS),
    ),
    closed: first(
      says('private', YES),
      says('visibility', CLOSED_VISIBILITY),
      status(CLOSED_STATUS),
      hasPassword(values),
    ),
    pageless: first(
      says('permalink', NO),
      says('headless', YES),
      buildSays(values, { member: 'render', pattern: /^(?:never|link|false)$/ }),
    ),
    unlisted: first(
      says('unlisted', YES),
      says('listed', NO),
      says('visibility', /^unlisted$/),
      // Jekyll's lists leave it out.
      says('hidden', YES),
      says('eleventyexcludefromcollections', YES),
      buildSays(values, { member: 'list', pattern: /^(?:never|false)$/ }),
    ),
    scheduled: status(SCHEDULED_STATUS),
    publishDate: firstMoment(values, { keys: PUBLISH_KEYS, ...options }),
    date: firstMoment(values, { keys: ['date'], ...options }),
    expiryDate: firstMoment(values, { keys: EXPIRY_KEYS, ...options }),
  });
  if (inherited === undefined) return facts;
  const handed = new Map([...values].filter(([key]) => !own.has(key)));
  return { ...facts, origins: originsOf(facts, { handed, inherited }) };
}

/** Which files of the site said what is not the article's own. `handed`: the values that it inherits. */
function originsOf(
  facts: ReleaseFacts,
  { handed, inherited }: { readonly handed: BareValues; readonly inherited: InheritedFields },
): NonNullable<ReleaseFacts['origins']> {
  const originOf = (key: string | undefined): string | undefined =>
    key !== undefined && handed.has(key) ? inherited.origins[key] : undefined;
  return omitUndefined({
    draft: originOf(keyOf(facts.draft)),
    closed: originOf(keyOf(facts.closed)),
    pageless: originOf(keyOf(facts.pageless)),
    expiryDate: originOf(EXPIRY_KEYS.find((key) => handed.has(key))),
  });
}

/** The key of what was said, such as `build.render: never`. */
function keyOf(said: string | undefined): string | undefined {
  return said?.split(/[.:]/)[0];
}

/** Names of one thing: who says it by any of them has said it. */
const SAME: readonly (readonly string[])[] = [
  PUBLISH_KEYS.filter((key) => key !== 'published'),
  EXPIRY_KEYS,
];

/** The values of the article, and those of its site where it has none of its own. */
function withInherited(own: BareValues, inherited: InheritedFields | undefined): BareValues {
  if (inherited === undefined) return own;
  const isSaid = (key: string): boolean =>
    own.has(key) || SAME.some((keys) => keys.includes(key) && keys.some((other) => own.has(other)));
  const more = Object.entries(inherited.values).filter(([key]) => !isSaid(key));
  return new Map([...more, ...own]);
}

function first(...found: (string | undefined)[]): string | undefined {
  return found.find((each) => each !== undefined);
}

function hasPassword(values: BareValues): string | undefined {
  const key = ['password', 'postpassword'].find((name) => scalarText(values.get(name)) !== '');
  return key && `${key}: …`;
}

/** A member of Hugo's table `build`, which was `_build`. */
function buildSays(
  values: BareValues,
  { member, pattern }: { readonly member: string; readonly pattern: RegExp },
): string | undefined {
  const build = values.get('build');
  if (typeof build !== 'object' || build === null) return undefined;
  const text = scalarText((build as Readonly<Record<string, unknown>>)[member]).toLowerCase();
  return pattern.test(text) ? `build.${member}: ${text}` : undefined;
}

function firstMoment(
  values: BareValues,
  {
    keys,
    isStrict,
    ...options
  }: DateOptions & { readonly keys: readonly string[]; readonly isStrict: boolean },
): string | undefined {
  for (const key of keys) {
    const text = scalarText(values.get(key)).trim();
    const moment = text === '' ? undefined : parseMoment(text, options);
    if (moment !== undefined) return moment;
    if (text !== '' && isStrict && STRICT_KEYS.has(key)) throw notDate(key, text);
  }
  return undefined;
}

function notDate(key: string, text: string): Error {
  const said = JSON.stringify(text);
  return frontMatterError(
    `front matter cannot be followed: ${key} must be ${MOMENT_DEMAND}, not ${said}`,
    { hint: 'Write it like "2026-12-01T07:00:00+01:00".' },
  );
}
