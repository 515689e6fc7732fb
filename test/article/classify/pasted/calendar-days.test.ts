/** Pasted pages whose stories are calendars or histories: their days are heard. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';

const HEAD = [
  'Home',
  'News',
  'Subscribe',
  'Five festivals for this summer',
  'By Ada Holm',
  '2 May 2025',
];
const FOOT = ['Privacy policy', 'Terms of use', '© 2025 The Norvik Gazette. All rights reserved.'];
const LEAD = [
  'The summer of the town begins with music in its parks, and more than forty festivals have announced what they play.',
  'Most of them are free, though some ask visitors to register in advance, and all of them can be reached by tram.',
];
const EVENTS = [
  [
    'Harbour Sounds',
    '3 May 2025',
    'Four stages stand on the quays, and the boats that pass them are part of the show. The brass bands on the second evening are the reason to come.',
  ],
  [
    'Night of the Choirs',
    '17 May 2025',
    'Twenty-two choirs sing in churches that are open until two in the morning. Start in the cathedral and follow the river north, for the smaller churches sing better.',
  ],
  [
    'The Small Hours',
    '21 June 2025',
    'Jazz from midnight until breakfast in a brewery without windows, small, hot and loud. The baker next door opens at four for those who have had enough.',
  ],
  [
    'Street of Strings',
    '12 July 2025',
    'Fiddlers from nine countries fill a single street, which is closed to cars for the day. In the evening everyone plays one tune together, as long as anyone has strength.',
  ],
] as const;

const readOf = async (events: readonly (readonly string[])[]): Promise<string[]> => {
  const content = [...HEAD, ...LEAD, ...events.flat(), ...FOOT].join('\n\n');
  const { blocks } = await readArticle({ kind: 'text', content });
  return blocks.map(({ text }) => text);
};

it('a day below the heading of its event, or above it, is read', async () => {
  expect(await readOf(EVENTS)).toEqual([...LEAD, ...EVENTS.flat()]);
  const reversed = EVENTS.map(([heading, day, text]) => [day, heading, text]);
  expect(await readOf(reversed)).toEqual([...LEAD, ...reversed.flat()]);
});

it('one day within a story is when something was written', async () => {
  const [one, ...others] = EVENTS.map(([heading, , text]) => [heading, text]);
  expect(await readOf([[...one!, '4 May 2025'], ...others])).not.toContain('4 May 2025');
});
