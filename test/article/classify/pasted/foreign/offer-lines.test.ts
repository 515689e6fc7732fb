/** Offers, buttons and links among the paragraphs of a pasted story → which lines are the page's, and which resemble them and are the story's. */
import { describe, expect, it } from 'vitest';
import { foreignForm } from '../../../../../src/article/classify/forms/foreign-forms.ts';
import { foreignLines } from '../../../../../src/article/classify/pasted/foreign/foreign-lines.ts';
import { splitLines } from '../../../../../src/article/classify/pasted/lines.ts';
import { measureParagraphs } from '../../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../../src/article/classify/pasted/paragraphs.ts';

const ABOVE =
  'The lamp on the quay was lit again on Monday, and the harbour master of Varnholm said that it would stay so.';
const BELOW =
  'Ships that pass the quay at night can see the lamp from nine miles, which is more than before the storm.';

const ruleOf = (text: string): string | undefined => foreignForm(text, text.split(' ').length);

/** The lines among a story's that are the page's, in order, without those that no story has. */
function foreignOf(...lines: string[]): string[] {
  const paragraphs = joinParagraphs(splitLines(lines.join('\n\n')));
  const pieces = measureParagraphs(paragraphs, { timezone: 'UTC', language: 'en' });
  const found = foreignLines(
    pieces,
    pieces.map(({ clutter }) => clutter === undefined),
  );
  return pieces.flatMap(({ text }, index) => (found.has(index) ? [text] : []));
}

describe('the form of a line', () => {
  it.each([
    ['Book your ferry with Quaymaster here!', 'call-to-action'],
    ['Get access to our big harbour survey here.', 'call-to-action'],
    ['➡️ [Save your berth now]', 'call-to-action'],
    ['Read the notes chevron_right', 'call-to-action'],
    ['Checklist of twelve knotsDownload', 'call-to-action'],
    ['Get it nowExplore the lamp', 'call-to-action'],
    ['Have trouble with wicks? Read our comparison of the two lamps.', 'read-more'],
    ['You can learn more about this lamp in my long Quay 7 review.', 'read-more'],
    ['Just a quick note: we use some affiliate links to lamps.', 'disclaimer'],
    ['We earn a commission for lamps purchased through some links here.', 'disclaimer'],
    ['Free download: Use our sheet to count your lamps and wicks.', 'call-to-action'],
    ['Join us on this nine day lighthouse tour', 'call-to-action'],
    ['Request a lamp appointment with Ada B. Holm, MSc, Varnholm.', 'call-to-action'],
    ['Watch review on QuayTube', 'call-to-action'],
    ['Show full lamp list ▼', 'page-furniture'],
    ['Expand All Collapse All', 'page-furniture'],
    ['See also  Nets: which knot holds?', 'read-more'],
  ])('“%s” is the page’s, by the rule %s', (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  it.each([
    'Book early, because few ships stop here in June and the keeper is alone.',
    'What does the keeper do? chevron_right',
    'The ferry is called The Download',
    'Did it help? Our lamp was dark again by nine.',
    'They earn a commission when a lamp is purchased.',
    'Watch the ship on Monday',
    'Show the keeper your list of lamps, and wait.',
  ])('“%s” may be the story’s', (text) => {
    expect(ruleOf(text)).toBeUndefined();
  });
});

describe('a sentence above a button', () => {
  const sentence = 'New lamps can change a harbour by light, sound and radio.';

  it('is the page’s where the button gives something away', () => {
    expect(foreignOf(ABOVE, sentence, 'Try Quay for free', BELOW)).toContain(sentence);
    expect(foreignOf(ABOVE, sentence, 'Access the ebook', BELOW)).toContain(sentence);
  });

  it('is the story’s above other buttons, and below its own heading', () => {
    expect(foreignOf(ABOVE, sentence, 'See it on Harbour', BELOW)).not.toContain(sentence);
    expect(foreignOf(ABOVE, 'New lamps', sentence, 'Get a demo', BELOW)).not.toContain(sentence);
  });
});

describe('the name of what is sold', () => {
  const goods = 'Brass Storm Lamp, Set of Two';

  it('is the page’s between a paragraph and a price', () => {
    const lines = [ABOVE, goods, '$115 at Harbour', 'A lamp for each night', BELOW];
    expect(foreignOf(...lines)).toContain(goods);
  });

  it('is a heading where text follows, or where no paragraph is above', () => {
    expect(foreignOf(ABOVE, goods, '$115 at Harbour', BELOW)).not.toContain(goods);
    const listed = [ABOVE, 'Best of all', goods, '$115 at Harbour', 'A lamp a night', BELOW];
    expect(foreignOf(...listed)).not.toContain(goods);
  });
});

describe('links below links', () => {
  const [first, second] = [
    'Learn about the oldest lamps of the north',
    'See how the keepers of Varnholm trim a wick each night',
  ];

  it('are the page’s, except the heading of the next paragraph', () => {
    expect(foreignOf(ABOVE, first, second, 'Three nights of fog', BELOW)).toEqual([first, second]);
  });

  it('are headlines below a label', () => {
    const titles = [
      'How The Keepers Of Varnholm Save Oil',
      'Nine Lamps Every Northern Harbour Needs',
    ];
    const lines = [ABOVE, 'More information here:', ...titles, 'The keeper', BELOW];
    expect(foreignOf(...lines)).toEqual(['More information here:', ...titles]);
  });

  it('are not the lines of a story that only begin below one', () => {
    const own = 'the keeper trims a wick each night';
    expect(foreignOf(ABOVE, first, own, 'Three nights of fog', BELOW)).toEqual([first]);
  });
});
