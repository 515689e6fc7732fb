/** names that the program gives: rules, causes, codes of errors → what they mean in the language of the page. Pure. */
import type { PassageAnswer } from '../../studio/answers.ts';
import { hasPhrase, isInEnglish, phrase, type PhraseKey } from './phrase.ts';

/** Rules by which lines are not read, by what they have in common. */
const SKIPS: readonly (readonly [PhraseKey, string])[] = [
  ['skipCaption', 'photo-caption'],
  ['skipTable', 'table'],
  ['skipCode', 'code-block'],
  ['skipFootnote', 'footnote'],
  ['skipEmbed', 'embed'],
  ['skipKind', 'heading paragraph list-item quote'],
  ['skipLines', 'outside-lines'],
  ['skipBoilerplate', 'boilerplate'],
  ['skipAsked', 'asked-to-skip'],
  [
    'skipLinks',
    'menu table-of-contents skip-link link-list tag-list legal-links read-more button edit-link heading-anchor bare-address',
  ],
  [
    'skipOffer',
    'related newsletter form advertisement call-to-action subscribers-only cookie-notice overlay',
  ],
  ['skipTool', 'share-bar comments audio-player gallery print-only'],
  [
    'skipAbout',
    'author-bio byline dateline time-stamp reading-time site-name photo-credit credits copyright disclaimer ai-notice references',
  ],
  ['skipSite', 'site-header footer sidebar'],
  ['skipOutside', 'before-article after-article not-article aside page-furniture'],
  ['skipRepeated', 'headline repeated pull-quote'],
  [
    'skipWordless',
    'separator number not-words footnote-mark icon ruby drawing list-mark shortcode',
  ],
  ['skipHidden', 'hidden'],
  [
    'skipMarkup',
    'image html link-definition mdx-code template-tag abbreviation citation nested-too-deeply',
  ],
  ['skipDeleted', 'deleted'],
  ['skipComment', 'comment'],
  ['skipFormula', 'formula'],
];

const SKIP_KEYS: ReadonlyMap<string, PhraseKey> = new Map(
  SKIPS.flatMap(([key, rules]) => rules.split(' ').map((rule) => [rule, key] as const)),
);

/** Why a line is not read; the name of a rule that is not known here. */
export function skipInWords(rule: string): string {
  const key = SKIP_KEYS.get(rule);
  return key === undefined ? rule : phrase(key);
}

/** What rules of all languages are about, by the words of their names; the first that fits counts. */
const ABOUT: readonly (readonly [PhraseKey, RegExp])[] = [
  ['ruleRoman', /roman/],
  ['ruleTelephone', /telephone/],
  ['ruleAddress', /url|email|web-address|handle|hashtag|ip-address|file-name/],
  [
    'ruleMoney',
    /money|price|cents?\b|pence|shilling|fare|currency|dollar|rupee|cashtag|ticker|revenue|pay-/,
  ],
  ['ruleTime', /time|clock|hour|minute|second|heure/],
  [
    'ruleDate',
    /date|year|month|day|decade|century|season|september|period|quarter|generation|countdown/,
  ],
  [
    'ruleMeasure',
    /measure|unit|dimension|temperature|degree|percent|per-|weight|height|size|scale|coordinate/,
  ],
  ['ruleMeasure', /metre|meter|inch|foot|feet|mile|stone|dose|speed|power|ratio|rate/],
  ['ruleNote', /note/],
  [
    'ruleNumber',
    /number|cardinal|ordinal|fraction|decimal|million|magnitude|digit|score|figure|count|sum|range|leading-zero|tally|minus|plus/,
  ],
  [
    'ruleLetters',
    /abbreviation|initial|acronym|letter|saint|title|company|street|state|latin|short|word|law|doctor|professor/,
  ],
  ['ruleSign', /sign|slash|dash|mark|arrow|ampersand|bullet|emoji|fold|stroke|tilde|operator|and-/],
];

/** What a rule is about by which words are said otherwise than they are printed. */
export function ruleInWords(rule: string): string {
  if (rule.startsWith('lexicon:')) return phrase('ruleLexicon', rule.slice('lexicon:'.length));
  const key = ABOUT.find(([, names]) => names.test(rule))?.[0];
  return key === undefined ? phrase('ruleOther', rule) : phrase(key);
}

const CAUSES: Readonly<Record<NonNullable<PassageAnswer['cause']>, PhraseKey>> = {
  text: 'causeText',
  again: 'causeAgain',
  voice: 'causeVoice',
  said: 'causeSaid',
  sound: 'causeSound',
  none: 'causeNone',
  flag: 'causeFlag',
};

/** Why a passage waits; in English as the program says it, which names voices and people. */
export function causeInWords({ why = '', cause }: Pick<PassageAnswer, 'why' | 'cause'>): string {
  return isInEnglish() || !cause ? why : phrase(CAUSES[cause]);
}

/** What the checks of an edition look at, by their names. */
const CHECKS: readonly (readonly [PhraseKey, RegExp])[] = [
  ['checkAi', /disclosure|source-type|ai-content/],
  ['checkSound', /^(?:has-clip|holds-sound)$/],
  ['checkDistorted', /^not-clipped$/],
  ['checkTitle', /title|byline/],
  ['checkChapters', /chapters/],
  ['checkWhole', /^(?:file|digest|content|unchanged|settings|private-record|edition|enclosure)/],
  ['checkTimes', /duration|length|times|order|placed|places|ledger/],
  ['checkWords', /words/],
  ['checkPicture', /picture|artwork/],
  ['checkFormat', /format/],
  ['checkPlayer', /player|audio/],
  ['checkItem', /^item/],
];

/** What a check looks at; its name where that is not known. */
export function checkInWords(check: string): string {
  const key = CHECKS.find(([, names]) => names.test(check))?.[0];
  return key === undefined ? check : phrase(key);
}

/** Why a decision no longer fits, by what the program says of it; the first that fits counts. */
const MISFITS: readonly (readonly [PhraseKey, RegExp])[] = [
  ['unfitGone', /no passage has this text now/],
  ['unfitAlike', /passages? (?:have|with) this text now/],
  ['unfitTwice', /is about the same passage/],
  ['unfitQuotes', /no sentence is quoted|no quoted sentences/],
  ['unfitByline', /has no byline/],
  ['unfitNotRead', /is not read/],
  ['unfitWords', /” is (?:not )?in it/],
];

/** A file and a line, then the passage in quotation marks, at the beginning of what the program says. */
const PLACE = /^.*?:\d+: ([“"„«].*?[”"“»]):/;

/** What a warning means, where the page speaks another language than the program; `undefined` as for `meaningOf`. */
export function warningInWords(warning: ToldTrouble): string | undefined {
  const meaning = meaningOf(warning);
  if (meaning === undefined || warning.code !== 'DECISIONS_UNFIT') return meaning;
  const { message } = warning;
  const key = MISFITS.find(([, words]) => words.test(message))?.[0];
  const place = PLACE.exec(message)?.[1];
  const why = [
    ...(place === undefined ? [] : [place]),
    ...(key === undefined ? [] : [phrase(key)]),
  ];
  return why.length === 0 ? meaning : `${meaning} (${why.join(': ')})`;
}

/** What went wrong, as the program tells it. */
export type ToldTrouble = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
};

/** What its code means, where the page speaks another language than the program; `undefined` if it does not, or does not know. */
export function meaningOf({ code = '' }: Pick<ToldTrouble, 'code'>): string | undefined {
  return !isInEnglish() && hasPhrase(code) ? phrase(code) : undefined;
}

/** All of it on one line: what its code means first, then what the program says, which has the details. */
export function troubleInWords(trouble: ToldTrouble): string {
  const meaning = meaningOf(trouble);
  const told = [trouble.message, trouble.hint].filter(Boolean).join(' ');
  return meaning === undefined ? told : `${meaning} ${phrase('details', told)}`;
}
