/** What a voice cannot speak: other voices, spelling, refusal; emoji. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/errors.ts';
import { checkCoverage } from '../../src/script/coverage.ts';
import { compileLexicon } from '../../src/script/lexicon/compile-lexicon.ts';
import { parseYamlLexicon } from '../../src/script/lexicon/parse-yaml.ts';
import { normalizeText } from '../../src/script/normalize/normalize.ts';
import { romanize } from '../../src/script/normalize/romanize.ts';
import type { Segment } from '../../src/script/script.ts';
import { spanFault } from '../helpers/span-fault.ts';
import { writeScript, type WriteScriptOptions } from '../../src/script/write-script.ts';

function articleOf(
  texts: readonly string[],
  languages: readonly (string | undefined)[] = [],
): Article {
  const blocks = texts.map(
    (text, index) =>
      ({
        id: `b${index + 1}`,
        textHash: '0'.repeat(16),
        kind: 'paragraph',
        text,
        runs: [],
        where: { kind: 'lines', start: index + 1, end: index + 1 },
        ...(languages[index] && { language: languages[index] }),
      }) as const,
  );
  return {
    title: 'Letters from the pier',
    language: 'en',
    slug: 'letters',
    blocks,
    skipped: [],
    warnings: [],
  };
}

const LATIN: WriteScriptOptions = { voice: 'anna', scripts: ['Latn'] };

describe('words in letters that the voice cannot speak', () => {
  const article = articleOf(['She called it “Свобода” and left the long pier behind.']);

  it('are named in a warning before anything is spoken', async () => {
    const { warnings } = await writeScript(article, LATIN);
    expect(warnings).toMatchObject([
      {
        code: 'SCRIPT_UNSPEAKABLE',
        segmentId: 's3',
        message: 'In segment s3 the voice “anna” cannot speak “Свобода” (Cyrillic).',
      },
    ]);
  });

  it('are refused when the policy says so', async () => {
    await expect(writeScript(article, { ...LATIN, unspeakable: 'error' })).rejects.toThrow(
      ArticleError,
    );
  });

  it('are spelled when the policy says so, with a warning and a span of their own', async () => {
    const { segments, warnings } = await writeScript(article, { ...LATIN, unspeakable: 'spell' });
    expect(segments[2]!.spokenText).toBe('She called it “Svoboda” and left the long pier behind.');
    expect(segments[2]!.spans.map((span) => span.rule)).toEqual([null, 'romanize', null]);
    expect(warnings[0]!.message).toContain('“Свобода” as “Svoboda”');
  });

  it.each([
    ['Київ і Щастя', 'Kyyiv i Shchastya'],
    ['Αθήνα', 'Athina'],
    ['서울', 'seoul'],
    ['the sign 自由 says so', 'the sign words in Han says so'],
  ])('%s becomes %s', (text, latin) => {
    const rewrite = romanize(text, { scripts: ['Latn'] })!;
    expect(rewrite.spokenText).toBe(latin);
    expect(spanFault(text, rewrite)).toBeUndefined();
  });
});

describe('voices by language', () => {
  it('read the blocks of their language, said or seen by its letters', async () => {
    const article = articleOf(
      ['The crowd shouted.', 'Слава Україні! Героям слава.', 'Das sind 2 Tests.', 'Fin.'],
      [undefined, undefined, 'de-AT'],
    );
    const script = await writeScript(article, { ...LATIN, voices: { uk: 'olena', de: 'jonas' } });
    expect(script.segments.slice(2).map(({ voice, language }) => [voice, language])).toEqual([
      ['anna', 'en'],
      ['olena', 'uk'],
      ['jonas', 'de-AT'],
      ['anna', 'en'],
    ]);
    expect(script.voices).toEqual(['anna', 'olena', 'jonas']);
    expect(script.warnings.map((warning) => warning.code)).toEqual([]);
    expect(script.segments[4]!.spokenText).toBe('Das sind zwei Tests.');
  });
});

describe('emoji', () => {
  it.each([
    [
      'Great news 🎉! We ❤️ Ukraine 🇺🇦',
      'Great news, party popper! We, red heart, Ukraine, flag Ukraine',
    ],
    ['👍🏽 yes', 'thumbs up, yes'],
    ['😀😀😀', 'grinning face'],
  ])('are said by their names when asked: %s', (text, spoken) => {
    const result = normalizeText(text, { language: 'en', emoji: 'name' });
    expect(result.spokenText).toBe(spoken);
    expect(spanFault(text, result)).toBeUndefined();
  });
});

describe('phonemes', () => {
  const phonemesOf = (voice: string) => (voice === 'anna' ? { fromRules: true } : undefined);

  it('are of the voice that reads the block', async () => {
    const article = articleOf(['The UAE and lead pipes.', 'The UAE.'], [undefined, 'nl']);
    const { segments } = await writeScript(article, {
      voice: 'anna',
      voices: { nl: 'luc' },
      phonemesOf,
    });
    expect(segments[2]).toMatchObject({
      spokenText: 'The UAE and lead pipes.',
      pronunciations: [{ ipa: 'jˌuːˌeɪˈiː' }, { ipa: 'lˈɛd' }],
    });
    expect(segments[3]).toMatchObject({ voice: 'luc', spokenText: 'The UAE.' });
    expect(segments[3]!.pronunciations).toBeUndefined();
    const other = await writeScript(article, { voice: 'bert', phonemesOf });
    expect(other.segments[2]!.spokenText).toBe('The U-ay-E and led pipes.');
  });

  it('make words speakable whose letters are not, and those are not spelled', async () => {
    const article = articleOf(['Mr \u4e60 met \u041e\u043b\u0435\u0433 today.']);
    const sayAs = [{ start: 3, end: 4, kind: 'ipa', ipa: 'ʃiː' }] as const;
    const marked = { ...article, blocks: [{ ...article.blocks[0]!, sayAs }] };
    const warned = await writeScript(marked, { ...LATIN, phonemesOf });
    expect(warned.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^(?!.*\u4e60).*\u041e\u043b\u0435\u0433/),
    ]);
    const spelled = await writeScript(marked, { ...LATIN, phonemesOf, unspeakable: 'spell' });
    const { spokenText, pronunciations } = spelled.segments[2]!;
    expect(spokenText).toBe('Mr \u4e60 met Oleg today.');
    expect(pronunciations).toEqual([{ start: 3, end: 4, ipa: 'ʃiː' }]);
    expect(spanFault(marked.blocks[0]!.text, spelled.segments[2]!)).toBeUndefined();
  });

  it('go with the segment to a voice that takes them, and only there', async () => {
    const entries = parseYamlLexicon('- { match: Tyree, ipa: taɪri }', {
      file: 'names.yaml',
      scope: 'publication',
    });
    const article = articleOf(['On Dec. 20 Tyree met Tyree.']);
    const { segments } = await writeScript(article, {
      lexicon: compileLexicon(entries, { phonemes: true }),
    });
    expect(segments[2]!.spokenText).toBe('On December twentieth Tyree met Tyree.');
    expect(segments[2]!.pronunciations).toEqual([
      { start: 22, end: 27, ipa: 'taɪri' },
      { start: 32, end: 37, ipa: 'taɪri' },
    ]);
    expect(
      (await writeScript(article, { lexicon: compileLexicon(entries) })).segments[2]!
        .pronunciations,
    ).toBeUndefined();
  });

  it('are looked past in linear time', () => {
    const count = 300_000;
    const pronunciations = Array.from({ length: count }, (_, i) => ({
      start: 2 * i,
      end: 2 * i + 1,
      ipa: 'ja',
    }));
    const segment: Segment = {
      id: 's1',
      role: 'paragraph',
      text: '',
      spokenText: 'я '.repeat(count),
      spans: [],
      sentences: [],
      pronunciations,
      voice: 'anna',
      language: 'en',
      pauseAfter: 0,
    };
    const options = { scriptsOf: () => ['Latn'], policy: 'warn' } as const;
    expect(checkCoverage(segment, options)).toEqual([]);
    expect(checkCoverage({ ...segment, pronunciations: [] }, options)).toHaveLength(1);
  });
});
