/** Lines among the paragraphs of a pasted story → which of them are the page's, and by which rule. */
import { describe, expect, it } from 'vitest';
import { foreignLines } from '../../../../../src/article/classify/pasted/foreign/foreign-lines.ts';
import { splitLines } from '../../../../../src/article/classify/pasted/lines.ts';
import { measureParagraphs } from '../../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../../src/article/classify/pasted/paragraphs.ts';

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
    ['call-to-action', 'See it at Lampazon'],
    ['call-to-action', 'View on Lampazon View on Wickly'],
    ['call-to-action', 'Check Amazon Price'],
    ['call-to-action', 'See Details & Buying Options'],
    ['call-to-action', 'Check their rates and availability'],
    ['call-to-action', 'Start My Lamp Plan'],
    ['call-to-action', 'Request a Project Quote'],
    ['call-to-action', 'Ready for a personalized quote?'],
    ['call-to-action', 'Explore Pricing Options!'],
    ['call-to-action', 'Contact Lampwick today to discuss your evenings.'],
    ['call-to-action', 'Click the photo above to visit the lamp makers!'],
    ['newsletter', 'Thanks for reading! Subscribe for free to receive new posts.'],
    ['disclaimer', 'Note: Some posts may contain affiliate links. Read more in our policy.'],
    ['disclaimer', 'We handpick every lamp, and we may earn a commission from what you buy.'],
    ['gallery', 'SCROLL FOR MORE'],
    ['gallery', 'Tap to interact'],
    ['gallery', 'Open in a new tab'],
    ['related', 'You May Also Check:'],
    ['form', 'Save Saved Saving'],
    ['call-to-action', 'Ready to simplify your evenings? Get started today.'],
    ['call-to-action', 'Are you looking to light a quay? Use our guide to all lamps.'],
    ['newsletter', 'Sign up to our monthly Lamps Matter newsletter to hear of new wicks.'],
    ['call-to-action', '$375 at Lampazon View on Wickly.example View on Quays.example'],
    ['call-to-action', 'Buy now at AJ Lampwick'],
    ['call-to-action', 'Claim Your Free Lamp'],
    ['call-to-action', 'Get Our Free Toolbox'],
    ['form', 'Fill out this form to download every list of lamps.'],
    ['call-to-action', 'Sign up now to explore all lamps.'],
    ['call-to-action', 'Start Shopping Now'],
    ['call-to-action', 'Use our Find-a-Lamp tool to compare what lamps cost.'],
    ['gallery', 'View this figure'],
    ['gallery', 'View Article Sources'],
    ['disclaimer', 'We also may use affiliate links in our posts, as well.'],
    ['disclaimer', 'This is a paid placement. Our editors approved it.'],
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
    ['table-of-contents', 'Table of Contents Show'],
    ['newsletter', 'Be the first to know!'],
    ['newsletter', 'Loading... Sign Me Up'],
    ['call-to-action', 'Try Lampwick Pro for free'],
    ['call-to-action', 'Shop at lampsandoil.example'],
    ['call-to-action', 'Buy on Lampazon'],
    ['call-to-action', 'Get quotes from up to 3 lamp menders!'],
    ['call-to-action', 'Find local pros'],
    ['call-to-action', 'Use our link to get your first lamp free!'],
    ['call-to-action', 'Download and subscribe to the new Harbour app to see every lamp at night.'],
    ['call-to-action', 'Get started with Lampwick today to change your evenings for good.'],
    ['call-to-action', 'Stop trimming wicks. Try it now!'],
    ['call-to-action', 'Lampwick Planner. The best tool for your quay. Try it free for 7 days.'],
    ['call-to-action', 'Order my lamp book for a guide to quiet evenings.'],
    ['call-to-action', 'No lamp yet? Watch this free, on-demand webinar about wicks.'],
    [
      'call-to-action',
      'If you’re enjoying this article, consider supporting our work by subscribing.',
    ],
    ['call-to-action', 'Find out'],
    ['gallery', 'Press enter or click to view image in full size'],
    ['form', 'Thank you! Please check your inbox for our first letter.'],
    ['form', 'There was an issue with the form. Please try again.'],
    ['form', 'Remember me for faster sign in'],
    ['read-more', 'See review'],
    ['read-more', 'Read our full Lampwick Pro 2 review'],
    ['share-bar', 'Add Lampnews on Google'],
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
    'Start today',
    'THE HARBOUR MASTER LIGHTS EVERY LAMP ON THE QUAY',
    'Read our full review.',
    'Read the review of the lamp that the harbour master wrote',
    'Oil/gas lamps',
    'See the lamp',
    '“Order the lamp now!”',
    'The council knew where the lamp was, and said that it would get it now.',
    'Everyone on the quay was told to join this long webinar about oil.',
    'Download the harbour app and open its map of the quay.',
    'Get quotes from at least three lamp menders',
    'Get started',
    'Shop at thrift stores',
    'Get a quote in writing before you hand over the lamp',
    'In this article the council says that the lamp was never dark.',
    'If you like this lamp, the storm will not scare you.',
    'A guide to boats',
    'Contact your doctor today, said the harbour master',
    'See it at night',
    'The view on Monday',
    'Start my day with a lamp',
    'Thanks for reading the lamp’s meter',
    'Check prices before you buy',
    'Scroll saws for more than wood',
    'Open a new tab',
    'Click the button to light the lamp',
    'Ready for the storm? The harbour master was.',
    'Get free lamps from the council',
    'The council sends a newsletter to those who sign up for it.',
    'Use our harbour with care',
    'View from the gallery',
    'Want a brighter lamp? Try a longer wick.',
  ])('is read: “%s”', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });

  it('is read where it is one endless word of signs', () => {
    expect(ruleOf('<'.repeat(100_000))).toBeUndefined();
  });
});

describe('a question above a request', () => {
  it('is the page’s where it asks the readers, however long the request', () => {
    const call =
      'Sign up to our weekly newsletter to hear of lamps, wicks and oil before others do.';
    expect(foreignOf(ABOVE, 'Want a brighter quay?', call, BELOW)).toEqual([
      [call, 'newsletter'],
      ['Want a brighter quay?', 'related'],
    ]);
  });

  it('is read where it is the story’s', () => {
    const call =
      'Sign up to our weekly newsletter to hear of lamps, wicks and oil before others do.';
    expect(foreignOf(ABOVE, 'Who pays for the lamp?', call, BELOW)).toEqual([[call, 'newsletter']]);
  });
});

/** The lines of a page that are the page's, by their rules, where all of it is taken for the story. */
function foreignOf(...paragraphs: readonly string[]): [line: string, rule: string][] {
  const lines = splitLines(paragraphs.join('\n\n'));
  const pieces = measureParagraphs(joinParagraphs(lines), { timezone: 'UTC', language: 'en' });
  const found = foreignLines(
    pieces,
    pieces.map(() => true),
  );
  return [...found].map(([index, rule]) => [pieces[index]!.text, rule]);
}

describe('a button without its link', () => {
  it('is known by the heading whose thing it names', () => {
    expect(
      foreignOf(ABOVE, '1. Harbour Lamps', BELOW, 'Try Harbour Lamps', '2. Oil', BELOW),
    ).toEqual([['Try Harbour Lamps', 'call-to-action']]);
    expect(foreignOf(ABOVE, 'Try Harbour Lamps', BELOW)).toEqual([]);
  });

  it('is known by others of its series, and a series of headings does not count', () => {
    const buttons = ['Shop Quayside', 'Shop Varnholm & Sons'];
    expect(foreignOf(ABOVE, buttons[0]!, 'Lamps', BELOW, buttons[1]!, 'Oil', BELOW)).toEqual(
      buttons.map((line) => [line, 'call-to-action']),
    );
    expect(foreignOf('Try Oil', ABOVE, 'Try Wax', BELOW, 'Try Gas', ABOVE)).toEqual([]);
    expect(foreignOf(ABOVE, 'Order: Nine lamps', 'Order: Ten lamps', BELOW)).toEqual([]);
  });
});

describe('headlines below a label of other texts', () => {
  const CARDS = [
    'Nine Bridges That Were Never Built',
    'Ada Holm',
    'Winter Boots Tested in Nine Months of Rain',
  ];

  it('are the page’s with the names of their authors', () => {
    const found = foreignOf(ABOVE, 'Recommended reading', ...CARDS, 'Bo Sund', BELOW);
    expect(found).toEqual([...CARDS, 'Bo Sund'].map((line) => [line, 'related']));
  });

  it('end above the heading of the next part', () => {
    for (const heading of ['Who pays', 'How Varnholm got its lamps', 'Varnholm Quayside']) {
      const found = foreignOf(ABOVE, 'Related Content:', CARDS[0]!, heading, BELOW);
      expect(found).toEqual([[CARDS[0]!, 'related']]);
    }
  });

  it('are read where no paragraph follows', () => {
    expect(foreignOf(ABOVE, BELOW, 'Recommended reading', ...CARDS)).toEqual([]);
  });
});

it('a line that points elsewhere is the page’s where it heads nothing', () => {
  const line = 'Learn about the oil in your lamp';
  expect(foreignOf(ABOVE, line, 'Who pays', BELOW)).toEqual([[line, 'read-more']]);
  expect(foreignOf(ABOVE, line, BELOW)).toEqual([]);
});

describe('what stands right above a call', () => {
  it('is its heading, where the call asks for support', () => {
    const call = 'If you enjoyed this article, consider supporting our work by subscribing to it.';
    expect(foreignOf(ABOVE, 'On supporting harbours', call, BELOW)).toEqual([
      [call, 'call-to-action'],
      ['On supporting harbours', 'related'],
    ]);
  });

  it('is the question that its button answers, and no long one', () => {
    expect(foreignOf(ABOVE, 'What really affects your lamp?', 'Find Out', BELOW)).toEqual([
      ['Find Out', 'call-to-action'],
      ['What really affects your lamp?', 'related'],
    ]);
    const long =
      'Did I say that the lamp on the quay of Varnholm has been lit every night since the storm?';
    expect(foreignOf(ABOVE, long, 'Learn more', BELOW)).toEqual([['Learn more', 'call-to-action']]);
  });
});

describe('a sentence set apart that the text says too', () => {
  const said = 'The harbour master of Varnholm said that it would stay so.';
  const paragraph = `The lamp was lit. ${said} Nobody on the quay believed him.`;

  it('is a pull quote, in any quotation marks', () => {
    const line = 'The harbour master of Varnholm said that it would stay so';
    for (const quote of [said, `“${line}”`, `« ${line}. »`, `„${line}“`])
      expect(foreignOf(ABOVE, quote, paragraph)).toEqual([[quote, 'pull-quote']]);
  });

  it('is not one where it is an item, a heading, or all that the other paragraph says', () => {
    const kept = [`• ${said}`, 'The harbour master of Varnholm said that it would stay so'];
    for (const line of kept) expect(foreignOf(ABOVE, line, paragraph)).toEqual([]);
    expect(foreignOf(ABOVE, said, BELOW, said)).toEqual([]);
  });
});
