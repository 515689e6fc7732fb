/** Decisions as a file holds them → what each entry must be, in words; for the checks and for editors. */
import { z } from 'zod';
import { plainIpa, unknownSymbol } from '../article/spoken/ipa-symbols.ts';
import { RATE_RANGE } from '../article/rate.ts';
import {
  LONGEST_DECIDED_PAUSE,
  MOST_TAKES,
  parseWhich,
  PASSAGE_PARTS,
  type Decisions,
} from './decisions.ts';

const words = z.string().trim().min(1);
const yes = z.literal(true);

const which = z
  .string()
  .refine((value) => parseWhich(value) !== undefined, { error: 'must be such as 2 of 3' })
  .describe(
    'Which of several that are alike, and how many there are: 2 of 3. Not needed where there is one.',
  );

const whichWords = z
  .string()
  .refine((value) => value === 'all' || parseWhich(value) !== undefined, {
    error: 'must be such as 2 of 3, or all',
  })
  .describe('Which of several places in the passage, and how many there are: 2 of 3; or all.');

const ipa = words.superRefine((written, context) => {
  const strange = unknownSymbol(plainIpa(written));
  if (strange !== undefined)
    context.addIssue({
      code: 'custom',
      message: `has “${strange}”, which is not a symbol of the IPA`,
    });
});

const pause = z.number().min(0).max(LONGEST_DECIDED_PAUSE);

const signed = {
  by: words.optional().describe('Who decided it.'),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/, { error: 'must be such as 2026-03-01T09:30:00Z' })
    .optional()
    .describe('When, in ISO 8601 and UTC.'),
};

const wordDecision = z
  .strictObject({
    words: words.describe('The words as printed.'),
    which: whichWords.optional(),
    say: words.optional().describe('Words or a respelling to say instead.'),
    ipa: ipa.optional().describe('Phonemes in IPA.'),
    spell: yes.optional().describe('Letter by letter.'),
    pause: pause
      .optional()
      .describe('Seconds of silence after them, and after punctuation that follows.'),
  })
  .superRefine(({ say, ipa, spell, pause: after }, context) => {
    const ways = [say, ipa, spell].filter((way) => way !== undefined).length;
    if (ways > 1)
      context.addIssue({ code: 'custom', message: 'must have one of say, ipa and spell' });
    if (ways === 0 && after === undefined)
      context.addIssue({ code: 'custom', message: 'must have say, ipa, spell or pause' });
  });

const approval = z.strictObject({
  ...signed,
  clips: z
    .array(z.string().regex(/^[0-9a-f]{64}(?:\/\d+)?$/, { error: 'must be the key of a clip' }))
    .min(1)
    .describe('Keys of the clips that were heard.'),
  said: z.string().optional().describe('Hash of what was said.'),
  voice: words.optional().describe('The voice that said it.'),
});

const flag = z.strictObject({
  ...signed,
  note: words.optional().describe('What is wrong.'),
});

const passage = z
  .strictObject({
    block: z
      .string()
      .regex(/^[0-9a-f]{16}$/, { error: 'must be the hash of a text, 16 hex digits' })
      .optional()
      .describe('Hash of the text of the block, or of what was skipped.'),
    part: z.enum(PASSAGE_PARTS).optional().describe('A part that is in no block.'),
    text: words
      .optional()
      .describe(
        'Its text, or its first words and …; with block it only tells people which one it is.',
      ),
    which: which.optional(),
    skip: yes.optional().describe('Do not read it.'),
    read: yes.optional().describe('Read it, although a rule skips it.'),
    say: words.optional().describe('What is said instead of the whole passage.'),
    voice: words.optional().describe('The voice that reads it.'),
    directSpeech: words.optional().describe('The voice that says the sentences quoted in it.'),
    rate: z
      .number()
      .min(RATE_RANGE.min)
      .max(RATE_RANGE.max)
      .optional()
      .describe('Multiplier of the pace of the article.'),
    pause: pause.optional().describe('Seconds of silence after it.'),
    take: z
      .int()
      .min(1)
      .max(MOST_TAKES)
      .optional()
      .describe('Which reading of it is used; each number is another one.'),
    words: z.array(wordDecision).min(1).optional().describe('How words in it are said.'),
    approved: approval.optional().describe('Who heard it and found it right.'),
    flag: flag.optional().describe('What someone found wrong with it.'),
    note: words.optional().describe('A remark for colleagues.'),
  })
  .superRefine(({ block, part, text, skip, read }, context) => {
    const fault = (message: string): void => context.addIssue({ code: 'custom', message });
    if (block !== undefined && part !== undefined) fault('must have block or part, not both');
    if (block === undefined && part === undefined && text === undefined)
      fault('must say which passage it is about: block, part or text');
    if (skip && read) fault('must have skip or read, not both');
  });

const schema = z.strictObject({
  passages: z.array(passage).describe('What was decided, passage by passage.'),
});

/**
 * Decisions that a program made, as they are.
 * @throws TypeError naming what is wrong first.
 */
export function checkDecisions(of: string, value: unknown): Decisions {
  const result = schema.safeParse(value);
  if (result.success) return value as Decisions;
  const { path, message } = result.error.issues[0]!;
  const place = ['decisions', ...path.map(String)].join('.');
  throw new TypeError(`${of}: ${place} is not as readDecisions returns it: ${message}`);
}

/** What a file of decisions holds. */
export const decisionsSchema: z.ZodType<Partial<Decisions>> =
  schema.partial() as unknown as z.ZodType<Partial<Decisions>>;

/** The JSON Schema (draft 2020-12) of a file of decisions, for editors. */
export function decisionsJsonSchema(): object {
  return z.toJSONSchema(schema.partial());
}
