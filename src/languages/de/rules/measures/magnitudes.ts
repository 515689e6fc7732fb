/** magnitudes behind a figure, long or short → German words that agree with it. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { oneOf } from '../grammar/agreement.ts';
import { sayNumber } from '../figures/figures-in-words.ts';
import { isOne } from '../figures/number-words.ts';

const SHORT: Readonly<Record<string, string>> = {
  tsd: 'Tausend',
  td: 'Tausend',
  mio: 'Million',
  mill: 'Million',
  mrd: 'Milliarde',
  bio: 'Billion',
  brd: 'Billiarde',
};

/** A magnitude as it is written behind its figure, with the space or hyphen before it. */
export const MAGNITUDE: string = anyOf([
  '[ -]?(?:Tsd|Mio|Mill|Mrd|Bio|Brd)(?:\\.|(?![\\p{L}]))',
  '[ -](?:[Tt]ausend|[Hh]undert|[Mm]illion(?:en)?|[Mm]illiarden?|[Bb]illion(?:en)?|[Bb]illiarden?|[Tt]rillion(?:en)?)(?!\\p{L})',
]);

/** `1,2`, ` Mio.` → `eins Komma zwei Millionen`; `1`, ` Mrd.` → `eine Milliarde`, or `einer`. */
export function sayMagnitude(number: string, magnitude: string, before: string): string {
  const bare = magnitude.replace(/^[ -]|\.$/g, '').toLowerCase();
  const name = SHORT[bare] ?? capitalOf(bare);
  if (/^(?:tausend|hundert)$/i.test(name))
    return `${sayNumber(number, 'ein')} ${name.toLowerCase()}`;
  const singular = name.replace(/en$/, '').replace(/iard$/, 'iarde');
  if (isOne(number) && !number.includes(',')) return `${oneOf('f', before)} ${singular}`;
  return `${sayNumber(number)} ${singular}${singular.endsWith('e') ? 'n' : 'en'}`;
}

function capitalOf(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
