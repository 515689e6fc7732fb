/** digits → Portuguese numbers in words, as in Brazil or in Portugal. */
import type { Gender, NumberForm, NumberWords } from '../../rules/iberian/iberian-words.ts';

const SMALL = `
  zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis
  dezessete dezoito dezenove
`
  .trim()
  .split(/\s+/);

const TENS = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');

const HUNDREDS =
  '- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(
    ' ',
  );

/** In Brazil, powers of a thousand from a million; in Portugal, powers of a million. */
const MILLIONS = {
  brazil:
    'milhão bilhão trilhão quatrilhão quintilhão sextilhão septilhão octilhão nonilhão decilhão'.split(
      ' ',
    ),
  portugal:
    'milhão bilião trilião quatrilião quintilião sextilião septilião octilião nonilião decilião'.split(
      ' ',
    ),
};

const PORTUGUESE_TEENS: Readonly<Record<string, string>> = {
  dezesseis: 'dezasseis',
  dezessete: 'dezassete',
  dezenove: 'dezanove',
};

function belowTwenty(value: number, form: NumberForm): string {
  const word = SMALL[value]!;
  if (form !== 'feminine') return word;
  return value === 1 ? 'uma' : value === 2 ? 'duas' : word;
}

function belowHundred(value: number, form: NumberForm): string {
  if (value < 20) return belowTwenty(value, form);
  const tens = TENS[Math.floor(value / 10)]!;
  return value % 10 === 0 ? tens : `${tens} e ${belowTwenty(value % 10, form)}`;
}

function belowThousand(value: number, form: NumberForm): string {
  if (value < 100) return belowHundred(value, form);
  if (value === 100) return 'cem';
  const hundreds = HUNDREDS[Math.floor(value / 100)]!;
  const agreed = form === 'feminine' ? hundreds.replace(/os$/, 'as') : hundreds;
  return value % 100 === 0 ? agreed : `${agreed} e ${belowHundred(value % 100, form)}`;
}

/** One group of three digits with its name. */
type Group = { readonly value: number; readonly words: string };

/** `e` stands before the last group where it is below one hundred, or whole hundreds. */
function joinGroups(groups: readonly Group[]): string {
  return groups
    .map(({ value, words }, index) => {
      if (index === 0) return words;
      const isLast = index === groups.length - 1;
      return `${isLast && (value < 101 || value % 100 === 0) ? ' e' : ''} ${words}`;
    })
    .map((words) => words.replace(/^(?! )(?=.)/, ''))
    .join('');
}

/** The values of groups of three digits, the last first. */
function groupsOf(digits: string): readonly number[] {
  const values: number[] = [];
  for (let end = digits.length; end > 0; end -= 3)
    values.push(Number(digits.slice(Math.max(0, end - 3), end)));
  return values;
}

const withName = (value: number, name: string): string =>
  `${belowThousand(value, 'masculine')} ${value === 1 ? name : name.replace(/ão$/, 'ões')}`;

function thousands(value: number, form: NumberForm): string {
  return value === 1 ? 'mil' : `${belowThousand(value, form)} mil`;
}

function brazilian(digits: string, form: NumberForm): string {
  const groups = groupsOf(digits).map((value, index): Group => {
    if (index === 0) return { value, words: belowThousand(value, form) };
    if (index === 1) return { value, words: thousands(value, form) };
    return { value, words: withName(value, MILLIONS.brazil[index - 2]!) };
  });
  return joinGroups(groups.filter(({ value }) => value > 0).toReversed());
}

/** In Portugal `mil milhões` is one group of six digits. */
function european(digits: string, form: NumberForm): string {
  const values = groupsOf(digits);
  const groups: Group[] = [];
  for (let index = 0; index < values.length; index += 2) {
    const [low, high] = [values[index]!, values[index + 1] ?? 0];
    const name = MILLIONS.portugal[index / 2 - 1];
    if (name === undefined) {
      if (low > 0) groups.push({ value: low, words: belowThousand(low, form) });
      if (high > 0) groups.push({ value: high, words: thousands(high, form) });
    } else if (low + high > 0) {
      const inner = [
        { value: high, words: thousands(high, 'masculine') },
        { value: low, words: belowThousand(low, 'masculine') },
      ].filter(({ value }) => value > 0);
      const isOne = low === 1 && high === 0;
      groups.push({
        value: low + high * 1000,
        words: `${joinGroups(inner)} ${isOne ? name : name.replace(/ão$/, 'ões')}`,
      });
    }
  }
  return joinGroups(groups.toReversed()).replace(
    /\b(?:dezesseis|dezessete|dezenove)\b/g,
    (word) => PORTUGUESE_TEENS[word]!,
  );
}

const ORDINALS = '- primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo'.split(
  ' ',
);

const ORDINAL_TENS = `
  - décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo
  nonagésimo
`
  .trim()
  .split(/\s+/);

const ORDINAL_HUNDREDS = `
  - centésimo ducentésimo trecentésimo quadringentésimo quingentésimo sexcentésimo
  septingentésimo octingentésimo nongentésimo
`
  .trim()
  .split(/\s+/);

function ordinal(value: number, { gender }: { readonly gender: Gender }): string | undefined {
  if (value < 1 || value > 1999) return undefined;
  const words = [
    value >= 1000 ? 'milésimo' : '',
    ORDINAL_HUNDREDS[Math.floor(value / 100) % 10]!,
    ORDINAL_TENS[Math.floor(value / 10) % 10]!,
    ORDINALS[value % 10]!,
  ].filter((word) => word.length > 1);
  return words.map((word) => (gender === 'feminine' ? word.replace(/o$/, 'a') : word)).join(' ');
}

const ROUND_PARTS: Readonly<Record<number, string>> = { 2: 'meio', 3: 'terço' };

function partsIn(cardinal: NumberWords['cardinal']): NumberWords['parts'] {
  return (value, count) => {
    const name = ROUND_PARTS[value] ?? (isRound(value) ? ordinal(value, MASCULINE) : undefined);
    if (name !== undefined) return count === 1 ? name : `${name}s`;
    const words = cardinal(String(value), 'masculine');
    return words && `${words} avos`;
  };
}

const MASCULINE = { gender: 'masculine' } as const;

/** Whether parts of a whole have the name of an ordinal: up to ten, tens, hundreds, a thousand. */
function isRound(value: number): boolean {
  return value <= 10 || (value < 100 && value % 10 === 0) || value === 100 || value === 1000;
}

function numbersOf(
  say: (digits: string, form: NumberForm) => string,
  mostDigits: number,
): NumberWords {
  const cardinal: NumberWords['cardinal'] = (digits, form) => {
    const bare = digits.replace(/^0+(?=\d)/, '');
    if (bare.length > mostDigits) return undefined;
    return bare === '0' ? 'zero' : say(bare, form);
  };
  return {
    cardinal,
    ordinal,
    parts: partsIn(cardinal),
    digits: SMALL.slice(0, 10),
    mostDecimals: 2,
  };
}

/** Numbers as in Brazil. */
export const BRAZILIAN_NUMBERS: NumberWords = numbersOf(
  brazilian,
  3 * (MILLIONS.brazil.length + 2),
);

/** Numbers as in Portugal. */
export const EUROPEAN_NUMBERS: NumberWords = numbersOf(
  european,
  6 * (MILLIONS.portugal.length + 1),
);
