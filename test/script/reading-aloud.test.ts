/** Sentences as newspapers write them → as a newsreader says them. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/script/normalize/normalize.ts';

const say = (text: string): string => normalizeText(text, { language: 'en' }).spokenText;

/** Written and spoken, by what they show. */
const READINGS: Readonly<Record<string, readonly (readonly [written: string, spoken: string])[]>> =
  {
    'money with its magnitude': [
      ['Trade hit $218 billion.', 'Trade hit two hundred eighteen billion dollars.'],
      [
        'beyond the $200 billion goal that both had set',
        'beyond the two hundred billion dollar goal that both had set',
      ],
      [
        'Sales rose to £312m from £298.5m.',
        'Sales rose to three hundred twelve million pounds from two hundred ninety-eight point five million pounds.',
      ],
      [
        'A $4.5bn loan and a €750,000 fine',
        'A four point five billion dollar loan and a seven hundred fifty thousand euro fine',
      ],
      [
        'tickets at $2.75, $1.01 and $5',
        'tickets at two dollars and seventy-five cents, one dollar and one cent and five dollars',
      ],
      ['It will cost US$3.2 trillion.', 'It will cost three point two trillion US dollars.'],
      ['between $10-15 million', 'between ten to fifteen million dollars'],
      ['a loss of -$5m', 'a loss of minus five million dollars'],
      ['$40/month', 'forty dollars per month'],
      ['₴1,250', 'one thousand two hundred fifty hryvnias'],
    ],
    percentages: [
      ['grew 30% in 2022', 'grew thirty percent in twenty twenty-two'],
      ['a 0.25% rise, not 5-6%', 'a zero point two five percent rise, not five to six percent'],
    ],
    'dates and years': [
      ['on Dec. 20, two months later', 'on December twentieth, two months later'],
      ['Oct. 18, 2023 in Paris', 'October eighteenth, twenty twenty-three in Paris'],
      ['from January-November 2023', 'from January to November twenty twenty-three'],
      ['in the late 1990s and the ’80s', 'in the late nineteen nineties and the eighties'],
      ['the 2019–2023 plan', 'the twenty nineteen to twenty twenty-three plan'],
      [
        'In 1066, 1905, 2000 and 2007',
        'In ten sixty-six, nineteen oh five, two thousand and two thousand seven',
      ],
      ['2023 results', 'twenty twenty-three results'],
      ['1500 people and 2000 jobs', 'one thousand five hundred people and two thousand jobs'],
      ['You may 3 times ask.', 'You may three times ask.'],
      ['on March 8', 'on March eighth'],
      ['on 2024-02-29', 'on February twenty-ninth, twenty twenty-four'],
      ['in mid-2023', 'in mid-twenty twenty-three'],
    ],
    'ranges, and hyphens that are none': [
      ['The China-Russia talks', 'The China-Russia talks'],
      ['Chinese-Russian trade', 'Chinese-Russian trade'],
      ['COVID-19 and the F-16', 'COVID-nineteen and the F-sixteen'],
      ['a 10-15 minute walk', 'a ten to fifteen minute walk'],
      ['The Senate passed it 52-48.', 'The Senate passed it fifty-two to forty-eight.'],
      ['a 15-year-old', 'a fifteen-year-old'],
      ['open Monday-Friday, 9am-5pm', 'open Monday to Friday, nine AM to five PM'],
    ],
    'times of day': [
      ['at 7:49 AM', 'at seven forty-nine AM'],
      ['from 6:30 p.m. ET', 'from six thirty PM E-T'],
      ['It ended at 7 p.m. Nobody stayed.', 'It ended at seven PM. Nobody stayed.'],
      ['at 14:05', 'at fourteen oh five'],
    ],
    'letters and words in capitals': [
      ['The U.S. and EU met the UN.', 'The US and EU met the UN.'],
      ['They left the U.S. The rest stayed.', 'They left the US. The rest stayed.'],
      ['the U.S.’s role', "the US's role"],
      ['NATO, UNESCO and the IMF', 'NATO, UNESCO and the I-M-F'],
      ['STOP THE WAR', 'STOP THE WAR'],
      ['three CEOs', 'three CEOs'],
    ],
    'words cut short': [
      ['Mr. Ray, Dr. Holm and Gov. Lee', 'Mister Ray, Doctor Holm and Governor Lee'],
      [
        'Sen. Ann Ray (R-Fla.) and Gen. Holm',
        'Senator Ann Ray (Republican of Florida) and General Holm',
      ],
      ['St. Paul and 5 Main St., Apt. 3', 'Saint Paul and five Main Street, Apartment three'],
      [
        'Acme Corp., Holm & Co. and Ray Ltd.',
        'Acme Corporation, Holm and Company and Ray Limited.',
      ],
      ['the No. 5 seed vs. the No. 1', 'the number five seed versus the number one'],
      ['No. I will not.', 'No. I will not.'],
      ['We had pens, ink, etc. Then we left.', 'We had pens, ink, etcetera. Then we left.'],
      ['J. K. Holm met George W. Ray.', 'J K Holm met George W Ray.'],
      ['John Ray Jr. of Ray Inc.', 'John Ray Junior of Ray Incorporated.'],
    ],
    measures: [
      ['5 km in 20 min', 'five kilometers in twenty minutes'],
      [
        'winds of 120 km/h (75 mph)',
        'winds of one hundred twenty kilometers per hour (seventy-five miles per hour)',
      ],
      ['a 10-km run', 'a ten kilometer run'],
      ['at -5°C', 'at minus five degrees Celsius'],
      ['a 1,200 sq ft flat', 'a one thousand two hundred square foot flat'],
      ['the 2.5 GHz band', 'the two point five gigahertz band'],
    ],
    numbers: [
      ['the 21st, 22nd and 112th', 'the twenty-first, twenty-second and one hundred twelfth'],
      ['12,500 of 1,000,000', 'twelve thousand five hundred of one million'],
      ['2½ hours, ¾ full, 1/3 gone', 'two and a half hours, three quarters full, one third gone'],
      [
        'Chapter IV, World War II, Queen Elizabeth II',
        'Chapter four, World War two, Queen Elizabeth the Second',
      ],
      ['I was there.', 'I was there.'],
      ['call 555-123-4567', 'call five five five, one two three, four five six seven'],
      [
        'a Boeing 737 and version 2.1.0',
        'a Boeing seven thirty-seven and version two point one point zero',
      ],
      ['H₂O and E = mc²', 'H two O and E equals mc squared'],
    ],
    'addresses and signs': [
      ['write to jo@mail.org', 'write to jo at mail dot org'],
      ['on example.com/news.', 'on example dot com slash news.'],
      ['by @jo_ray #news', 'by at jo underscore ray hashtag news'],
      ['R&D and Q&A', 'R and D and Q and A'],
      ['He asked: “Why?” — and left…', 'He asked: “Why?” — and left…'],
      ['ten @ two', 'ten at two'],
    ],
  };

describe('a newsreader', () => {
  for (const [what, readings] of Object.entries(READINGS)) {
    describe(`reads ${what}`, () => {
      it.each(readings)('%s', (written, spoken) => void expect(say(written)).toBe(spoken));
    });
  }
});
