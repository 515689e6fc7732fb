/** a reading in another language than English → its words, with what may be said in several right ways made one. */

/** Number words and parts of them, for languages that may write them together or apart. */
const NUMBER_PARTS = {
  de: 'eins|eine[nmrs]?|ein|null|zwei|drei|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf|zwanzig|dreissig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|und|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft|st|t)e[nmrs]?',
  it: 'uno|un|due|tr[eé]|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?|cento?|mille|mila|esim[oaie]|',
};

const CONJUNCTIONS = { de: 'und', es: 'y|con', fr: 'et', it: 'e', pt: 'e', uk: 'і|й|та', pl: 'i' };

/** What is said in two right ways: a pattern, and what stands for both. */
const SAME = {
  de: [
    [/(?<=hundert|tausend)und/g, ''],
    [/(?<![\p{L}])ein(?=hundert|tausend)/gu, ''],
    [/(?<= (?:quadrat|kubik)) (?=\p{L}*meter)/gu, ''],
    [/ß/g, 'ss'],
  ],
  es: [[/porciento/g, 'por ciento']],
  fr: [[/pourcent/g, 'pour cent']],
  it: [
    [/percento/g, 'per cento'],
    [/tré(?= )/g, 'tre'],
    [/centoo/g, 'cento'],
    [/centou/g, 'centu'],
  ],
  pt: [[/quatorze/g, 'catorze']],
  uk: [
    [/(?<= )(?:одна|один) (?=тисяча|мільйон|мільярд)/g, ''],
    [/(?<= )ноль(?= )/g, 'нуль'],
  ],
  pl: [[/(?<= )jeden (?=tysiąc|milion|miliard)/g, '']],
};

/** Words alone: case, punctuation, hyphens, soft hyphens, stress marks and double spaces do not count. */
function bareWords(text) {
  const marked = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad|(?<=\p{Script=Cyrillic})\u0301/gu, '')
    .replace(/(?<=[\p{L}\p{N}])['’‘ʼ`](?=[\p{L}\p{N}])/gu, '\0');
  return marked
    .replace(/[^\p{L}\p{M}\p{N}\0$€£¥₩₴₽%‰°§&@#+=]+/gu, ' ')
    .replaceAll('\0', "'")
    .trim();
}

/** Neighbouring words that are only parts of numbers, written together. */
function joinNumbers(text, parts) {
  const whole = new RegExp(`^(?:${parts})+$`, 'u');
  const words = [];
  let wasNumber = false;
  for (const word of text.split(' ')) {
    // A conjunction joins two parts, and begins none.
    const isNumber = whole.test(word) && (wasNumber || word !== 'und');
    if (isNumber && wasNumber) words[words.length - 1] += word;
    else words.push(word);
    wasNumber = isNumber;
  }
  return words.join(' ');
}

/** One form for all right ways of the same reading; `language` is a primary tag. */
function oneReadingOf(text, language) {
  const parts = NUMBER_PARTS[language];
  const bare = bareWords(text);
  let words = ` ${parts === undefined ? bare : joinNumbers(bare, parts)} `;
  const conjunction = CONJUNCTIONS[language];
  if (conjunction !== undefined)
    words = words.replace(new RegExp(`(?<= )(?:${conjunction}) `, 'gu'), '');
  for (const [pattern, one] of SAME[language] ?? []) words = words.replace(pattern, one);
  return words
    .replace(/(?<=[ '])\p{L}(?: \p{L})+(?= )/gu, (letters) => letters.replaceAll(' ', ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Capitals one by one: `STF` is said as `S T F`. */
const spelled = (text) =>
  text.replace(/(?<!\p{L})\p{Lu}{2,7}(?!\p{L})/gu, (letters) => Array.from(letters).join(' '));

/**
 * Whether what was said is one of two readings that differ only in what is right in both ways. Initialisms are
 * compared as letters too, since a one-letter article before them would join theirs: "o STF", "o S T F".
 */
export function isSameReading(found, reading, language) {
  const same = (change) =>
    oneReadingOf(change(found), language) === oneReadingOf(change(reading), language);
  return same((text) => text) || same(spelled);
}
