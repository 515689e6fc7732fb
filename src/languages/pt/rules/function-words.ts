/** Portuguese: months, small words, signs, clock times. Data, and how a time is said. */
import { wordsOf } from '../../language.ts';
import { wordsIn } from '../../rules/iberian/counted-nouns.ts';
import type {
  IberianWords,
  NumberWords,
  FunctionWords,
} from '../../rules/iberian/iberian-words.ts';

/** January to December. */
export const MONTHS: readonly string[] = wordsOf(`
  janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
`);

/** Small words, alike in all regions. */
export const FUNCTION_WORDS: FunctionWords = {
  and: 'e',
  of: 'de',
  to: 'a',
  ratio: 'para',
  between: ['das', 'às'],
  times: 'por',
  over: 'sobre',
  minus: 'menos',
  plus: 'mais',
  comma: 'vírgula',
  point: 'ponto',
  percent: 'por cento',
  perMille: 'por mil',
  withCents: 'e',
  degrees: { one: 'grau', many: 'graus', gender: 'masculine' },
  number: 'número',
  ampersand: 'e',
  half: 'meio',
  halves: { masculine: 'meio', feminine: 'meia' },
  hours: { one: 'hora', many: 'horas', gender: 'feminine' },
  minutes: { one: 'minuto', many: 'minutos', gender: 'masculine' },
  seconds: { one: 'segundo', many: 'segundos', gender: 'masculine' },
  occasions: { one: 'vez', many: 'vezes', gender: 'feminine' },
  extension: 'ramal',
  link: 'um link',
  hashtag: 'hashtag',
  per: 'por',
  note: 'nota',
};

/** Names of signs. */
export const SIGNS: Readonly<Record<string, string>> = {
  $: 'dólares',
  '€': 'euros',
  '£': 'libras',
  '¥': 'ienes',
  '₩': 'wons',
  '₴': 'grívnias',
  '₽': 'rublos',
  '₹': 'rupias',
  '¢': 'centavos',
  '¤': 'moeda',
  '%': 'por cento',
  '‰': 'por mil',
  '&': 'e',
  '+': 'mais',
  '=': 'é igual a',
  '@': 'arroba',
  '#': 'cerquilha',
  '^': 'elevado a',
  '~': 'cerca de',
  '§': 'parágrafo',
  '°': 'graus',
  '×': 'vezes',
  '÷': 'dividido por',
  '<': 'menor que',
  '>': 'maior que',
};

/** Names of signs in web and e-mail addresses. */
export const ADDRESS_SIGNS: Readonly<Record<string, string>> = {
  ...wordsIn(`
    . | ponto
    / | barra
    - | hífen
    _ | sublinhado
    @ | arroba
    : | dois pontos
    ? | interrogação
    = | igual
    & | e
    # | cerquilha
    % | por cento
    + | mais
    ~ | til
    , | vírgula
    ^ | circunflexo
    ! | exclamação
    $ | cifrão
    * | asterisco
  `),
  '|': 'barra vertical',
  '\\': 'barra invertida',
};

/** `nove e trinta`, `vinte e uma horas`. */
export function clockIn({ cardinal }: NumberWords): IberianWords['clock'] {
  return (hour, minute, isNamed) => {
    const hours = cardinal(String(hour), 'feminine')!;
    if (minute > 0) return `${hours} e ${cardinal(String(minute), 'alone')}`;
    if (isNamed) return hours;
    return `${hours} ${hour === 1 ? 'hora' : 'horas'}`;
  };
}

/** `a.m.` and `p.m.` by the hour. */
export const partOfDay: IberianWords['partOfDay'] = (half, hour) => {
  if (half === 'a') return hour < 6 || hour === 12 ? 'da madrugada' : 'da manhã';
  return hour === 12 || hour < 7 ? 'da tarde' : 'da noite';
};

/** `meio metro`, `um metro e meio`. */
export function halfIn({ cardinal }: NumberWords): IberianWords['half'] {
  return ({ whole, noun }) => {
    const half = FUNCTION_WORDS.halves[noun.gender];
    if (whole === undefined) return `${half} ${noun.one}`;
    return `${cardinal(whole, noun.gender)!} ${whole === '1' ? noun.one : noun.many} e ${half}`;
  };
}

/** `um metro e setenta`. */
export function heightIn({ cardinal }: NumberWords): IberianWords['height'] {
  return ({ whole, decimals }, metre) => {
    const metres = `${cardinal(whole, 'masculine')} ${whole === '1' ? metre.one : metre.many}`;
    return `${metres} e ${cardinal(decimals!, 'alone')}`;
  };
}
