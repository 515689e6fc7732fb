/** names in the news of four languages, with their IPA by hand → how many of them the voices say so. */
import { readFileSync } from 'node:fs';
import { openProvider } from '../../../dist/index.js';

const VOICES = {
  fr: ['ff_siwis', 'fr'],
  es: ['ef_dora', 'es'],
  it: ['if_sara', 'it'],
  pt: ['pf_dora', 'pt-BR'],
};

const ROWS = readFileSync(new URL('../languages/names.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

export async function namesAbroad() {
  const provider = openProvider('local', { local: { instances: 1 } });
  const found = [];
  for (const code of Object.keys(VOICES))
    for (const set of ['first', 'second']) found.push(await right(code, { set, provider }));
  await provider.close();
  return found;
}

async function right(code, { set, provider }) {
  const rows = ROWS.filter(([language, own]) => language === code && own === set);
  const wrong = [];
  for (const [, , name, forms] of rows) {
    const said = await pronounced(name, { code, provider });
    const isRight = forms.split(' ').some((form) => folded(form, code) === folded(said, code));
    if (!isRight) wrong.push(`${name}: ${said}, not ${forms}`);
  }
  return {
    measure: `names in the news, ${code}, ${set} set`,
    found: `${rows.length - wrong.length} of ${rows.length}`,
    wanted: '85 %',
    holds: rows.length - wrong.length >= 0.85 * rows.length,
    details: wrong,
  };
}

async function pronounced(text, { code, provider }) {
  const [voice, language] = VOICES[code];
  const sentences = [{ start: 0, end: text.length }];
  const said = await provider.pronounce({ text, sentences, voice, language }, {});
  return said.map(({ ipa }) => ipa).join(' ');
}

/** Ways to write one sound, and what listeners do not hold against a newsreader. */
const ANYWHERE = [
  [/[ˌː\s\u0361ʔ]/gu, ''],
  [/ɪ/gu, 'i'],
  [/ʊ/gu, 'u'],
  [/ŋ/gu, 'n'],
];

/** Without stress and schwa, open and closed vowels alike. */
const FRENCH = [
  [/[ˈə]/gu, ''],
  [/œ\u0303/gu, 'ɛ\u0303'],
  [/ɑ(?!\u0303)/gu, 'a'],
  [/[eø](?!\u0303)/gu, (vowel) => ({ e: 'ɛ', ø: 'œ' })[vowel]],
  [/o(?!\u0303)/gu, 'ɔ'],
  [/ij?(?=[aɛɔœ])/gu, 'j'],
  [/[ɥy](?=i)/gu, 'y'],
  [/ɲ/gu, 'nj'],
  [/[wu](?=[aɛɔœi])/gu, 'w'],
  [/(.)\1/gu, '$1'],
  [/j$/u, 'i'],
  [/([aɛ])j/gu, '$1i'],
  [/aw/gu, 'au'],
];

const OTHERS = [
  [/j|ʝ|ɟ/gu, 'i'],
  [/w/gu, 'u'],
  [/β/gu, 'b'],
  [/ð/gu, 'd'],
  [/ɣ/gu, 'ɡ'],
  [/[ɾɹ]/gu, 'r'],
  [/ɐ/gu, 'a'],
  [/ə/gu, 'e'],
];

const BY_LANGUAGE = {
  fr: FRENCH,
  es: [...OTHERS, [/ɛ/gu, 'e'], [/ɔ/gu, 'o'], [/([^aeiou])\1/gu, '$1']],
  // Open and closed vowels, double consonants and the voice of s and z differ by region.
  it: [
    ...OTHERS,
    [/ɛ/gu, 'e'],
    [/ɔ/gu, 'o'],
    [/([^aeiou])\1/gu, '$1'],
    [/(?<=[aeioun])z(?=[aeiou])/gu, 's'],
    [/dz/gu, 'ts'],
  ],
  pt: [
    ...OTHERS,
    [/\u0303/gu, ''],
    [/(?<=[aeiou])[mn](?=$|[pbtdkɡfvsʃ])/gu, ''],
    [/ei$/u, 'e'],
    [/x(?=$|[^aeiouɛɔˈ])/gu, 'r'],
    [/(?<=dʒ|tʃ)$/u, 'i'],
    [/(?<!ˈ)ɛ/gu, 'e'],
    [/(?<!ˈ)ɔ/gu, 'o'],
  ],
};

function folded(ipa, code) {
  const rows = [...ANYWHERE, ...BY_LANGUAGE[code]];
  return rows.reduce((each, [from, to]) => each.replace(from, to), ipa.normalize('NFD'));
}
