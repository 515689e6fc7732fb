/**
 * classified lines → the same with the story's short sentences among or after its paragraphs, in
 * the same frame and tags.
 */
import { anyOf, anyWordOf, caseless } from '../../../_internal/any-of.ts';
import { relabel, type LabelledLine } from './label-lines.ts';
import { haveOneFrame, isStory, SCORE_RULES } from './story-lines.ts';

/** Least log-odds to read even a sentence among sentences. */
const LEAST = -1;

/** Fewest and most words: shorter lines are labels, and for longer ones the score is reliable. */
const [FEWEST_WORDS, MOST_WORDS] = [3, 25];

/**
 * How far back to look for the paragraph that a short one follows, in lines: lists and boxes may be
 * between.
 */
const REACH = 16;

/** The end of a sentence. */
const SENTENCE = /[.!?…。？！؟]["”’»)\]」』“]*$/u;

/** Words of a page about itself or its requests: no sentence with one is kept. */
const OF_THE_PAGE = caseless(
  anyOf([
    anyWordOf([
      'subscri\\p{L}*',
      'sign(?:ed)?[ -]?up',
      'newsletters?',
      'download',
      'free',
      'contact',
      'learn more',
      'read more',
      'click',
      'join',
      'register',
      'demo',
      'shop',
      'order',
      'visit',
      'follow',
      'donate',
      'podcasts?',
      'e-?mails?',
      'share',
      'comments?',
      'article',
      'story',
      'post',
      'published',
      'rights',
      'copyright',
      'reporting',
      'editing',
      'photos?',
      'abonn\\p{L}*',
      'anmelde\\p{L}*',
      'inscri\\p{L}*',
      'suscr\\p{L}*',
      'підпи\\p{L}*',
      'подпи\\p{L}*',
    ]),
    '[@#]',
    'https?:',
    'www\\.',
  ]),
);

/**
 * Keeps short sentences, often the last one, in the tags and frame of a paragraph that is read: on
 * a page of few or short paragraphs their score is unreliable.
 */
export function keepShortSentences(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const kept = [...lines];
  for (const [index, line] of lines.entries())
    if (isShortSentence(line) && followsItsLike(kept, index))
      kept[index] = { ...line, rule: undefined };
  return kept;
}

/** Beginnings of a request to the reader. */
const ASKING = caseless(
  '^(?:please )?' +
    anyWordOf([
      'follow (?:us|me)',
      'subscribe',
      'sign up',
      'share (?:this|it)',
      'join (?:us|our)',
      'donate',
      'like (?:us|this)',
      'click',
      'download our',
      'abonnez-vous',
      'suscríbete',
    ]),
);

/** Skips short requests to the reader at the end of a page. */
export function skipLastRequests(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const last = lines.findLastIndex((line) => line.rule === undefined && !isRequest(line));
  return relabel(lines, ({ rule, unit }) =>
    rule === undefined && last >= 0 && unit.index > last ? 'call-to-action' : undefined,
  );
}

function isRequest({ unit }: LabelledLine): boolean {
  return unit.words <= MOST_WORDS && ASKING.test(unit.text);
}

function isShortSentence(line: LabelledLine): boolean {
  const { unit, rule } = line;
  if (rule === undefined || !SCORE_RULES.has(rule) || unit.asked !== undefined) return false;
  if (unit.kind !== 'paragraph' || unit.element.tag !== 'p') return false;
  if (line.kept === 0 || line.inside === 0 || line.link > 0) return false;
  if (line.repeated === 1 || line.isTitle === 1 || line.score <= LEAST) return false;
  if (unit.words < FEWEST_WORDS || unit.words > MOST_WORDS) return false;
  return SENTENCE.test(unit.text) && !OF_THE_PAGE.test(unit.text);
}

/** Whether a paragraph of the story precedes it in the same frame, with the same names. */
function followsItsLike(lines: readonly LabelledLine[], index: number): boolean {
  const { element } = lines[index]!.unit;
  const before = lines.slice(Math.max(0, index - REACH), index);
  return before.some((line) => isStory(line) && haveOneFrame(line.unit.element, element));
}
