/** a number of a formula → its words in English. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const GROUPS = ['', ' thousand', ' million', ' billion', ' trillion'];

/** “3.14” as “three point one four”; long numbers are said digit by digit. */
export function figureWords(figure: string): string {
  const [whole = '', ...decimals] = figure.replace(/,(?=\d{3})/g, '').split('.');
  const said = whole === '' ? '' : wholeWords(whole);
  if (decimals.length === 0) return said;
  return `${said === '' ? 'zero' : said} point ${digits(decimals.join(''))}`;
}

function wholeWords(whole: string): string {
  if (whole.length > 15 || /^0\d/.test(whole)) return digits(whole);
  let rest = Number(whole);
  if (rest === 0) return 'zero';
  const parts: string[] = [];
  for (const group of GROUPS) {
    const value = rest % 1000;
    if (value > 0) parts.unshift(`${hundreds(value)}${group}`);
    rest = Math.floor(rest / 1000);
  }
  return parts.join(' ');
}

function hundreds(value: number): string {
  const rest = value % 100;
  const head = value >= 100 ? `${SMALL[Math.floor(value / 100)]} hundred` : '';
  return [head, rest === 0 ? '' : tens(rest)].filter((each) => each !== '').join(' ');
}

function tens(value: number): string {
  if (value < 20) return SMALL[value]!;
  const unit = value % 10;
  return unit === 0
    ? TENS[Math.floor(value / 10)]!
    : `${TENS[Math.floor(value / 10)]}-${SMALL[unit]}`;
}

function digits(figures: string): string {
  return [...figures].map((each) => SMALL[Number(each)]).join(' ');
}
