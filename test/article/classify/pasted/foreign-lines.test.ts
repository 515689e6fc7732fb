/** Lines among the paragraphs of a pasted story → which of them are the page's, and by which rule. */
import { describe, expect, it } from 'vitest';
import { foreignLines } from '../../../../src/article/classify/pasted/foreign-lines.ts';
import { splitLines } from '../../../../src/article/classify/pasted/lines.ts';
import { measureParagraphs } from '../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../src/article/classify/pasted/paragraphs.ts';

const ABOVE =
  'The lamp on the quay was lit again on Monday, and the harbour master of Varnholm said that it would stay so.';
const BELOW =
  'Ships that pass the quay at night can see the lamp from nine miles, which is more than before the storm.';

/** The rule of a line between two paragraphs of a story. */
function ruleOf(line: string, others: readonly string[] = []): string | undefined {
  const lines = splitLines([ABOVE, line, BELOW, ...others].join('\n\n'));
  const pieces = measureParagraphs(joinParagraphs(lines), { timezone: 'UTC', language: 'en' });
  return foreignLines(
    pieces,
    pieces.map(() => true),
  ).get(1);
}

describe('a line among the paragraphs of a pasted story', () => {
  it.each([
    ['call-to-action', '$32 $29 at Quayside'],
    ['call-to-action', 'Starting at $94.00'],
    ['call-to-action', 'Now 10% Off'],
    ['call-to-action', 'Use coupon code LAMP50'],
    ['call-to-action', 'Get 50% off your first lamp!'],
    ['call-to-action', '💲Click here to get $60 off your first three boxes'],
    ['call-to-action', 'Want the full lamp guide? Check out our Harbour Lamp Guide for prices.'],
    ['call-to-action', 'Let us clean your lamp! Book online ❯'],
    ['call-to-action', 'Download the 2026 lamp report'],
    ['related', 'Related lamp topics'],
    ['related', '18 chairs that make every small kitchen look bigger than it really…'],
    ['related', 'Cheap winter boots tested: which brands survived three rainy months'],
    ['read-more', 'Must read: Nine bridges that were never built'],
    ['advertisement', 'A new way to bake bread (Sponsored)'],
    ['disclaimer', 'This post may contain affiliate links, view my full disclosure policy.'],
    ['shortcode', '{{lamp-banner="/banners/lamp"}}'],
  ])('is skipped as %s: “%s”', (rule, line) => {
    expect(ruleOf(line)).toBe(rule);
  });

  it('is the page’s where it asks the same twice', () => {
    const line = 'Get the cash you need with a small loan today';
    expect(ruleOf(line, [line])).toBe('call-to-action');
    expect(ruleOf('Get the lamp you need before the storm')).toBeUndefined();
  });

  it.each([
    'Shop for a lamp two months before winter',
    'The lamp costs $32 at Quayside, and the council paid for nine of them.',
    'How the lamp on the quay came back to Varnholm',
    'Who pays for the lamp?',
    'He wanted more than he said: 10% off was not enough for the council.',
    '« La lampe du quai »',
    'A guide to boats',
  ])('is read: “%s”', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });

  it('is read where it is one endless word of signs', () => {
    expect(ruleOf('<'.repeat(100_000))).toBeUndefined();
  });
});
