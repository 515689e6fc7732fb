/** What the house says among the paragraphs of a pasted story → which lines are the page's, and which resemble them and are the story's. */
import { describe, expect, it } from 'vitest';
import { foreignLines } from '../../../../../src/article/classify/pasted/foreign/foreign-lines.ts';
import { splitLines } from '../../../../../src/article/classify/pasted/lines.ts';
import { measureParagraphs } from '../../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../../src/article/classify/pasted/paragraphs.ts';

const ABOVE =
  'The lamp on the quay was lit again on Monday, and the harbour master of Varnholm said that it would stay so.';
const BELOW =
  'Ships that pass the quay at night can see the lamp from nine miles, which is more than before the storm.';

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

describe('a line among paragraphs', () => {
  it.each([
    'By entering your email address you agree to our Terms of Use and Privacy Policy, and to hear of lamps, quays, offers and partner promotions of the harbour.',
    'Your information will be processed according to the Lampwick privacy policy.',
    'Oh no! We already have this email. Try another?',
    'Advertisement. Scroll to continue reading.',
    'Advertisement - Page continues below',
    'Podcast: Play in new window | Download (Duration: 13:55 — 9.6MB) | Embed',
    'Lampwick earns commissions from some listed providers. Editorial Guidelines.',
    'Lampwick is free because some vendors may pay us for sales opportunities.',
    'Every lamp was chosen by an editor. We may earn commission on some of the items you choose to buy.',
    'Need a keeper for your next lamp? Our wicks bring your quay to life.',
    'Want to learn more about quays? Check out: Nine Quays of the North',
    'Request a free consultation with a keeper of our harbour to discuss your lamp.',
    'Trusted by 100,000+ companies.',
    '3 readers like this.',
    'Check out our guide on the nine best makers of harbour lamps in the north!',
    'Read our full Harbour Lamp 4 review.',
    'If you want to learn more, check out all our lamp reviews.',
    '[ Also read Lamps at sea: 3 cultures of light. ]',
    'SHOP HARBOUR LAMPS',
    '9.500% OFF$9.49 at Lampwick',
    '< back to top',
    'This slideshow requires JavaScript.',
  ])('is the page’s: %s', (line) => {
    expect(foreignOf(ABOVE, line, BELOW)).toEqual([line]);
  });

  it.each([
    'By entering the harbour at night, you see the lamp first.',
    'The keeper already has your letter, and the lamp is lit.',
    'Read the label on the lamp before you light it for the first time.',
    'See the full list of lamps below.',
    'Get three months of oil for free if you sign for a year of lamps.',
    'For more light, trim the wick and wait an hour.',
    'Who sells the lamps? Nobody in Varnholm would say so on Monday.',
    'Shop Lamps (not pictured)',
    'The harbour earns its money from fish, not from the lamps that it sells.',
  ])('is the story’s: %s', (line) => {
    expect(foreignOf(ABOVE, line, BELOW)).toEqual([]);
  });
});

describe('an offer', () => {
  const heading = 'Lamps Without Limits';
  const offer = 'Create a quay of your own. Light it from anywhere, even without oil.';

  it('is the page’s with its heading, above a button', () => {
    expect(foreignOf(ABOVE, heading, offer, 'Book a demo', BELOW)).toEqual([heading, offer]);
    const short = 'Need a lamp for the quay? Lampwick is ready.';
    expect(foreignOf(ABOVE, short, 'Get in touch', BELOW)).toEqual([short]);
  });

  it('is the story’s without a button, in a step, and where it describes', () => {
    expect(foreignOf(ABOVE, heading, offer, BELOW)).toEqual([]);
    expect(foreignOf(ABOVE, 'Step 2: Build', offer, 'Book a demo', BELOW)).toEqual([]);
    const plain = 'The quay has nine lamps, each of them older than the harbour.';
    expect(foreignOf(ABOVE, heading, plain, 'Book a demo', BELOW)).toEqual([]);
  });
});

it('a command that ends a section is the page’s, one that heads a section is not', () => {
  const command = 'Discover Harbour Lamp Software';
  expect(foreignOf(ABOVE, command, 'Who pays', BELOW)).toEqual([command]);
  expect(foreignOf(ABOVE, command, BELOW)).toEqual([]);
  expect(foreignOf(`${ABOVE} These are the steps:`, command, 'Trim the wick')).toEqual([]);
});

it('prices of one shop are the page’s, facts in brackets are not', () => {
  const prices = ['Lampwick (Quayside)', 'Lampwick $12.90', 'Lampwick (Wickly)'];
  expect(foreignOf(ABOVE, ...prices, 'Who pays', BELOW)).toEqual(prices);
  const facts = ['Price (in crowns)', 'Oil', 'Price (in crowns)', 'Wick', 'Price (in crowns)'];
  expect(foreignOf(ABOVE, ...facts, 'Who pays', BELOW)).toEqual([]);
});

it('what a page writes of each thing it sells is the page’s', () => {
  const lines = [
    'The Quay Lamp is available at Lampwick Stores.',
    'This wick is available at Lampwick Stores',
  ];
  expect(foreignOf(ABOVE, lines[0]!, BELOW, lines[1]!, ABOVE)).toEqual(lines);
  expect(foreignOf(ABOVE, lines[0]!, BELOW)).toEqual([]);
  const shop = ['Get the Quay Lamp on Lampwick', 'Get the Harbour Wick on Lampwick'];
  expect(foreignOf(ABOVE, shop[0]!, BELOW, shop[1]!, ABOVE)).toEqual(shop);
});

it('texts below a sentence that leads on to them are the page’s, up to the next item', () => {
  const lead = 'If you plan a night at sea, here are some guides you might find useful:';
  const texts = ['Nine Quays of the North by Boat', 'A Week Among Lamps: The Whole Route'];
  expect(foreignOf(ABOVE, lead, ...texts, '3. Varnholm', BELOW)).toEqual(texts);
  const asked = 'Is the old lamp of Varnholm worth its oil?';
  expect(foreignOf(ABOVE, 'Related Story', asked, BELOW)).toEqual([asked]);
});

it('a dozen links of one make are a directory, a dozen facts are a table', () => {
  const towns = Array.from(
    { length: 14 },
    (_, at) => `${String.fromCodePoint(65 + at)}holm keepers`,
  );
  expect(foreignOf(ABOVE, ...towns, BELOW)).toEqual(towns);
  const facts = towns.map((town, at) => `${town}: ${at} keepers`);
  expect(foreignOf(ABOVE, ...facts, BELOW)).toEqual([]);
});
