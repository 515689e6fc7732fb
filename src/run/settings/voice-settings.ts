/** The settings of who speaks and how words are said. */
import { z } from 'zod';
import { BCP47 } from './setting.ts';
import type { OptionalSetting, Setting } from './setting.ts';
import type { UnspeakablePolicy } from '../../script/coverage.ts';
import type { EmojiPolicy } from '../../script/normalize/fold.ts';

/** Names of files, one or several. */
type Files = string | readonly string[];

const name = z.string().min(1);
const files = z.union([name, z.array(name)]);

/** Lexicon files for part of a publication, by the name of that part. */
type NamedLexicons = {
  readonly section?: Readonly<Record<string, Files>> | undefined;
  readonly author?: Readonly<Record<string, Files>> | undefined;
};

/** One entry a setting. */
export const VOICE_SETTINGS = {
  provider: {
    schema: name,
    default: 'local',
    reason: 'It works with no account and no network.',
    flag: { name: '--provider <name>', help: 'who speaks: local, google, or tone (test tones)' },
    variable: 'text',
    sentence: 'Who speaks: local, google, or tone (test tones).',
  } as Setting<string>,

  voice: {
    schema: name,
    unset: "the provider's own",
    flag: { name: '--voice <name>', help: 'voice, also for articles that ask for another' },
    variable: 'text',
    sentence:
      "Voice for every article that names none. Default: the provider's own, where it has one.",
  } as OptionalSetting<string>,

  voices: {
    schema: z.record(z.string().regex(BCP47, 'must be a BCP 47 tag such as uk or pt-BR'), name),
    default: {},
    reason: 'One voice reads all.',
    sentence: 'Voices of other languages, by BCP 47 tag: who reads articles and blocks in them.',
  } as Setting<Readonly<Record<string, string>>>,

  lexicon: {
    schema: files,
    default: [],
    reason: 'No two publications have the same names to say.',
    resolvePaths: (lexicon, resolve) => [lexicon].flat().map((file) => resolve(file)),
    sentence: 'Lexicon files that say how names are said, for every article (YAML, CSV, PLS).',
  } as Setting<Files>,

  lexicons: {
    schema: z.strictObject({
      section: z
        .record(z.string(), files)
        .optional()
        .describe('Lexicon files by the section of an article.'),
      author: z
        .record(z.string(), files)
        .optional()
        .describe('Lexicon files by the name of an author.'),
    }),
    default: {},
    reason: 'No two publications have the same sections and authors.',
    sentence: 'Lexicon files for a section or an author; they win over `lexicon`.',
  } as Setting<NamedLexicons>,

  emoji: {
    schema: z.enum(['skip', 'name']),
    default: 'skip',
    reason: 'A reader would pass over them.',
    variable: 'text',
    sentence: 'Whether emoji are left out or said by their names.',
  } as Setting<EmojiPolicy>,

  unspeakable: {
    schema: z.enum(['error', 'warn', 'spell']),
    default: 'warn',
    reason: 'A name in other letters should not stop an article, nor go unnoticed.',
    variable: 'text',
    sentence:
      'What becomes of words in letters that the voice cannot speak: refused, left with a warning, or spelled in letters it knows.',
  } as Setting<UnspeakablePolicy>,
};
