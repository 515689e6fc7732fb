/**
 * the paragraphs of a pasted page → labels of other texts among them, and the headlines and names below these, down to running
 * text.
 */
import { anyOf, caseless } from '../../../../_internal/any-of.ts';
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { READ_ALSO } from '../../../clutter/phrases/read-more-phrases.ts';
import { contentWords, overlap } from '../../../clutter/vocabulary.ts';
import { readNames } from '../../../dates/dateline.ts';
import { LEADING_SIGNS } from '../../pointing-forms.ts';
import { ITEM_MARK, type Piece } from '../measure.ts';
import { BREAKS_OFF } from '../score-pieces.ts';

/** "Recommended Reading", "Read more", "Here are some guides that you may find useful:", above headlines of other texts. */
export function isLabelOfOthers({ clutter, words, text }: Piece): boolean {
  if (clutter === undefined) return words <= MOST_LEAD_WORDS && LEADS_ON.test(text);
  const most = text.endsWith(':') ? MOST_OPEN_LABEL_WORDS : MOST_LABEL_WORDS;
  return LABEL_RULES.has(clutter.rule) && words <= most;
}

/** Longest sentence that leads on to other texts, and longest label with a colon, in words. */
const [MOST_LEAD_WORDS, MOST_OPEN_LABEL_WORDS] = [40, 10] as const;

/** The end of such a sentence: texts, and what they are good for. */
const LEADS_ON = caseless(
  '(?:^|[.!?] )(?=[^.!?]{0,130}\\b' +
    anyOf([
      'articles?',
      'guides?',
      'posts?',
      'reads?',
      'resources?',
      'reviews',
      'stories',
      'tips',
    ]) +
    '\\b)(?=[^.!?]{0,120}\\b' +
    anyOf([
      'can help you',
      'check out',
      'feel free to read',
      'helpful',
      'read (?:my|our|the following|these)',
      'useful',
      'you (?:may|might)(?: also)? (?:enjoy|find|like|want)',
    ]) +
    '\\b)[^.!?]*[:!]$',
);

/** “Read also”, which is not the button of what stands above. */
const ALSO = caseless(`^${LEADING_SIGNS}${READ_ALSO}${LEADING_SIGNS}$`);

/** Rules of such labels. */
const LABEL_RULES: ReadonlySet<string> = new Set(['read-more', 'related']);

/** Longest label and longest name, in words, and most lines below a label. */
const [MOST_LABEL_WORDS, MOST_NAME_WORDS, MOST_BELOW] = [5, 4, 12] as const;

/**
 * Indexes of headlines of other texts, and names below them, between a label and running text. The
 * line directly above the text is its heading if it is short or shares words with the text, unless
 * it is one of several names. Above a list, only lines as long as headlines are meant.
 */
export function belowLabels(pieces: readonly Piece[], topic: ReadonlySet<string>): number[] {
  return pieces.flatMap((piece, label) => {
    if (!isLabelOfOthers(piece)) return [];
    const isOfOthers = piece.clutter?.rule === 'related' || ALSO.test(piece.text);
    let end = label + 1;
    const isLead = piece.clutter === undefined;
    while (end < pieces.length && end <= label + MOST_BELOW && isTitle(pieces[end]!)) {
      if (isLead && isOwnBelowLead(pieces[end]!)) break;
      end++;
    }
    if (pieces[end] === undefined) return [];
    if (end > label + MOST_ALONE + 1 && pieces[end - 1]!.text.endsWith('?')) end--;
    if (!isProse(pieces[end])) {
      const short = pieces.findIndex(({ words }, at) => at > label && words < FEWEST_OF_TITLE);
      return indexesBetween(label + 1, Math.min(end, short < 0 ? end : short));
    }
    const isSigned = isName(pieces[end - 1]!) && pieces.slice(label + 1, end - 1).some(isName);
    const isAlone = isOfOthers && end === label + MOST_ALONE + 1;
    const isOpen = piece.text.endsWith(':') && end > label + MOST_OPEN;
    const isHeading = !isSigned && !isAlone && (isOpen || isHeadingOf(pieces, end - 1, topic));
    return indexesBetween(label + 1, isHeading ? end - 1 : end);
  });
}

/** An item or a label below a sentence that leads on to other texts. */
function isOwnBelowLead({ text, words }: Piece): boolean {
  return ITEM_MARK.test(text) || words < FEWEST_WORDS_BELOW_LEAD;
}

/** Fewest words of a headline below such a sentence. */
const FEWEST_WORDS_BELOW_LEAD = 3;

/** Of more lines than this below a label with a colon, the last is the heading of the text. */
const MOST_OPEN = 3;

/** A label has something below it: a single line is not the heading of the text. */
const MOST_ALONE = 1;

/** Fewest words of a headline above a list. */
const FEWEST_OF_TITLE = 4;

/** Whether a line is the heading of the text below: it is short, or the text or the story takes up its words. */
function isHeadingOf(pieces: readonly Piece[], index: number, topic: ReadonlySet<string>): boolean {
  const { text, words } = pieces[index]!;
  if (words < FEWEST_OF_HEADLINE || ITEM_MARK.test(text)) return true;
  const below = pieces.slice(index + 1, index + 1 + TAKEN_UP).map((piece) => piece.text);
  const next = contentWords(below.join(' '));
  return overlap(text, next) > TAKEN_UP_SHARE || overlap(text, topic) > TOPICAL;
}

/** Fewest words of a headline of another text that may be one: a section’s is shorter. */
const FEWEST_OF_HEADLINE = 6;

/** In how many paragraphs a heading's words are looked for, and more of them than this must be there. */
const [TAKEN_UP, TAKEN_UP_SHARE] = [2, 0.34] as const;

/** More of them than this must be in the whole story. */
const TOPICAL = 0.4;

/** "Ada Holm", and nothing else. */
function isName({ shape, words, text }: Piece): boolean {
  return shape === 'line' && words <= MOST_NAME_WORDS && readNames(text) !== undefined;
}

/** Whether it is a line, a truncated headline, or one that asks. */
function isTitle({ shape, text, words, dateline }: Piece): boolean {
  if (text.endsWith(':')) return false;
  if (dateline !== undefined || shape === 'line' || BREAKS_OFF.test(text)) return true;
  return words <= MOST_ASKING_WORDS && /^(?:[^.!?]|(?<=\b(?:Dr|Mrs?|No|St|vs))\.)+\?$/u.test(text);
}

/** Longest headline that asks, in words. */
const MOST_ASKING_WORDS = 16;

function isProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose';
}
