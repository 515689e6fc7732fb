/** a page's labelled lines and metadata → who wrote the article, and when. Pure. */
import { findDateline } from '../../dates/dateline.ts';
import type { LabelledLine } from '../../classify/page/label-lines.ts';
import { OTHERS_WORK } from '../../people/person-words.ts';
import { joinPeople, readPeople } from '../../people/read-people.ts';
import { authorsOfWorks } from './page-byline.ts';
import type { PageMetadata } from './metadata.ts';

/** Authors and dates of an article. */
export type NamesAndDates = Pick<
  PageMetadata,
  'byline' | 'bylineSource' | 'publishedAt' | 'modifiedAt'
>;

/** Of a page's options: the zone of dates without one, and the language of its words. */
export type DatingOptions = {
  readonly timezone: string;
  readonly language: string;
  readonly foundLanguage?: string | undefined;
};

/** How far above and below the first line of sure prose to look for names and dates, in lines. */
const [HEAD_ABOVE, HEAD_BEHIND] = [25, 8] as const;

/** Page parts with names and dates of other articles. */
const OTHERS: ReadonlySet<string | undefined> = new Set(['comments', 'related', 'menu']);

/**
 * A visible byline and dates, if the metadata has none: the first near the start of the article.
 */
export function namesAndDates(page: {
  readonly metadata: PageMetadata;
  readonly labelled: readonly LabelledLine[];
  readonly options: DatingOptions;
}): NamesAndDates {
  const { metadata, labelled, options } = page;
  const { timezone, foundLanguage, language: expected } = options;
  const language = foundLanguage ?? expected;
  const isOfWork = authorsOfWorks(labelled.map(({ unit }) => unit));
  let found: NamesAndDates = {};
  for (const { unit } of labelled.filter(isNearStart)) {
    const { byline: written, ...dates } =
      findDateline(unit.text, { words: unit.words, timezone, language }) ?? {};
    // "Reviewed by" names someone else.
    const isOthers = unit.text.search(OTHERS_WORK) === 0 || isOfWork(unit);
    const names = isOthers ? {} : lineOfNames(written);
    found = { ...dates, ...names, ...found };
  }
  const signed = found.byline === undefined ? signedBelow(labelled) : {};
  const { byline, bylineSource, publishedAt, modifiedAt } = { ...signed, ...found, ...metadata };
  return {
    ...(byline && { byline }),
    ...(bylineSource && { bylineSource }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
  };
}

/** How far below the last line that is read its authors may sign, in lines. */
const SIGNED_BELOW = 2;

/** Who signs a text right below it: “Text: Ada Holm”, without a date, as comments have one. */
function signedBelow(labelled: readonly LabelledLine[]): NamesAndDates {
  const last = labelled.findLastIndex(({ rule }) => rule === undefined);
  const below = last < 0 ? [] : labelled.slice(last + 1, last + 1 + SIGNED_BELOW);
  for (const { unit, region } of below) {
    if (OTHERS.has(region) || unit.text.search(OTHERS_WORK) === 0) continue;
    const { byline, publishedAt } = findDateline(unit.text, { words: unit.words }) ?? {};
    if (publishedAt === undefined && byline !== undefined) return lineOfNames(byline);
  }
  return {};
}

/** The people of a line that names them. */
function lineOfNames(written: string | undefined): NamesAndDates {
  const people = readPeople(written ?? '');
  if (people.length === 0) return {};
  return { byline: joinPeople(people), bylineSource: 'a line near the headline' };
}

/** Whether a line that is not read is near the start of the article, where names and dates are. */
function isNearStart({ rule, fromFirst, region }: LabelledLine): boolean {
  if (rule === undefined || OTHERS.has(region)) return false;
  return fromFirst > -HEAD_ABOVE && fromFirst < HEAD_BEHIND;
}
