/** Spans: what they say about a text, and what becomes of them in a chain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/script/normalize/normalize.ts';
import type { Span } from '../../src/script/script.ts';
import {
  composeSpans,
  identitySpans,
  isInsideRewrite,
  rewriteBuilder,
  spokenOffset,
  type Rewrite,
} from '../../src/script/spans.ts';
import { spanFault } from '../helpers/span-fault.ts';

/** `a [b→c] d` in a shorter hand: replaces each `from` by `to`, in order. */
function rewrite(
  text: string,
  changes: readonly (readonly [from: string, to: string, rule: string])[],
): Rewrite {
  const builder = rewriteBuilder(text);
  let at = 0;
  for (const [from, to, rule] of changes) {
    const start = text.indexOf(from, at);
    builder.replace({ start, end: start + from.length }, { spoken: to, rule });
    at = start + from.length;
  }
  return builder.finish();
}

const shown = (written: string, made: Rewrite): string[] =>
  made.spans.map(
    (span: Span) =>
      `${written.slice(span.start, span.end)}→${made.spokenText.slice(span.spokenStart, span.spokenEnd)}:${span.rule ?? ''}`,
  );

describe('spans', () => {
  it('tile the text with what was kept and what was replaced', () => {
    const made = rewrite('up 5% now', [['5%', 'five percent', 'percent']]);
    expect(made.spokenText).toBe('up five percent now');
    expect(shown('up 5% now', made)).toEqual(['up →up :', '5%→five percent:percent', ' now→ now:']);
    expect(spanFault('up 5% now', made)).toBeUndefined();
  });

  it('find what is wrong with them', () => {
    const made = rewrite('up 5% now', [['5%', 'five percent', 'percent']]);
    expect(spanFault('up 5% now', { ...made, spans: made.spans.slice(1) })).toContain('gap');
    expect(spanFault('up 5% now!', made)).toContain('continues');
    expect(spanFault('xx 5% now', made)).toContain('kept text differs');
  });

  it('go through a chain: the last rule is named, its source is the first text', () => {
    const first = rewrite('a ＄５ b\u200bc', [
      ['＄５', '$5', 'fold'],
      ['\u200b', '', 'invisible'],
    ]);
    const second = rewrite(first.spokenText, [['$5', 'five dollars', 'money']]);
    const both = { spokenText: second.spokenText, spans: composeSpans(first.spans, second.spans) };
    expect(shown('a ＄５ b\u200bc', both)).toEqual([
      'a →a :',
      '＄５→five dollars:money',
      ' b→ b:',
      '\u200b→:invisible',
      'c→c:',
    ]);
  });

  it('tile after any two rewrites in a row', () => {
    const cuts = fc
      .uniqueArray(fc.nat(12), { maxLength: 6 })
      .map((list) => list.sort((a, b) => a - b));
    const changes = fc.array(fc.string({ maxLength: 3 }), { minLength: 6, maxLength: 6 });
    const change = (
      text: string,
      plan: { readonly at: readonly number[]; readonly by: readonly string[] },
    ): Rewrite => {
      const builder = rewriteBuilder(text);
      for (let pair = 0; pair + 1 < plan.at.length; pair += 2) {
        const start = Math.min(plan.at[pair]!, text.length);
        builder.replace(
          { start, end: Math.min(plan.at[pair + 1]!, text.length) },
          { spoken: plan.by[pair]!, rule: `r${pair}` },
        );
      }
      return builder.finish();
    };
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }),
        cuts,
        changes,
        cuts,
        changes,
        (text, at, by, at2, by2) => {
          const first = change(text, { at, by });
          const second = change(first.spokenText, { at: at2, by: by2 });
          expect(
            spanFault(text, {
              spokenText: second.spokenText,
              spans: composeSpans(first.spans, second.spans),
            }),
          ).toBeUndefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('say where a place of the written text is heard', () => {
    const { spans } = rewrite('up 5% now', [['5%', 'five percent', 'percent']]);
    expect([0, 3, 4, 5, 9].map((offset) => spokenOffset(spans, offset))).toEqual([
      0, 3, 15, 15, 19,
    ]);
    expect([3, 4, 5].map((offset) => isInsideRewrite(spans, offset))).toEqual([false, true, false]);
    expect(identitySpans(0)).toEqual([]);
  });
});

it('what an editor decided stays one span and the reason, whatever rules then word it', () => {
  const text = 'The price was high.';
  const sayAs = [{ kind: 'say', say: '5 or 6 dollars', start: 4, end: 9, decided: true }] as const;
  const { spans, spokenText } = normalizeText(text, { language: 'en', sayAs });
  expect(spokenText).toBe('The five or six dollars was high.');
  expect(spans.filter(({ rule }) => rule !== null)).toEqual([
    { start: 4, end: 9, spokenStart: 4, spokenEnd: 23, rule: 'decision-say' },
  ]);
});
