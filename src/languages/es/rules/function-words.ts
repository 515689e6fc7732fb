/** Spanish: months, small words, signs, clock times. Data, and how a time is said. */
import { wordsOf } from '../../language.ts';
import { wordsIn } from '../../rules/iberian/counted-nouns.ts';
import type { IberianWords, FunctionWords } from '../../rules/iberian/iberian-words.ts';
import { SPANISH_NUMBERS } from './number-words.ts';

/** January to December. */
export const MONTHS: readonly string[] = wordsOf(`
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
`);

/** Small words, alike in all regions. */
export const FUNCTION_WORDS: FunctionWords = {
  and: 'y',
  of: 'de',
  to: 'a',
  ratio: 'a',
  between: ['de', 'a'],
  times: 'por',
  over: 'sobre',
  minus: 'menos',
  plus: 'más',
  comma: 'coma',
  point: 'punto',
  percent: 'por ciento',
  perMille: 'por mil',
  withCents: 'con',
  degrees: { one: 'grado', many: 'grados', gender: 'masculine' },
  number: 'número',
  ampersand: 'y',
  half: 'medio',
  halves: { masculine: 'medio', feminine: 'media' },
  hours: { one: 'hora', many: 'horas', gender: 'feminine' },
  minutes: { one: 'minuto', many: 'minutos', gender: 'masculine' },
  seconds: { one: 'segundo', many: 'segundos', gender: 'masculine' },
  occasions: { one: 'vez', many: 'veces', gender: 'feminine' },
  extension: 'extensión',
  link: 'un enlace',
  hashtag: 'hashtag',
  per: 'por',
  note: 'nota',
};

/** Names of signs. */
export const SIGNS: Readonly<Record<string, string>> = {
  $: 'dólares',
  '€': 'euros',
  '£': 'libras',
  '¥': 'yenes',
  '₩': 'wones',
  '₴': 'grivnas',
  '₽': 'rublos',
  '₹': 'rupias',
  '¢': 'centavos',
  '¤': 'moneda',
  '%': 'por ciento',
  '‰': 'por mil',
  '&': 'y',
  '+': 'más',
  '=': 'igual a',
  '@': 'arroba',
  '#': 'almohadilla',
  '^': 'elevado a',
  '~': 'aproximadamente',
  '§': 'párrafo',
  '°': 'grados',
  '×': 'por',
  '÷': 'entre',
  '<': 'menor que',
  '>': 'mayor que',
};

/** Names of signs in web and e-mail addresses. */
export const ADDRESS_SIGNS: Readonly<Record<string, string>> = {
  ...wordsIn(`
    . | punto
    / | barra
    - | guion
    _ | guion bajo
    @ | arroba
    : | dos puntos
    ? | interrogación
    = | igual
    & | y
    # | almohadilla
    % | por ciento
    + | más
    ~ | virgulilla
    , | coma
    ^ | acento circunflejo
    ! | exclamación
    $ | dólar
    * | asterisco
  `),
  '|': 'barra vertical',
  '\\': 'barra inversa',
};

const count = (value: number, form: 'feminine' | 'alone'): string =>
  SPANISH_NUMBERS.cardinal(String(value), form)!;

/** `las nueve y media`; after noon in figures as they are written, `las veinte treinta`. */
export const clock: IberianWords['clock'] = (hour, minute, isNamed) => {
  const hours = count(hour, 'feminine');
  if (minute === 0) return isNamed || (hour > 0 && hour < 13) ? hours : `${hours} horas`;
  if (isNamed || hour > 12 || hour === 0)
    return `${hours} ${minute < 10 ? 'cero ' : ''}${count(minute, 'alone')}`;
  if (minute === 15) return `${hours} y cuarto`;
  return `${hours} y ${minute === 30 ? 'media' : count(minute, 'alone')}`;
};

/** `a. m.` and `p. m.` by the hour. */
export const partOfDay: IberianWords['partOfDay'] = (half, hour) => {
  if (half === 'a') {
    if (hour === 12) return 'de la noche';
    return hour < 6 ? 'de la madrugada' : 'de la mañana';
  }
  if (hour === 12) return 'del mediodía';
  return hour < 8 ? 'de la tarde' : 'de la noche';
};

/** `medio metro`, `un metro y medio`. */
export const halfOf: IberianWords['half'] = ({ whole, noun }) => {
  const half = FUNCTION_WORDS.halves[noun.gender];
  if (whole === undefined) return `${half} ${noun.one}`;
  const number = SPANISH_NUMBERS.cardinal(whole, noun.gender)!;
  return `${number} ${whole === '1' ? noun.one : noun.many} y ${half}`;
};

/** `un metro ochenta`. */
export const height: IberianWords['height'] = ({ whole, decimals }, metre) => {
  const metres = `${SPANISH_NUMBERS.cardinal(whole, 'masculine')} ${whole === '1' ? metre.one : metre.many}`;
  return `${metres} ${count(Number(decimals), 'alone')}`;
};
