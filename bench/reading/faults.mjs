/** A reading and the lines of its page, each with its kind → the faults that a listener would notice. */
import { digestOf } from '../../training/labels.mjs';
import { foldText, runsOf, splitPeople, wordsOf } from '../../training/words.mjs';

/** Words of a sentence that counts, and of a line that counts. */
const [SENTENCE_WORDS, LINE_WORDS] = [8, 3];

/** Words of the runs by which a sentence or a line is known again. */
const [SENTENCE_RUN, LINE_RUN] = [4, 3];

/** The lines of which most stands in what is pasted: a reader view leaves out some of a story. */
export function linesIn(text, lines) {
  const have = new Set(runsOf(wordsOf(text), SENTENCE_RUN));
  return lines.filter((line) => {
    const runs = runsOf(wordsOf(line.text), SENTENCE_RUN);
    return runs.filter((run) => have.has(run)).length >= runs.length / 2;
  });
}

/** Rules of what policy skips, and of what no browser shows. */
const BY_POLICY = new Set(['photo-caption', 'code-block', 'embed', 'footnote', 'hidden']);

/** Words by which a skip is known again as that of a line. */
const SKIP_WORDS = 5;

/** Whether a line is skipped by a rule of these: a skip begins with its words, or with those of what holds it. */
function isByPolicy(line, skips) {
  const words = wordsOf(line).join(' ');
  return skips.some(({ words: shown }) => {
    const begin = wordsOf(shown ?? '').slice(0, SKIP_WORDS);
    return begin.length === SKIP_WORDS && words.includes(begin.join(' '));
  });
}

/** What is read, or that the page is refused. */
export function attempt(read) {
  try {
    return read();
  } catch (error) {
    if (error.code === undefined) throw error;
    return { refused: error.code, blocks: [], warnings: [], skipped: [] };
  }
}

/** Between a headline and what stands with it on one line. */
const TITLE_PARTS = /\s[|–—·:»-]\s|:\s/;

/** Whether some line of a text, or a part of one, is a right title: reader views show the title of a page's data, which may be another. */
function showsTitle(text, { titles }) {
  if (text === undefined) return true;
  const isTitle = (part) => titles.includes(digestOf(part));
  return text
    .split('\n')
    .map((line) => line.replace(/^\t[^\t]*\t/, ''))
    .some((line) => isTitle(line) || line.split(TITLE_PARTS).some(isTitle));
}

/** Whether a name, or all of them, is a line of the text's head, such as the author that a reader view shows. */
function isSignedBy(text, name) {
  const head = (text ?? '').split('\n\n')[0].split('\n');
  return head.some((line) => foldText(line.replace(/^by\s/i, '')) === foldText(name));
}

/** What is lost, foreign and wrong in a draft: `lines` are the page's, `given` those of them that are in what was read, `label` has its titles and names, `view` is the text of a reader view. */
export function judgeReading(draft, { lines, given, label, view }) {
  const read = draft.blocks.map((block) => block.text);
  const warned = draft.warnings
    .filter(({ code }) => code === 'ARTICLE_UNSURE')
    .map(({ message }) => message)
    .join('\n');
  const skipped = skippedSentences(given, read);
  const byPolicy = draft.skipped.filter(({ rule }) => BY_POLICY.has(rule));
  const judgedAway = skipped.filter(({ line }) => !isByPolicy(line, byPolicy));
  const people = draft.byline === undefined ? [] : splitPeople(draft.byline);
  const isNamed = draft.titleFrom === undefined;
  const strangers = people.filter((name) => !label.people.includes(digestOf(name)));
  const isSigned = isSignedBy(view, draft.byline ?? '');
  return {
    refused: draft.refused,
    skipped,
    judgedAway,
    unwarned: judgedAway.filter(({ line }) => !isNamedIn(warned, line)),
    lost: lostLines(given, read),
    isWarned: warned !== '',
    ...foreignLines(lines, read),
    title: draft.title,
    titleRight: isNamed && label.titles.includes(digestOf(draft.title ?? '')),
    titleShown: showsTitle(view, label),
    byline: draft.byline,
    bylineWrong: strangers.length > 0,
    bylineInvented: !isSigned && strangers.some((name) => !isSignedBy(view, name)),
    bylineMissing: people.length === 0 && label.people.length > 0,
  };
}

/** Lines of the story, long enough for a sentence, of which most is not read, wherever they stand. */
function lostLines(lines, read) {
  const have = new Set(runsOf(wordsOf(read.join('\n')), SENTENCE_RUN));
  return lines
    .filter(({ kind, text }) => kind === 'story' && wordsOf(text).length >= SENTENCE_WORDS)
    .filter(({ text }) => {
      const runs = runsOf(wordsOf(text), SENTENCE_RUN);
      return runs.filter((run) => have.has(run)).length < runs.length / 2;
    })
    .map(({ text }) => text);
}

/** Sentences of the story between two read ones that are not read themselves. */
export function skippedSentences(lines, read) {
  const have = new Set(runsOf(wordsOf(read.join('\n')), SENTENCE_RUN));
  const sentences = lines
    .filter(({ kind }) => kind === 'story')
    .flatMap(({ text: line }) =>
      (line.match(/[^.!?]+[.!?]+["”’')]*/g) ?? []).map((sentence) => ({ sentence, line })),
    )
    .filter(({ sentence }) => wordsOf(sentence).length >= SENTENCE_WORDS)
    .map(({ sentence, line }) => {
      const runs = runsOf(wordsOf(sentence), SENTENCE_RUN);
      return {
        sentence: sentence.trim(),
        line,
        isRead: runs.filter((run) => have.has(run)).length >= runs.length / 2,
      };
    });
  const first = sentences.findIndex(({ isRead }) => isRead);
  const last = sentences.findLastIndex(({ isRead }) => isRead);
  return sentences.slice(first + 1, Math.max(0, last)).filter(({ isRead }) => !isRead);
}

/** "3. ", as browsers number the items of a list. */
const ITEM_NUMBER = /^\d{1,3}\. /;

/** Lines read that are none of the story's nor beside it: `anywhere`, and those within the story, `foreign`. */
export function foreignLines(lines, read) {
  const known = new Set(
    lines
      .filter(({ kind }) => kind !== 'foreign')
      .flatMap(({ text }) => runsOf(wordsOf(text), LINE_RUN)),
  );
  const judged = read
    .map((line) => line.replace(ITEM_NUMBER, ''))
    .filter((line) => wordsOf(line).length >= LINE_WORDS)
    .map((line) => ({ line, own: runsOf(wordsOf(line), LINE_RUN).some((run) => known.has(run)) }));
  const first = judged.findIndex(({ own }) => own);
  const last = judged.findLastIndex(({ own }) => own);
  const strays = (among) => among.filter(({ own }) => !own).map(({ line }) => line);
  return { anywhere: strays(judged), foreign: strays(judged.slice(first + 1, Math.max(0, last))) };
}

/** Whether a warning names the line by its first words; of many lines it names three and counts the others. */
function isNamedIn(message, line) {
  if (/, and \d+ more\./.test(message)) return true;
  const words = wordsOf(line).slice(0, LINE_RUN).join(' ');
  return wordsOf(message).join(' ').includes(words);
}
