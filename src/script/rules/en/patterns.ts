/** the recurring parts of English rules, as pattern sources: numbers, dashes, magnitudes. All repetitions are bounded. */

/** Whole number: plain, with commas, in the Indian way (`1,00,000`), or with spaces where no other reading is likely (`1 000 000`, `20 000`). */
export const WHOLE =
  '(?:\\d{1,2}(?:,\\d{2}){1,8},\\d{3}(?![\\d])|\\d{1,3}(?:,\\d{3}){1,11}(?!\\d)|\\d{1,3}(?: \\d{3}){2,11}(?!\\d)|\\d{1,3} 000(?!\\d)|\\d{1,36}(?!\\d))';

/** Whole number or decimal fraction, `12`, `1,200.5`, `.5`. */
export const NUMBER: string = `(?:${WHOLE}(?:\\.\\d{1,30}(?![\\d]|\\.\\d))?|\\.\\d{1,30}(?!\\d))`;

/** Between the two ends of a range. */
export const DASH = ' ?[-\\u2012\\u2013\\u2014] ?';

/** The dashes of `DASH`. */
export const DASHES = '-\u2012\u2013\u2014';

/** A written magnitude: a word, or the short forms of newspapers. */
export const MAGNITUDE =
  '(?:[ -]?(?:hundred|thousand|million|billion|trillion|lakh crore|lakhs?|crores?|mln|bln|mn|bn|tn|trn|MN|BN|TN)\\b| ?[kKmMbB]\\b| ?MM\\b)';

const MAGNITUDES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mm: 'million',
  mn: 'million',
  mln: 'million',
  b: 'billion',
  bn: 'billion',
  bln: 'billion',
  tn: 'trillion',
  trn: 'trillion',
  lakhs: 'lakh',
  crores: 'crore',
};

/** A magnitude as a word with a space before it; empty for none. */
export function magnitudeWord(written: string | undefined): string {
  if (written === undefined) return '';
  const bare = written.replace(/^[ -]/, '').toLowerCase();
  return ` ${MAGNITUDES[bare] ?? bare}`;
}

/** A number without its spaces, as the number functions take it. */
export function bare(written: string): string {
  return written.replaceAll(' ', '');
}

/** Not within a longer number or word to the left. */
export const FREE_LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,])';

/** Sticky and Unicode-aware, as every rule's pattern is. */
export function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `uy${flags}`);
}

/** Words that stand before a noun with an amount in front of it: `a $2 million house`. */
const DETERMINER =
  /(?:\b(?:an?|the|this|that|its|their|his|her|our|your|my|new|another|every|each|no|any|first|second|nearly|some)|'s) $/i;

/** Words that may follow an amount and are not the noun it describes. */
const NOT_A_NOUN = new Set(
  (
    'a an the in on at by of to for from with and or but nor as is are was were be been being has have had do does did will would can could may might must ' +
    'should shall that which who whom whose when where while if because since until till than then so this these those it its they we you he she i ' +
    'per each every last next this annually yearly monthly daily ago apart away out off up down over under above below about around into onto through ' +
    'between among against during before after within without toward towards worth more less extra total today yesterday tomorrow now also only just even ' +
    'not never still already yet later earlier instead plus minus were their his her our your my said says according here there all both across via'
  ).split(' '),
);

/** How far back a determiner is looked for, in characters. */
const LOOK_BACK = 10;

/** A determiner with measures of the same noun behind it: `an 8-page, 2,500-word, $40 book`. */
const DESCRIBED =
  /\b(?:an?|the|this|that|its|their|his|her|our|your|my|new|another|every|each) (?:[\p{L}\d,.]{1,16}-\p{L}{1,16},? ){1,3}$/iu;

/** The same with a list of measures between. */
const LOOK_BACK_LIST = 72;

/** Whether an amount at `[start, end)` stands before the noun it describes, so that its unit is said in the singular. */
export function isAttributive(
  view: string,
  range: { readonly start: number; readonly end: number },
): boolean {
  const next = /^ ([a-z]{2,20}|[a-z]{1,20}-[a-z]{1,20})\b/.exec(
    view.slice(range.end, range.end + 24),
  );
  return (
    next !== null &&
    !NOT_A_NOUN.has(next[1]!) &&
    (DETERMINER.test(view.slice(Math.max(0, range.start - LOOK_BACK), range.start)) ||
      DESCRIBED.test(view.slice(Math.max(0, range.start - LOOK_BACK_LIST), range.start)))
  );
}
