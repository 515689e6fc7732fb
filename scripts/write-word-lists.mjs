/**
 * misaki's word lists → lexicon/words.en-US.txt and words.en-GB.txt: the words that the built-in
 * voices were trained with in another form than their rules make of the spelling.
 *
 *   node scripts/write-word-lists.mjs --misaki FOLDER [--britfone FILE] [--cache FOLDER]
 *
 * --misaki    `misaki/data` of the unpacked wheel misaki 0.9.4 (PyPI, Apache-2.0)
 * --britfone  `britfone.main.3.0.1.csv` (MIT), which votes about British words; the CMU dictionary about American ones
 * --cache     a folder where what the rules say is kept, since asking takes ten minutes
 *
 * Run it after `npm run build`. misaki's “silver” lists are not read: they are espeak-ng's own guesses.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dictionary as cmu } from 'cmu-pronouncing-dictionary';
import sherpa from 'sherpa-onnx-node';
import { ipaFromArpabet } from '../dist/script/lexicon/arpabet.js';
import { modelSymbols } from '../dist/speech/providers/local/phonemes/model-symbols.js';
import { formsOf, ipaOfSymbols } from '../dist/speech/providers/local/phonemes/word-list.js';
import { Phonemizer } from '../dist/speech/providers/local/phonemizer.js';
import { parseTokenList } from '../dist/speech/providers/local/token-list.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACK = join(ROOT, 'voices/kokoro-82m');
const KNOWN = new Set(parseTokenList(readFileSync(join(PACK, 'tokens.txt'), 'utf8')).keys());

const ACCENTS = {
  american: { gold: 'us_gold.json', espeak: 'en-us', tag: 'en-US' },
  british: { gold: 'gb_gold.json', espeak: 'en-gb-x-rp', tag: 'en-GB' },
};

/** Words whose sound depends on the sentence, which the rules see: no list of single words decides them. */
const CLOSED_CLASS = new Set(
  `a about above across after against all along am among an and any are around as at be because
  been before behind being below beneath beside between beyond but by can cannot could did do does
  down during each either else ever every few for from had has have having he her here hers him his
  how i if in into is it its just like many may me might mine more most much must my near neither no
  nor not now of off on onto or other our ours out over per shall she should since so some such than
  that the their theirs them then there these they this those though through till to too toward
  towards under until up upon us very was we well were what when where whether which while who whom
  whose why will with within without would yes yet you your yours`.split(/\s+/u),
);

/** Errors where the rules of an accent say such a word wrongly even alone. */
const WRONG_ALONE = { american: new Set(), british: new Set(['any', 'because', 'into', 'upon']) };

/** Spellings of sounds that the lists have from older dictionaries: doubled consonants, hw, ljuː. */
const DATED = /([ɹltmns])\1|[ʃs]j[ˈˌ]?[uʊ]|lj[ˈˌ]?uː/u;

const { values } = parseArgs({
  options: {
    misaki: { type: 'string' },
    britfone: { type: 'string' },
    cache: { type: 'string' },
  },
});
if (!values.misaki) {
  console.error('Say where misaki/data is: --misaki FOLDER');
  process.exit(2);
}
for (const accent of Object.keys(ACCENTS)) await writeList(accent);

async function writeList(accent) {
  const { gold, tag } = ACCENTS[accent];
  const found = JSON.parse(readFileSync(join(values.misaki, gold), 'utf8'));
  const words = Object.keys(found).filter((word) => isCandidate(word, { found, accent }));
  const rules = await rulesFor(words, accent);
  const other = otherDictionary(accent);
  const counts = { same: 0, outvoted: 0, dated: 0 };
  const listedWords = new Map();
  for (const word of words) {
    const own = symbolsOf(rules[word], accent, 'rules');
    const listed = symbolsOf(ipaOfSymbols(listedForm(word, found[word])), accent, 'list');
    if (own === listed) counts.same += 1;
    else if (DATED.test(listed) && !DATED.test(own)) counts.dated += 1;
    else if (isOutvoted({ own, listed }, other(word))) counts.outvoted += 1;
    else listedWords.set(word, listed);
  }
  const alone = wordsAlone(listedWords, { found, other, accent });
  const lines = [...Array.from(listedWords, ([word, symbols]) => `${word} ${symbols}`), ...alone];
  lines.sort((a, b) => (a < b ? -1 : 1));
  const path = `lexicon/words.${tag}.txt`;
  writeFileSync(join(ROOT, path), [...heading(tag), ...lines, ''].join('\n'));
  console.log(
    `${path}: ${listedWords.size} of ${words.length} words, ${alone.length} alone;`,
    JSON.stringify(counts),
  );
}

/** The form of a list in the symbols that the model was given; “secretary” with its ending reduced. */
function listedForm(word, symbols) {
  const text = symbols.replaceAll('ɾ', 'T').replaceAll('ʔ', 't').replaceAll('hw', 'w');
  return word.endsWith('ary') ? text.replace(/(?<=[^ˈˌ])ɛɹi$/u, 'əɹi') : text;
}

/**
 * Words that would be taken for forms of a listed word, or be mistaken for its stem: “passed” is not of “pas”,
 * “based” not of “bas”.
 */
function wordsAlone(listed, { found, other, accent }) {
  const stems = new Map(Array.from(listed, ([word, symbols]) => [word.toLowerCase(), symbols]));
  const known = new Set(Object.keys(found).map((word) => word.toLowerCase()));
  const alone = new Set();
  for (const stem of stems.keys())
    for (const form of regularForms(stem)) {
      if (stems.has(form)) continue;
      const made = formsOf(form).filter((each) => stems.has(each.stem));
      const said = other(form);
      const isWrong = (each) => plain(each.join(stems.get(each.stem), accent)) !== plain(said);
      if (known.has(form) || (said !== undefined && made.some(isWrong))) alone.add(form);
      for (const each of formsOf(form))
        if (known.has(each.stem) && !stems.has(each.stem)) alone.add(each.stem);
    }
  return [...alone].filter((word) => /^[a-z]+$/u.test(word));
}

/** Spellings that may be regular forms of a word. */
function regularForms(stem) {
  const short = stem.replace(/e$/u, '');
  const doubled = stem + stem.at(-1);
  const endings = ['s', 'es', 'ed', 'ing'];
  const forms = [stem, short, doubled].flatMap((each) => endings.map((ending) => each + ending));
  const ies = stem.endsWith('y') ? [`${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`] : [];
  return [...forms, ...ies].filter((form) => formsOf(form).some((each) => each.stem === stem));
}

/** Its lines begin with “#”, which sorts before every letter. */
function heading(tag) {
  return [
    `# ${tag}: words as the built-in voices were trained with them, in the symbols of their model,`,
    '# where the rules of spelling say something else. From the list of misaki 0.9.4 (hexgrad/misaki,',
    '# Apache-2.0). Written by scripts/write-word-lists.mjs, which says what was left out and why.',
  ].toSorted();
}

/** One sound for the word, whatever its part of speech and its capital. */
function isCandidate(word, { found, accent }) {
  const listed = found[word];
  // Unstressed in the lists, and said wrongly by the rules in any sentence.
  if (word === "they're") return typeof listed === 'string';
  if (typeof listed !== 'string' || !listed.includes('ˈ')) return false;
  if (!/^[A-Za-z]?[a-z]+$/u.test(word) || word.length < 2) return false;
  if (CLOSED_CLASS.has(word) && !WRONG_ALONE[accent].has(word)) return false;
  const [small, capital] = [word.toLowerCase(), word.charAt(0).toUpperCase() + word.slice(1)];
  const [a, b] = [found[small], found[capital]];
  return a === undefined || b === undefined || a === b;
}

async function rulesFor(words, accent) {
  const cache = values.cache && join(values.cache, `${accent}.json`);
  const known = cache && existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : {};
  const missing = words.filter((word) => known[word] === undefined);
  if (missing.length > 0) {
    const phonemizer = openPhonemizer(ACCENTS[accent].espeak);
    for (let at = 0; at < missing.length; at += 2000) {
      const batch = missing.slice(at, at + 2000);
      const said = await phonemizer.phonemesOf(batch);
      for (const [index, word] of batch.entries()) known[word] = said[index];
    }
    if (cache) writeFileSync(cache, JSON.stringify(known));
  }
  return known;
}

function openPhonemizer(lang) {
  const of = (name) => join(PACK, name);
  const kokoro = {
    model: of('phonemes.onnx'),
    voices: of('phonemes.bin'),
    dataDir: of('espeak-ng-data'),
    tokens: of('phonemizer-tokens.txt'),
    lang,
  };
  const engine = new sherpa.OfflineTts({
    model: { kokoro, numThreads: 1, provider: 'cpu' },
    maxNumSentences: 1,
    silenceScale: 1,
  });
  const speakAll = async (requests) =>
    requests.map((each) => engine.generate({ ...each, enableExternalBuffer: true }).samples);
  return new Phonemizer(async () => ({ speakAll }));
}

function symbolsOf(ipa, accent, source) {
  return modelSymbols(ipa, { accent, known: KNOWN, word: ipa, source }).join('');
}

/** The first form that another dictionary has of a word. */
function otherDictionary(accent) {
  if (accent === 'american')
    return (word) => {
      // Some have a note behind a “#”.
      const [arpabet] = (cmu[word.toLowerCase()] ?? '').split(' #');
      return arpabet ? symbolsOf(ipaFromArpabet(arpabet).ipa, accent, 'given') : undefined;
    };
  const forms = new Map();
  for (const line of values.britfone ? readFileSync(values.britfone, 'utf8').split('\n') : []) {
    const [, word, ipa] = /^([^,(]+)(?:\(\d\))?, (.+)$/u.exec(line) ?? [];
    if (!word || forms.has(word)) continue;
    const joined = ipa.replaceAll(' ', '').replaceAll('g', 'ɡ').replaceAll('ɐ', 'ʌ');
    forms.set(word, symbolsOf(joined, accent, 'given'));
  }
  return (word) => forms.get(word.toUpperCase());
}

/** Whether another dictionary says it as the rules do, and not as it is listed. */
function isOutvoted({ own, listed }, other) {
  return other !== undefined && plain(own) === plain(other) && plain(listed) !== plain(other);
}

/** Symbols without what dictionaries write differently for one sound: weak vowels, weaker stress. */
function plain(symbols) {
  let isStressed = false;
  const text = Array.from(symbols.replaceAll('ˌ', ''), (symbol) => {
    const isVowel = /[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻᵊ]/u.test(symbol);
    const isWeak = isVowel && !isStressed && /[aæɑɒəɛɪiʊʌᵻᵊOQ]/u.test(symbol);
    if (symbol === 'ˈ') isStressed = true;
    else if (isVowel) isStressed = false;
    return isWeak ? 'ə' : symbol;
  }).join('');
  const same = text
    .replaceAll('T', 't')
    .replaceAll('æɹ', 'ɛɹ')
    .replace(/ɜ[ːɹ]?|əɹ|əː/gu, (found) => (found.startsWith('ɜ') ? 'R' : 'ə'))
    .replaceAll('ɔ', 'ɑ')
    .replaceAll('ː', '')
    .replace(/ŋ/gu, 'n')
    .replace(/(?<=n)ʧ/gu, 'ʃ')
    .replace(/ə+(?=[lmn])/gu, '')
    .replace(/ə+w?/gu, 'ə');
  return (same.match(/[AIOQWYRaiuæɑɒəɛɪʊʌ]/gu) ?? []).length < 2 ? same.replace('ˈ', '') : same;
}
