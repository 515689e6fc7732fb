/** Sets of names, initials and words spelled alike, written before their rules → how many the voice is told to say as broadcasters do. */
import { readSet, sayMarked } from '../sets.mjs';
import { soundsLike } from '../sounds.mjs';
import { thin } from '../statistics.mjs';

/** Names of the letters. */
const LETTERS = Object.fromEntries(
  ['A EY', 'B B IY', 'C S IY', 'D D IY', 'E IY', 'F EH F', 'G JH IY', 'H EY CH', 'I AY', 'J JH EY']
    .concat(
      'K K EY',
      'L EH L',
      'M EH M',
      'N EH N',
      'O OW',
      'P P IY',
      'Q K Y UW',
      'R AA R',
      'S EH S',
    )
    .concat('T T IY', 'U Y UW', 'V V IY', 'W D AH B AH L Y UW', 'X EH K S', 'Y W AY', 'Z Z IY')
    .map((pair) => [pair[0], pair.slice(2)]),
);

export async function names({ quick, folder }) {
  const rows = thin(readSet('names'), quick ? 60 : 1000);
  const sentences = rows.map(([name]) => `We spoke about [${name}] on Monday.`);
  const said = await sayMarked(sentences, folder);
  const results = rows.map(([name, part, origin, wanted], index) => {
    const { ipa, source } = said[index];
    const isRight = wanted.split('|').some((way) => soundsLike(ipa, way));
    return { name, part, origin, ipa, isRight, isListed: source === 'given', wanted };
  });
  return ['first', 'held out'].flatMap((part) => {
    const own = results.filter((each) => each.part === part);
    return [
      countOf(
        own.filter(({ isListed }) => !isListed),
        `names outside the lexicon, ${part}`,
        0.85,
      ),
      countOf(
        own.filter(({ isListed }) => isListed),
        `names in the lexicon, ${part}`,
      ),
    ];
  });
}

export async function initialsInSentences({ quick, folder }) {
  const rows = thin(readSet('initials'), quick ? 40 : 1000);
  const said = await sayMarked(
    rows.map(([sentence]) => sentence),
    folder,
  );
  const results = rows.map(([sentence, ways], index) => {
    const { ipa } = said[index];
    return { name: marked(sentence), ipa, wanted: ways, isRight: saysInitials(ipa, ways) };
  });
  return [countOf(results, 'initials in sentences, by letters or as words', 0.95)];
}

export async function wordsAlike({ quick, folder }) {
  const rows = thin(readSet('alike'), quick ? 40 : 1000);
  const said = await sayMarked(
    rows.map(([sentence]) => sentence),
    folder,
  );
  const results = rows.map(([sentence, wanted], index) => {
    const { ipa } = said[index];
    const isRight = wanted.split('|').some((way) => soundsLike(ipa, way));
    return { name: sentence, ipa, wanted, isRight };
  });
  return [countOf(results, 'words spelled alike, in sentences', 0.92)];
}

function saysInitials(ipa, ways) {
  return ways.split('|').some((way) => {
    const parts = way.split(' /').flatMap((part) => part.split('/ '));
    const sounds = parts.flatMap((part) =>
      part.startsWith('=')
        ? [...part.slice(1).replace(/ .*$/u, '')].map((letter) => LETTERS[letter])
        : [part.replaceAll('/', '')],
    );
    const isWord = !way.includes('=');
    // Which letter of a row is stressed is left open.
    const joined = sounds.join(' ').trim();
    return soundsLike(ipa, isWord ? joined : joined.replaceAll('1', ''));
  });
}

function marked(sentence) {
  return /\[(.+)\]/u.exec(sentence)[1];
}

function countOf(results, measure, least) {
  const right = results.filter(({ isRight }) => isRight).length;
  const share = results.length === 0 ? 0 : right / results.length;
  return {
    measure,
    found: `${right} of ${results.length} (${(100 * share).toFixed(1)} %)`,
    ...(least !== undefined && { wanted: `${100 * least} %`, holds: share >= least }),
    details: results
      .filter(({ isRight }) => !isRight)
      .map(({ name, ipa, wanted }) => `${name}: ${ipa}, not ${wanted.split('|')[0]}`),
  };
}
