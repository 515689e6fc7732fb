/** patterns of lexicons: the same verdict as JavaScript's own, and never slow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileContext } from '../../../src/script/lexicon/context-pattern.ts';
import { CONTEXT_REACH } from '../../../src/script/lexicon/lexicon.ts';

const fault = { place: { file: 'names.yaml', line: 3 }, match: 'Reading' };

/** What JavaScript's own engine says, which may take forever. */
function native(pattern: string, side: 'before' | 'after'): RegExp {
  return new RegExp(
    side === 'before' ? `(?<![\\p{L}\\p{N}])(?:${pattern})$` : `^(?:${pattern})(?![\\p{L}\\p{N}])`,
    'iu',
  );
}

function compare(pattern: string, text: string): void {
  for (const side of ['before', 'after'] as const)
    expect([pattern, side, compileContext(pattern, { side, fault }).test(text)]).toEqual([
      pattern,
      side,
      native(pattern, side).test(text),
    ]);
}

describe('a pattern of a lexicon', () => {
  it.each([
    ['in|from|to', ['he came from', 'chin', 'in', 'to be', '']],
    [String.raw`Mr\.?|Poland.s`, ['said Mr.', 'Poland’s', 'Mrs.', 'mr x']],
    [', (?:in )?(?:France|the south of France)', [', in France', ', Frances', ', france today']],
    [String.raw`(?! cover letter)[\s\S]*`, [' cover letter', ' the race']],
    [String.raw`(?<=the |an? )\p{Lu}\w+`, ['the Bath', 'of Bath', 'A Bath']],
    [String.raw`(?<!not )(?<name>well|good)`, ['not well', 'so well', 'good']],
    [String.raw`\bKelvin\b\W{0,3}\d{2,4}?`, ['\u212aelvin: 273', 'kelvin 12345', 'Kelvins 12']],
    [String.raw`[^a-z\]]+|[\p{P}-]`, ['ABC', '1]2', '…—', 'É']],
    [String.raw`\u{1F600}|\uD83D\uDE01|.`, ['😀', '😁', '😂', '\ud83d', '\n']],
    [String.raw`^$|^\s*$`, ['', '  ', 'a']],
    [String.raw`(?:a?b*)*c{0,2}(?:\b|d){2}`, ['aabbc', 'ddd', 'abcd', 'x']],
    [String.raw`ſ|\x41\cA?\/`, ['s', 'S', 'a/', 'A\u0001/']],
  ])('says of %s what JavaScript says', (pattern, texts) => {
    for (const text of texts) compare(pattern, text);
  });

  it('agrees with JavaScript on any pattern of few letters', () => {
    const { node } = fc.letrec<{ node: string; leaf: string }>((tie) => ({
      leaf: fc.constantFrom(
        'a',
        'b',
        '.',
        '[ab ]',
        '[^a]',
        ' ',
        '\\b',
        '\\B',
        '^',
        '$',
        '\\w',
        'É',
      ),
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        tie('leaf'),
        fc.tuple(tie('node'), tie('node')).map(([one, two]) => one + two),
        fc.tuple(tie('node'), tie('node')).map(([one, two]) => `(${one}|${two})`),
        fc
          .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,}', '{0,2}', '*?'))
          .map(([one, sign]) => `(?:${one})${sign}`),
        fc
          .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('node'))
          .map(([sign, one]) => `(${sign}${one})`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '1'), maxLength: 7 });
    fc.assert(fc.property(node, text, compare), { numRuns: 200 });
  });

  it.each([
    [String.raw`\w*\w*\w*\w*\w*\w*\w*\w*\w*\w*!`],
    ['(a+)+x'],
    ['(a|a|aa)*x'],
    ['(?:a?){40}a{40}x'],
    ['(?:(?:(?=a*a*a*a*x)|a)*)*x'],
    ['(?<!(?:a|aa)*(?<!a*a*x)y)(?:a|aa)*x'],
    ['((a{0,9}){0,7}){0,5}x'],
  ])('takes no longer over %s', (pattern) => {
    for (const side of ['before', 'after'] as const) {
      const context = compileContext(pattern, { side, fault });
      const text = 'a'.repeat(CONTEXT_REACH);
      for (let times = 0; times < 20; times++) expect(context.test(text)).toBe(false);
    }
  });

  it.each([
    [
      String.raw`(very )\1`,
      /names\.yaml:3: entry “Reading”: `when\.after` .*refers to what a group/,
    ],
    [String.raw`(?<x>a)\k<x>`, /refers to what a group/],
    ['(?:(?:(?:a{9}){40}){40}){40}', /multiplies its repetitions beyond 1000/],
    ['(unclosed', /is not a regular expression: Unterminated group/],
    ['a{2', /is not a regular expression: Incomplete quantifier/],
    ['x'.repeat(501), /has 501 characters, more than 500/],
  ])('refuses %s with the reason', (pattern, message) => {
    expect(() => compileContext(pattern, { side: 'after', fault })).toThrow(message);
  });
});
