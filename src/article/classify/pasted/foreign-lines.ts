/**
 * the paragraphs of a pasted story → the rules of those that stand among them and are the page's: by
 * their form, because they are said twice, or because they speak of something else.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { contentWords, overlap } from '../../clutter/vocabulary.ts';
import { endsSentence } from '../page/running-prose.ts';
import { beginsWith, pointingRule, LEADING_SIGNS } from '../pointing-forms.ts';
import type { Piece } from './measure.ts';
import { BREAKS_OFF } from './weigh.ts';

/** A form of lines that only text without links shows; see `pointing-forms.ts` for those of any page. */
type Form = { readonly rule: string; readonly mostWords: number; readonly pattern: RegExp };

const PRICE = String.raw`[$£€]\s?\d[\d.,]*`;

/** What a page offers to download. */
const FILE = anyOf([
  'report',
  'guide',
  'e-?book',
  'white ?paper',
  'checklist',
  'template',
  'app',
  'pdf',
]);

/** Tried in order; the first that matches names the skip. */
const FORMS: readonly Form[] = [
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: beginsWith(
      [
        `(?:now )?${PRICE}(?: (?:now )?${PRICE})? (?:at|on|from) \\S+(?: \\S+){0,3}`,
        `(?:starting|starts|prices? (?:start|starting)) (?:at|from) ${PRICE}\\S*`,
        '(?:now |up to |save )?\\d{1,2} ?% off',
        'no credit card (?:required|needed)',
        '(?:use|with) (?:the |our )?(?:coupon |promo |discount )?code \\S+(?: \\S+){0,2}',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 24,
    pattern: beginsWith([
      `(?:get|take|save|claim|enjoy) (?:up to |an extra |a )?(?:${PRICE}|\\d{1,2} ?%) off\\b`,
      '(?:\\S+ ){1,3}(?:discount|coupon|promo) code\\b',
      'click (?:here|below) (?:to|for)\\b',
      'enter (?:a|your) (?:zip|postcode|email)\\b',
    ]),
  },
  {
    rule: 'call-to-action',
    mostWords: 35,
    pattern: beginsWith(
      ['(?:want|need|looking|wondering|curious|ready|interested)\\b[^?.!]*'],
      '\\? (?:check out|see|read|get|download|book|try|visit|explore) (?:our|my|this)\\b',
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 20,
    pattern: /^[^«]*(?:\s(?:>>|[❯→»›])|\w>>)\s*$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: beginsWith(
      [
        `download (?:the |our |your |this |a )?(?:free )?(?:[^\\s.]+ ){0,5}${FILE}`,
        'watch (?:the |this |our )?video(?: here| now| below)?',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'related',
    mostWords: 9,
    pattern: beginsWith(
      [
        '(?:our )?related (?:\\p{L}+ ){0,2}(?:articles?|links?|topics?|posts?|services?|resources?|stories|guides?)(?: and \\p{L}+)?',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'read-more',
    mostWords: 24,
    pattern: beginsWith(["(?:must|you must|don[’']t miss|also) read"], '\\s?[:|–—-]\\s'),
  },
  {
    rule: 'advertisement',
    mostWords: 20,
    pattern:
      /\(sponsored\)$|^in partnership with$|^sponsor this \p{L}+$|^advertisement\b.{0,4}continue reading\b/iu,
  },
  {
    rule: 'disclaimer',
    mostWords: 40,
    pattern:
      /\b(?:post|page|article|site|blog) (?:may |might )?contains? (?:\p{L}+ )?affiliate links?\b/iu,
  },
  {
    rule: 'call-to-action',
    mostWords: 16,
    pattern:
      /^(?:cook mode\b.*|prevent your screen from going dark\b.*|keep (?:your )?screen (?:on|awake)\b.*)$/iu,
  },
];

/** What a page asks its readers for. */
const ASKING = new RegExp(
  `^${LEADING_SIGNS}` +
    anyOf([
      'buy',
      'book',
      'call',
      'claim',
      'discover how',
      'donate',
      'download',
      'enroll',
      'get',
      'join',
      'learn how',
      'order',
      'register',
      'request',
      'schedule',
      'shop',
      'sign up',
      'start your',
      'subscribe',
      'talk to',
      'try',
    ]) +
    '\\b',
  'iu',
);

/** Fewest words of a request that is known again. */
const FEWEST_AGAIN = 4;

/** So many of a line's words with a meaning tell its topic, and the story has this share of them at most. */
const [ENOUGH_WORDS, FOREIGN] = [5, 0.1] as const;

/** Fewest words of another text's headline among paragraphs: a section's is shorter. */
const FEWEST_OF_HEADLINE = 7;

/** The rules of the pieces that are read as the story and are the page's, by index. */
export function foreignLines(
  pieces: readonly Piece[],
  story: readonly boolean[],
): ReadonlyMap<number, string> {
  const read = pieces.filter((_piece, index) => story[index]);
  const prose = read.filter(({ shape }) => shape === 'prose').map(({ text }) => text);
  const context = { counts: countTexts(pieces), topic: contentWords(prose.join(' ')) };
  const found = new Map<number, string>();
  pieces.forEach((piece, index) => {
    const isWithin = story[index]! && pieces[index - 1]?.text.endsWith(':') !== true;
    const isBetween = isProse(pieces[index - 1]) && isProse(pieces[index + 1]);
    const rule = isWithin ? foreignRule(piece, { ...context, isBetween }) : undefined;
    if (rule !== undefined) found.set(index, rule);
  });
  return found;
}

function countTexts(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of pieces) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Longest usual word with its space, in characters: bounds the work that a line of one endless word makes. */
const WORD_CHARACTERS = 14;

/** What the page says in other places, and where a piece stands. */
type Said = {
  readonly counts: ReadonlyMap<string, number>;
  readonly topic: ReadonlySet<string>;
  /** Whether running text stands right above and below. */
  readonly isBetween: boolean;
};

function foreignRule(piece: Piece, said: Said): string | undefined {
  const { text } = piece;
  const words = Math.max(piece.words, text.length / WORD_CHARACTERS);
  const form = FORMS.find(({ mostWords, pattern }) => words <= mostWords && pattern.test(text));
  const rule = form?.rule ?? pointingRule({ text, words });
  if (rule !== undefined) return rule;
  const isAgain = words >= FEWEST_AGAIN && said.counts.get(text)! > 1;
  if (isAgain && ASKING.test(text)) return 'call-to-action';
  return said.isBetween && isHeadlineOfAnother(piece, said) ? 'related' : undefined;
}

/** A headline that breaks off, or has nothing of what the story speaks of. */
function isHeadlineOfAnother({ shape, text, words }: Piece, { topic }: Said): boolean {
  if (shape !== 'line' || words < FEWEST_OF_HEADLINE) return false;
  if (BREAKS_OFF.test(text)) return true;
  if (endsSentence(text) || contentWords(text).size < ENOUGH_WORDS) return false;
  return overlap(text, topic) <= FOREIGN;
}

function isProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose';
}
