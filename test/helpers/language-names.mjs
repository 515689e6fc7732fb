/** the source, and the languages that have a folder → which files name each of them outside of it. */
import ts from 'typescript';

/** @type {typeof import('./language-names.mjs').LANGUAGES_APART} */
export const LANGUAGES_APART = {
  'languages/rule-tables.ts': 'rules take longer to load than all that readers of pages need',
  'article/language/': 'English is told by its own words, and every other language against it',
  'article/classify/pasted/parts/boxes-within.ts':
    'the model of pasted lines is fitted to English pages',
  'article/dates/parse-date.ts': 'the order of day and month differs within English',
  'article/readers/markdown/formulas/read-formula.ts': 'formulas are said in English alone',
  'article/readers/rtf/rtf-charsets.ts': "Windows' numbers of languages are facts of the format",
  'run/site/inherited/hugo-cascade.ts': 'English is what Hugo assumes where a site names none',
  'studio/decisions/known-readings.ts': 'both lists of sounds are of English',
  'script/names/dictionary.ts': 'the dictionary of sounds is of English',
  'run/lexicon/open-lexicon.ts': 'the built-in list of names is of English',
  'script/pronunciation/phoneme-use.ts': 'only the rules of English give phonemes',
  'script/lexicon/compile-lexicon.ts': 'letters are spelled as English spells them',
  'script/normalize/apply-say-as.ts': 'letters are spelled as English spells them',
  'script/sentences/clauses.ts': 'spoken text is cut by English conjunctions and numbers',
  'player/': 'the player is kept small, and says its fallback in two letters',
  'studio-page/words/': 'the page of the studio has its words in English, and asks for others',
  'edition/shared/time-labels.ts': 'the player is kept small, and says its fallback in two letters',
  'speech/': 'what a voice or an engine speaks, and its sounds, are facts of the voice',
};

/** Codes that are words of English: a text alone is not a language. */
const WORDS_TOO = new Set(['it', 'no']);

/** What is written for machines is written in the language that every `Intl` has. */
const FORMATS = /^(?:Intl\.|.*\.toLocale)/;

/** @type {typeof import('./language-names.mjs').filesNaming} */
export function filesNaming(code, { files, codes }) {
  const isApart = (name) => Object.keys(LANGUAGES_APART).some((place) => name.startsWith(place));
  // Rules hold endings and words of their language, some of which look like codes of others.
  const isOfRules = (name) => /^languages\/[a-z]{2}\/rules\//.test(name);
  return files
    .filter(({ name }) => !name.startsWith(`languages/${code}/`) && !isApart(name))
    .filter(({ name }) => !isOfRules(name))
    .filter((file) => namedIn(file, codes).has(code))
    .map(({ name }) => name);
}

const known = new Map();

function namedIn({ name, text }, codes) {
  if (known.has(name)) return known.get(name);
  const named = new Set();
  known.set(name, named);
  // Most files name none, and need not be parsed.
  if (!hint(codes).test(text)) return named;
  const isCode = (each) => codes.includes(each);
  const codeOf = (each) => /^([a-z]{2})(?:[-_][A-Z]{2})?$/.exec(each)?.[1];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) {
      const folder = /languages\/([a-z]{2})\//.exec(node.text)?.[1];
      const own = isListed(node, codeOf) || isFormat(node) ? undefined : codeOf(node.text);
      for (const code of [folder, own]) if (isCode(code)) named.add(code);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const keys = node.properties.map((each) => each.name?.text);
      if (keys.every(isCode)) for (const key of keys) named.add(key);
    }
    if (ts.isIdentifier(node))
      for (const code of codes) if (nameOf(code).test(node.text)) named.add(code);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  return named;
}

/** A word of a list that holds others too, or one that is not a language where it stands. */
function isListed({ parent, text }, codeOf) {
  if (ts.isArrayLiteralExpression(parent))
    return !parent.elements.every((each) => codeOf(each.text ?? '') !== undefined);
  return WORDS_TOO.has(text) && !ts.isBinaryExpression(parent);
}

function isFormat({ parent }) {
  const isCalled = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  const isInList = ts.isArrayLiteralExpression(parent) && ts.isNewExpression(parent.parent);
  const called = isInList ? parent.parent : parent;
  return (isCalled || isInList) && FORMATS.test(called.expression.getText());
}

const ENGLISH_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
const names = new Map();

/** A language as it stands in names of code, `GERMAN` and `isGerman`. */
function nameOf(code) {
  const name = ENGLISH_NAMES.of(code);
  const made =
    names.get(code) ?? new RegExp(`(?<![A-Z])${name.toUpperCase()}(?![A-Z])|${name}(?![a-z])`);
  names.set(code, made);
  return made;
}

/** What a file has that names any of them. */
function hint(codes) {
  const any = codes.join('|');
  const said = codes.map((code) => ENGLISH_NAMES.of(code)).join('|');
  return new RegExp(`['"\`/](?:${any})\\b|\\b(?:${any}):|${said}|${said.toUpperCase()}`);
}
