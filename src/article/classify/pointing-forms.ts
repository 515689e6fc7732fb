/**
 * a line among the paragraphs of a story → the rule that makes it the page's, if any: it points to
 * another text, sells something, names the source of a picture, or is left over from a template.
 * The form of the whole line decides, never one word.
 */
import { anyOf, caseless } from '../../_internal/any-of.ts';
import { findSureClutter } from '../clutter/phrases/clutter.ts';

/** A kind of such lines. */
type PointingLine = {
  readonly rule: string;
  readonly mostWords: number;
  /** Least share of its words that are links. */
  readonly leastLinked: number;
  readonly pattern: RegExp;
};

/** Symbols before and after the words of a line: arrows, brackets, bullets. */
export const LEADING_SIGNS: string = String.raw`[\p{P}\p{S}\p{M}\s]*`;

/** A line that begins with one of the phrases. */
export function beginsWith(phrases: readonly string[], behind = ''): RegExp {
  return caseless(`^${LEADING_SIGNS}${anyOf(phrases)}${behind}`);
}

/** A line that is one of the phrases. */
function isOneOf(phrases: readonly string[]): RegExp {
  return beginsWith(phrases, `${LEADING_SIGNS}$`);
}

/** Names of a page's texts. */
const TEXT = anyOf(['guide', 'review', 'article', 'post', 'page', 'story', 'resource', 'reading']);

const PRICE = String.raw`[$£€]\d[\d.,]*`;

/** Tried in order; the first that matches names the skip. */
const POINTING_LINES: readonly PointingLine[] = [
  {
    rule: 'read-more',
    mostWords: 24,
    leastLinked: 0.1,
    pattern: beginsWith(
      [
        '(?:can |you (?:can |may |might )|must |please )?also (?:read|check|see|watch|be interested(?: in)?)',
        'you (?:may|might) (?:also )?(?:like|enjoy|be interested(?: in)?)',
        '(?:read|learn|see|find out) more',
        'check out',
        `(?:see|read) (?:our|the|my) (?:full |complete |in-depth )?${TEXT}`,
        `(?:related|recommended|suggested|further|helpful|useful) ${TEXT}s?`,
        'related',
      ],
      String.raw`\s?:\s`,
    ),
  },
  {
    rule: 'read-more',
    mostWords: 24,
    leastLinked: 0.5,
    pattern: beginsWith([
      'also read',
      `read (?:our|my|the) (?:full|complete|in-depth|detailed)(?: \\S+){0,6} ${TEXT}$`,
    ]),
  },
  {
    rule: 'related',
    mostWords: 7,
    leastLinked: 0,
    pattern: isOneOf([
      '(?:check out|read|watch|explore|listen)(?: this| these)? next',
      'more (?:\\p{L}+ ){1,2}recommendations',
      '(?:\\p{L}+ ){0,3}guides? to check out',
      'share your story',
    ]),
  },
  {
    rule: 'call-to-action',
    mostWords: 14,
    leastLinked: 0.5,
    pattern: beginsWith(
      [
        '(?:buy|order|purchase|available)(?: now| it)? (?:on|at|from|now|here|today)',
        'get it (?:on|at|from|now|here|today)',
        'shop',
        "(?:check|see|view|compare) (?:the )?(?:current |latest |best |today[’']s )?(?:prices?|deals?|offers?|rating)",
        'add to (?:\\S+ ){0,3}(?:list|cart|basket|bag)',
        `(?:now )?${PRICE}(?: now ${PRICE})? (?:on|at|from)`,
      ],
      String.raw`(?!\p{L})`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 4,
    leastLinked: 0,
    pattern: isOneOf([
      '(?:get|buy|order|grab) it (?:now|here)',
      '(?:buy|shop|order) (?:now|here)',
      'check (?:the )?(?:current )?price(?: here)?',
    ]),
  },
  {
    rule: 'call-to-action',
    mostWords: 25,
    leastLinked: 0,
    pattern: /^(?:please )?(?:call|text|phone)(?: us)?(?: today| now)?(?: at| on)? \+?\(?\d{3}/i,
  },
  {
    rule: 'call-to-action',
    mostWords: 25,
    leastLinked: 0,
    pattern: /^(?:\*{3,}|[+=~‒–—-](?=\s)|[+=~‒–—-]{3,})\s*[\p{L}\p{N}+].*\s(?:\*{3,}|[+=~‒–—-])$/u,
  },
  {
    rule: 'read-more',
    mostWords: 24,
    leastLinked: 0.1,
    pattern:
      /^(?:[👉➡→►▶»]\uFE0F?|>>)\s*(?:learn|read|see|find|check|compare|take|explore|save|try|get)\b/iu,
  },
  {
    rule: 'call-to-action',
    mostWords: 20,
    leastLinked: 0,
    pattern: beginsWith(['(?:take|try) (?:our|this) (?:\\p{L}+ ){0,2}(?:quiz|survey|calculator)']),
  },
  {
    rule: 'form',
    mostWords: 12,
    leastLinked: 0,
    pattern: beginsWith(['(?:join|sign up|register) or (?:sign|log) in$', 'sign in to save your']),
  },
  {
    rule: 'newsletter',
    mostWords: 25,
    leastLinked: 0,
    pattern:
      /\bnewsletter forwarded\b|\bin your inbox[.!]?$|\bview (?:it|this (?:e-?mail|message)) in (?:your|a) browser\b/i,
  },
  {
    rule: 'newsletter',
    mostWords: 60,
    leastLinked: 0,
    pattern: beginsWith(['by (?:signing up|subscribing), you (?:agree|consent)']),
  },
  {
    rule: 'audio-player',
    mostWords: 8,
    leastLinked: 0,
    pattern: isOneOf([
      '(?:listen to|watch) (?:the|this|our) (?:\\p{L}+ ){0,3}(?:podcast|episode|video)(?: here| now| below)?',
    ]),
  },
  {
    rule: 'photo-credit',
    mostWords: 25,
    leastLinked: 0,
    pattern: caseless(
      String.raw`(?:^|[|.!)\]’”]\s*)\(?` +
        `${anyOf(['photo', 'image', 'picture', 'photograph', 'illustration', 'graphic'])}s?` +
        `${anyOf([' (?:by|credit|courtesy|provided by|supplied by)\\b', '\\s?:'])}` +
        String.raw`[^.!?]{2,50}\.?\)?$`,
    ),
  },
  {
    // “… at the quay. ADA HOLM/REUTERS”, “… at the quay ADA HOLM”.
    rule: 'photo-caption',
    mostWords: 35,
    leastLinked: 0,
    pattern: new RegExp(
      String.raw`^(?!.*\b(?:AND|BUY|CLICK|END|HERE|LEARN|MORE|NOW|OF|READ|SEE|SHOP|THE|YOUR?)\b).*` +
        anyOf([
          String.raw`(?:[\p{Ll}\d]{2}[.!?][”"»’)]?|\s\|)\s\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){1,3}` +
            String.raw`(?:\s?[/|(–-]\s?.{2,30}| (?:POUR|PARA|FÜR|PER|DLA) .{2,30})?$`,
          String.raw`\p{Ll}[”"»’)]? \p{Lu}{3,}(?: \p{Lu}{3,}){1,2}(?: ?\/ ?\p{Lu}[\p{L} -]{1,20})?$`,
        ]),
      'u',
    ),
  },
  {
    rule: 'author-bio',
    mostWords: 60,
    leastLinked: 0,
    pattern: beginsWith(['(?:about|meet) the (?:author|writer)'], String.raw`\s?[:–—-]`),
  },
  {
    rule: 'time-stamp',
    mostWords: 14,
    leastLinked: 0,
    pattern: beginsWith(
      [`(?:\\S+ ){0,3}${TEXT} (?:was|has been) (?:\\p{L}+ )?(?:updated|published|posted)`],
      String.raw`\b[^:]*\d{4}\.?$`,
    ),
  },
  {
    rule: 'skip-link',
    mostWords: 6,
    leastLinked: 0.5,
    pattern: isOneOf(['(?:go |return )?(?:back )?to (?:the )?(?:top|contents)']),
  },
  {
    rule: 'shortcode',
    mostWords: 20,
    leastLinked: 0,
    pattern: new RegExp(
      `^${anyOf([
        String.raw`\{\{[^{}]*\}\}`,
        String.raw`\[[a-z]+(?:[_-][a-z]+)* [\w-]+=[^\]]*\]`,
        String.raw`\[[A-Z]+(?:_[A-Z]+)+\]`,
        String.raw`(?:[a-z]+-)+(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6,}`,
      ])}$`,
      'u',
    ),
  },
];

/** Least share of links that makes a form depend on known links. */
const LINKED = 0.5;

/** A line of a page or of a text. */
export type PlainLine = {
  readonly text: string;
  readonly words: number;
  /** Share of its words that are links; undefined if unknown, as in pasted text. */
  readonly link?: number | undefined;
};

/**
 * The rule of a line that is the page's by its form. Without known links, forms that need many do
 * not match.
 */
export function pointingRule({ text, words, link }: PlainLine): string | undefined {
  const found = POINTING_LINES.find(({ mostWords, leastLinked, pattern }) => {
    const isLinked = link === undefined ? leastLinked < LINKED : link >= leastLinked;
    return words <= mostWords && isLinked && pattern.test(text);
  });
  return found?.rule ?? findSureClutter(text, { words })?.rule;
}
