/** chapters and verses of Scripture → how they are read aloud. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cardinal } from '../numbers/number-words.ts';
import { sticky } from '../patterns.ts';

/** Books as cited before chapter and verse, in order. */
const BOOKS = [
  'Genesis',
  'Exodus',
  'Leviticus',
  'Numbers',
  'Deuteronomy',
  'Joshua',
  'Judges',
  'Ruth',
  'Samuel',
  'Kings',
  'Chronicles',
  'Ezra',
  'Nehemiah',
  'Esther',
  'Job',
  'Psalms?',
  'Proverbs',
  'Ecclesiastes',
  'Song of Songs',
  'Song of Solomon',
  'Isaiah',
  'Jeremiah',
  'Lamentations',
  'Ezekiel',
  'Daniel',
  'Hosea',
  'Joel',
  'Amos',
  'Obadiah',
  'Jonah',
  'Micah',
  'Nahum',
  'Habakkuk',
  'Zephaniah',
  'Haggai',
  'Zechariah',
  'Malachi',
  'Matthew',
  'Mark',
  'Luke',
  'John',
  'Acts',
  'Romans',
  'Corinthians',
  'Galatians',
  'Ephesians',
  'Philippians',
  'Colossians',
  'Thessalonians',
  'Timothy',
  'Titus',
  'Philemon',
  'Hebrews',
  'James',
  'Peter',
  'Jude',
  'Revelation',
  'Tobit',
  'Judith',
  'Maccabees',
  'Wisdom',
  'Sirach',
  'Baruch',
  'Surah',
  'Sura',
  'Quran',
  'Koran',
];
const BOOK = anyOf(BOOKS);

/** Books that come in several parts. */
const NUMBERED_BOOKS = [
  'Samuel',
  'Kings',
  'Chronicles',
  'Corinthians',
  'Thessalonians',
  'Timothy',
  'Peter',
  'John',
  'Maccabees',
];

const NUMBERS: Readonly<Record<string, string>> = {
  1: 'First',
  2: 'Second',
  3: 'Third',
};

/** Between two references to one book. */
const BETWEEN = '(?:[-\\u2013;,]| and | to | ?[-\\u2013;,] )';
const BEHIND_BOOK = `(?<=\\b${BOOK} |\\b${BOOK} \\d{1,3}:\\d{1,3}${BETWEEN})`;
const CHAPTER_AND_VERSE = '(?<chapter>[1-9]\\d{0,2}):(?<verse>[1-9]\\d{0,2})';

/** A last verse, another chapter, or an end that is not a time of day. */
const REST = anyOf([
  '[-\\u2013](?<last>[1-9]\\d{0,2})(?![\\d:])',
  '(?<further>[-\\u2013])(?=\\d{1,3}:\\d)',
  '(?![\\d:]| ?[ap]\\.?m\\b)',
]);

/** Scripture. */
export const SCRIPTURE_RULES: readonly Rule[] = [
  {
    name: 'numbered-book',
    starts: ['digit'],
    first: '123',
    pattern: sticky(`(?<![\\p{L}\\p{N}]|\\d[.,])(?<book>[123]) (?=${anyOf(NUMBERED_BOOKS)} \\d)`),
    rewrite: ({ groups }) => `${NUMBERS[groups!.book!]} `,
    examples: [['in 1 Corinthians 13', 'in First Corinthians thirteen']],
  },
  {
    name: 'verse',
    starts: ['digit'],
    pattern: sticky(`${BEHIND_BOOK}${CHAPTER_AND_VERSE}${REST}`),
    rewrite: ({ groups }) => {
      const { chapter, verse, last, further } = groups!;
      const place = `${cardinal(chapter!)} ${cardinal(verse!)}`;
      if (last !== undefined) return `${place} to ${cardinal(last)}`;
      return further === undefined ? place : `${place} to `;
    },
    examples: [
      ['Read Psalm 23:4 aloud.', 'Read Psalm twenty-three four aloud.'],
      ['Luke 13:4–7', 'Luke thirteen four to seven'],
      ['Genesis 1:1-2:3', 'Genesis one one to two three'],
    ],
  },
];
