import { describe, expect, test } from 'vitest';
import {
  compareEdition,
  type SegmentFate,
  type WantedSegment,
} from '../../../src/run/plan/compare-edition.ts';
import type { RunSegment } from '../../../src/edition/run-record.ts';
import type { Segment } from '../../../src/script/script.ts';

type Facts = Partial<Segment> & { readonly key?: string; readonly provider?: string };

const segment = (text: string, facts: Facts = {}): Segment => {
  const { key: _key, provider: _provider, ...rest } = facts;
  return {
    id: text.slice(0, 2),
    role: 'paragraph',
    text,
    spokenText: text,
    spans: [],
    sentences: [],
    voice: 'anna',
    language: 'en',
    pauseAfter: 0.5,
    ...rest,
  };
};
const wanted = (text: string, facts: Facts = {}): WantedSegment => ({
  segment: segment(text, facts),
  key: facts.key ?? text,
  provider: facts.provider ?? 'google',
});
const said = (text: string, facts: Facts = {}): RunSegment => {
  const { delivery, ...rest } = segment(text, facts);
  return {
    ...rest,
    ...(delivery && { delivery: delivery.style }),
    clip: {
      key: facts.key ?? text,
      duration: 1,
      markSource: 'estimated',
      provider: facts.provider ?? 'google',
      voice: segment(text, facts).voice,
    },
  };
};
const tuned = (style: string): Facts => ({ delivery: { style, words: [] } });
const signs = (fates: readonly SegmentFate[]): string =>
  fates.map(({ change, cause }) => (cause ? `${change}:${cause}` : change)).join(' ');

describe('a script and the last edition', () => {
  test('of an article without an edition everything is new', () => {
    expect(signs(compareEdition([wanted('One.'), wanted('Two.')], []).fates)).toBe('new new');
  });

  test('what is inserted, removed, moved and edited is told apart', () => {
    const before = ['Alpha one two.', 'Beta one two.', 'Gamma three four.', 'Delta five six.'];
    const after = [
      'Delta five six.',
      'Alpha one two.',
      'Entirely fresh words.',
      'Gamma three nine.',
    ];
    const { fates, removed } = compareEdition(
      after.map((text) => wanted(text)),
      before.map((text) => said(text)),
    );
    expect(signs(fates)).toBe('moved unchanged new changed:text');
    expect(removed.map(({ text }) => text)).toEqual(['Beta one two.']);
  });

  test('two paragraphs of the same words are two', () => {
    const { fates, removed } = compareEdition(
      [wanted('Same.'), wanted('Same.'), wanted('Same.')],
      [said('Same.'), said('Same.')],
    );
    expect(signs(fates)).toBe('unchanged unchanged new');
    expect(removed).toEqual([]);
  });

  const span = { start: 0, end: 2, spokenStart: 0, spokenEnd: 3, rule: 'lexicon:Xi' };
  test.each<[string, Facts, Facts, string]>([
    ['another voice', {}, { voice: 'bert' }, 'voice'],
    ['another provider', {}, { provider: 'azure' }, 'voice'],
    ['an entry of a lexicon', {}, { spokenText: 'She spoke.', spans: [span] }, 'lexicon'],
    ['an entry that is gone', { spokenText: 'She spoke.', spans: [span] }, {}, 'lexicon'],
    [
      'other phonemes',
      { spans: [span], pronunciations: [{ start: 0, end: 2, ipa: 'ʃiː' }] },
      { spans: [span], pronunciations: [{ start: 0, end: 2, ipa: 'siː' }] },
      'lexicon',
    ],
    ['another pace', {}, { rate: 1.2 }, 'settings'],
    ['other pauses', {}, { pauseAfter: 1 }, 'settings'],
    ['another style', tuned('read'), tuned('lively'), 'settings'],
    ['no delivery any more', tuned('read'), {}, 'settings'],
    ['delivery of a newer version', {}, tuned('read'), 'version'],
    ['another rule', {}, { spokenText: 'Eleven spoke.' }, 'version'],
    ['another model', {}, {}, 'version'],
  ])('%s is the cause', (_name, before, after, cause) => {
    const { fates } = compareEdition(
      [wanted('Xi spoke.', { ...after, key: 'b' })],
      [said('Xi spoke.', { ...before, key: 'a' })],
    );
    expect(fates).toEqual([{ change: 'changed', cause }]);
  });

  test('moved paragraphs that another voice reads are changed, not new', () => {
    const before = ['Alpha one two.', 'Beta one two.', 'Gamma three four.'];
    const { fates, removed } = compareEdition(
      before.toReversed().map((text) => wanted(text, { voice: 'bert', key: `${text} bert` })),
      before.map((text) => said(text)),
    );
    expect(signs(fates)).toBe('changed:voice changed:voice changed:voice');
    expect(removed).toEqual([]);
  });
});
