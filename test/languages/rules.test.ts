/** Rules of every language but English, which has a room of its own: their examples, and what no text may do to them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_TABLES } from '../../src/languages/rule-tables.ts';
import { normalizeText } from '../../src/script/normalize/normalize.ts';

const TABLES = Object.entries(RULE_TABLES)
  .filter(([language]) => language !== 'en')
  .map(([language, makeTable]) => ({ language, table: makeTable() }));

const RESIDUE = /[0-9$€£¥₩₴₽%‰§&@#=+]/;

/** Texts of several languages, alphabets and directions, and what is not a language. */
const STRANGE = [
  'Die EU zahlt €3 bn, said Mr. Smith, e il 40% va a 12 Comuni.',
  'الرقم ١٢٣ في السطر 45',
  'מחיר 1,234.50 ₪ ליום 3.4.2025',
  'Цена 15 руб. і 20 грн',
  'Аrtiсle 5 wіth Cyrillic а',
  '日本で2025年3月5日に12%',
  '１２３ ௧௨௩ ५६',
  '1'.repeat(31),
  '1000000000000000000000000000000',
  '..,,--//§§ 5..6,,7--8//9 %%% €€ №№ 1,2,3.4.5,6',
  'I.V.X. IV. XX.XX.XXXX 00:00:00:00 -0 +0 ½¾⅓²³⁴',
  '3x4 5×6 7*8 9÷2 1:0:1 (1)[2]{3} <4> 5° 6′ 7″ 8‰',
  'a@b @c #d #5 http:// www. x.y.z 1.2.3.4 ::1',
];

describe.each(TABLES)('rules of $language', ({ language, table }) => {
  const say = (text: string): string => normalizeText(text, { language }).spokenText;

  for (const rule of table.rules) {
    for (const [written, spoken] of rule.examples) {
      it(`${rule.name} reads “${written}”`, () => {
        const result = normalizeText(written, { language });
        expect(result.spokenText).toBe(spoken);
        if (written !== spoken) expect(result.spans.map((span) => span.rule)).toContain(rule.name);
      });
    }
  }

  it('have names of their own, and examples for all but the last resort', () => {
    const names = table.rules.map((rule) => rule.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const bare = table.rules.filter((rule) => !rule.lastResort && rule.examples.length === 0);
    expect(bare.map((rule) => rule.name)).toEqual([]);
  });

  it('read what they have said as it stands', () => {
    for (const rule of table.rules)
      for (const [, spoken] of rule.examples) expect(say(spoken)).toBe(spoken);
  });

  it('read examples with decomposed accents alike', () => {
    for (const rule of table.rules)
      for (const [written, spoken] of rule.examples)
        expect(say(written.normalize('NFD')).normalize('NFC')).toBe(spoken.normalize('NFC'));
  });

  it.each(STRANGE)('leave no digit of “%s”', (text) => {
    expect(say(text)).not.toMatch(RESIDUE);
  });

  it('leave no digit in texts cut, joined and mixed', () => {
    const examples = table.rules.flatMap((rule) => rule.examples.map(([written]) => written));
    const part = fc
      .tuple(fc.constantFrom(...examples, ...STRANGE), fc.nat(40), fc.nat(40))
      .map(([text, from, length]) => text.slice(from, from + length));
    const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (mangled) => {
        expect(say(mangled)).not.toMatch(RESIDUE);
      }),
      { numRuns: 300 },
    );
  });

  it('take time in step with the text', () => {
    const secondsFor = (text: string): number => {
      const before = process.cpuUsage();
      say(text);
      return process.cpuUsage(before).user / 1e6;
    };
    // Bounds are generous: a pattern that backtracks would miss them by far.
    for (const unit of [
      '1',
      '1.',
      '12 ',
      '1,2',
      'A',
      'a.',
      'I',
      '1-',
      '10:',
      '§ 1 ',
      '€1',
      'z. B. ',
    ])
      expect([unit, secondsFor(unit.repeat(Math.ceil(40_000 / unit.length))) < 2]).toEqual([
        unit,
        true,
      ]);
    // One of each rule: its others have the same pattern.
    const examples = table.rules.flatMap(({ examples: [first] }) => (first ? [first[0]] : []));
    for (const example of examples) {
      const text = example.slice(-12).repeat(200).slice(0, 2_000);
      expect([example, secondsFor(text) < 0.5]).toEqual([example, true]);
    }
  });
});
