/** Figures with letters and signs beside them → what a newsreader says, by class of fault. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

type Rows = readonly (readonly [written: string, spoken: string])[];

/** Each row as a test of its own, in American or British text. */
function reads(language: 'en-US' | 'en-GB', rows: Rows): void {
  it.each(rows)('%s', (written, spoken) => {
    expect(normalizeText(written, { language }).spokenText).toBe(spoken);
  });
}

describe('a price and what follows it', () => {
  reads('en-GB', [
    ['from £145pn', 'from one hundred forty-five pounds per night'],
    ['€9pp, £38 pp', 'nine euros per person, thirty-eight pounds per person'],
    ['huts at NZ$56pppn', 'huts at fifty-six New Zealand dollars per person per night'],
    ['£850pcm', 'eight hundred fifty pounds per calendar month'],
    ['£25 pm or £1,200 pa', 'twenty-five pounds per month or one thousand two hundred pounds pa'],
    ['24.5p/kWh', 'twenty-four point five pence per kilowatt hour'],
    ['138p/litre', 'one hundred thirty-eight pence per litre'],
    ['£30/m2', 'thirty pounds per square meter'],
    ['$4.20/sq. ft. or more', 'four dollars and twenty cents per square foot or more'],
    ['$85/mo. ($960/yr.)', 'eighty-five dollars per month (nine hundred sixty dollars per year)'],
    ['at 88.26/$ today', 'at eighty-eight point two six to the dollar today'],
    ['$A1.92b', 'one point nine two billion Australian dollars'],
    ['$US12m', 'twelve million US dollars'],
    ['Rs 1,240 cr. for it', 'one thousand two hundred forty crore rupees for it'],
    ['₹350 cr', 'three hundred fifty crore rupees'],
    ['£599/$799', 'five hundred ninety-nine pounds, seven hundred ninety-nine dollars'],
    ['shares at 1,148p', 'shares at one thousand one hundred forty-eight pence'],
    ['flights from c£120', 'flights from circa one hundred twenty pounds'],
    [
      'employ c.1,800 or c1,800',
      'employ circa one thousand eight hundred or circa one thousand eight hundred',
    ],
  ]);
});
