/** Texts → whether they are pages pasted with their surroundings. */
import { describe, expect, it } from 'vitest';
import { describeText } from '../../../../src/article/readers/text/text.ts';

const isPage = (lines: readonly string[], gap = '\n\n'): boolean =>
  describeText(lines.join(gap), { language: 'en', timezone: 'UTC' }).isPage;

const STORY = [
  'The mill on the river has stood empty for twenty years, and few remember what it ground.',
  'On Monday the town voted to turn it into a school, after a debate that lasted until midnight.',
  'The builders will begin in the spring, once the herons have left the roof for the marshes.',
  'Nobody knows yet what will become of the wheel, which still turns when the water is high.',
];
const HEADLINE = 'The mill becomes a school';

describe('a page that has few phrases of a page', () => {
  it('is known by the trail above its headline and the notice at its end', () => {
    const trail = ['News Archive : 2016 : The mill becomes a school', HEADLINE, 'by Mary Lind'];
    const notice = 'Copyright © The Fellows of Carver College. Created September 2018.';
    expect(isPage([...trail, ...STORY, notice])).toBe(true);
    expect(isPage([HEADLINE, 'by Mary Lind', ...STORY, notice])).toBe(false);
  });

  it('is known by comments, each below a name and a day with its time', () => {
    const comments = ['Tove Lind', 'Ansel', 'Mary O.'].flatMap((name, at) => [
      `${name} says:`,
      `March 1${at}, 2010 at 1:0${at} pm`,
      'I worked there for a summer, and it ground nothing but oats.',
    ]);
    expect(isPage([HEADLINE, ...STORY, ...comments])).toBe(true);
    const speakers = comments.filter((_, at) => at % 3 !== 1);
    expect(isPage([HEADLINE, ...STORY, ...speakers])).toBe(false);
  });

  it('is known by a bar of its menu and the notice at its end', () => {
    const notice = '© 2025 Tove Lind. All rights reserved.';
    expect(isPage(['tove/lind', 'Home Blog About', HEADLINE, ...STORY, notice])).toBe(true);
    expect(isPage(['tove/lind', HOME, HEADLINE, ...STORY])).toBe(false);
  });

  it('is known by the buttons of hundreds of comments, however many there are', () => {
    const comments = Array.from({ length: 300 }, (_, index) => [
      `Reader${index} | May 9, 2012 11:${String(index % 60).padStart(2, '0')} | Reply`,
      `I walked past the mill number ${index} only last week, and it looked as it always has to me.`,
    ]).flat();
    const end = ['Leave a comment', 'Name', 'Email Address', 'Search this blog', 'Categories'];
    const page = [HEADLINE, ...STORY, '300 Comments', ...comments, ...end];
    expect(isPage(page)).toBe(true);
  });

  it('is known by months and topics with the number of their posts', () => {
    const months = ['May 2012 (8)', 'April 2012 (11)', 'March 2012 (3)', 'Books and maps (21)'];
    const end = ['Leave a comment', ...months];
    expect(isPage([HEADLINE, ...STORY, ...end])).toBe(true);
  });

  it('is known by the link that ends every newsletter', () => {
    const end = 'This e-mail was sent to you; click here to unsubscribe.';
    expect(isPage(['News', HEADLINE, ...STORY, 'DONATE', end])).toBe(true);
    const german = 'Sie möchten diese Mails nicht mehr? Hier abbestellen.';
    expect(isPage(['News', HEADLINE, ...STORY, 'DONATE', german])).toBe(true);
  });

  it('is known by a headline with topics between it and its date', () => {
    const above = ['The Heron', 'About us', 'How the mill became a school at last'];
    const topics = ['Rivers', 'Schools', 'Wood', 'Water', 'Town hall', 'Carver'];
    const head = [...above, ...topics, 'By Mary Lind', 'May 9, 2012'];
    expect(isPage([...head, ...STORY])).toBe(true);
  });
});

/** Words that a menu has too, in a line of an author. */
const HOME = 'Home is where the wheel turns';

describe('a text of its author', () => {
  it('is not a page for lines that repeat in a review, or for bars between what it lists', () => {
    const review = ['First loom', 'Pros', 'It is quick', 'Cons', 'It is loud'];
    const looms = [1, 2, 3, 4, 5].flatMap(() => review);
    expect(isPage([HEADLINE, ...STORY, ...looms])).toBe(false);
    const stops = ['Mill | 9:00', 'School | 9:10', 'Town hall | 9:20', 'Heron marsh | 9:30'];
    expect(isPage([HEADLINE, ...STORY, ...stops])).toBe(false);
  });

  it('is not a page for a sentence about a newsletter', () => {
    const story = [...STORY.slice(0, 2), 'I had to unsubscribe from the newsletter of the mill.'];
    expect(isPage([HEADLINE, ...story, ...STORY, ...STORY])).toBe(false);
  });

  it('of thousands of paragraphs has some that look like page parts by chance', () => {
    const book = Array.from({ length: 700 }, (_, index) => STORY[index % 4]!);
    expect(isPage([...book, 'Share', 'Comments', ...book, 'Related', ...book])).toBe(false);
  });
});
