/** The providers' definitions → Markdown: their list prices. */
import { code, markdownTable } from './markdown.mjs';

const UNITS = { characters: 'characters', 'utf8-bytes': 'bytes', seconds: 'seconds' };

/** A row a price, in the order in which `lectern plan` looks for it. */
export async function priceTable(load) {
  const providers = Object.values(await load('speech/providers/providers'));
  const rows = providers.flatMap(({ name, prices = [] }) =>
    prices.map((price) => [
      code(name),
      price.models.map(code).join(', ') + days(price),
      ...amount(price),
      price.freePerMonth?.toLocaleString('en-US') ?? '',
      price.asOf,
    ]),
  );
  return markdownTable(
    ['provider', 'models', 'unit', 'USD for a million', 'free a month', 'read on'],
    rows,
  );
}

function amount({ unit, perMillion, textPerMillion, currency }) {
  if (currency !== 'USD') throw new Error(`a price in ${currency} needs a column of its own`);
  if (unit !== 'tokens') return [UNITS[unit], `${perMillion}`];
  return ['tokens of audio / of text', `${perMillion} / ${textPerMillion}`];
}

function days({ from, until }) {
  if (from !== undefined) return `; from ${from}`;
  return until === undefined ? '' : `; until ${until}`;
}
