/** the lines of a text → a warning where most of them are subtitles, messages of a chat, code or rows of figures. */
import type { Warning } from '../../../../errors.ts';

/** A form of text other than an article: how one of its lines looks, and the least share of the lines. */
type Form = {
  readonly name: string;
  readonly lines: string;
  readonly share: number;
  readonly test: (line: string) => boolean;
};

/** Fewest lines of a form that are told, and most lines of a text that are looked at. */
const [FEWEST, LOOKED_AT] = [8, 2000] as const;

/** How much of a line is looked at, in characters. */
const SHOWN = 300;

/** "00:01:02,000 --> 00:01:04,500". */
const CUE = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3} ?--> ?(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

/** "[10:31] ada: …", "03/05/2024, 10:31 - Ada Holm: …". */
const MESSAGE =
  /^\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?(?: ?[-–])? ?[^\s:][^:]{0,40}: /i;

/** "const a = b(c);", "}", "def read(line):"; verses may end with a semicolon too. */
const CODE =
  /^(?=.*[=(){}<>[\]]).*[;{}]$|^(?:import|from|def|class|function|const|let|var|return|public|private|#include|package|using)\s.*[({=:;<"]/;

/** "12.5", "−3 %", "$4,000". */
const FIGURE = /^[-+−]?[$€£]?\d[\d.,\s]*(?:%|[kKmM]|€|£)?$/;

const FORMS: readonly Form[] = [
  {
    name: 'subtitles',
    lines: 'are times of cues',
    share: 0.2,
    test: (line) => CUE.test(line),
  },
  {
    name: 'messages of a chat',
    lines: 'begin with a time and a name',
    share: 0.6,
    test: (line) => MESSAGE.test(line),
  },
  {
    name: 'code',
    lines: 'are statements',
    share: 0.5,
    test: (line) => CODE.test(line),
  },
  {
    name: 'a table of figures',
    lines: 'are rows of figures',
    share: 0.6,
    test: isRow,
  },
];

function isRow(line: string): boolean {
  const cells = line
    .split(/\t| {2,}|[|;]/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  return cells.length > 1 && cells.filter((cell) => FIGURE.test(cell)).length >= cells.length / 2;
}

/** The warning ARTICLE_UNSURE that a text is of another form than an article; none for other texts. */
export function warnOfForm(text: string): Warning[] {
  const lines = text
    .split('\n', LOOKED_AT)
    .map((line) => line.slice(0, SHOWN).trim())
    .filter(Boolean);
  for (const { name, lines: what, share, test } of FORMS) {
    const count = lines.filter(test).length;
    if (count < FEWEST || count < lines.length * share) continue;
    return [
      {
        code: 'ARTICLE_UNSURE',
        message: `This reads like ${name}, not like an article: ${count} of ${lines.length} lines ${what}.`,
        hint: 'It is read as it stands. Give the text of the article instead.',
      },
    ];
  }
  return [];
}
