/** Article → Script. */
import { describe, expect, it } from 'vitest';
import type { Article, Block, BlockKind } from '../../src/article/article.ts';
import { ArticleError } from '../../src/errors.ts';
import { explainScript } from '../../src/script/explain-script.ts';
import type { Script } from '../../src/script/script.ts';
import { spanFault } from '../helpers/span-fault.ts';
import { pauseBetween } from '../../src/script/pauses.ts';
import { writeScript, type WriteScriptOptions } from '../../src/script/write-script.ts';

function article(
  blocks: readonly (readonly [kind: BlockKind, text: string])[],
  more: Partial<Article> = {},
): Article {
  const made = blocks.map(([kind, text], index): Block => ({
    id: `b${index + 1}`,
    textHash: '0'.repeat(16),
    kind,
    text,
    runs: [],
    where: { kind: 'lines', start: index + 1, end: index + 1 },
  }));
  return {
    title: 'Harbor trade tops $2 billion',
    byline: 'Jo Ray',
    language: 'en',
    slug: 'harbor',
    blocks: made,
    skipped: [],
    warnings: [],
    ...more,
  };
}

const NEWS = article([
  ['paragraph', 'Trade hit $2.4 billion from January-November 2023. The U.S. buys half of it.'],
  ['heading', 'What comes next'],
  ['listItem', 'More ships'],
  ['listItem', 'More piers!'],
  ['paragraph', 'Mr. Ray left the U.S. The rest stayed until Dec. 20.'],
]);

const spoken = (script: Script): string[] => script.segments.map((segment) => segment.spokenText);

describe('writeScript', () => {
  it.each([
    ['voice', ' ', 'the name of a voice'],
    ['voices', 'af_heart', 'an object'],
    ['cast', 7, 'an object or false'],
    ['resolveVoice', 'heart', 'a function'],
    ['disclosure', 7, 'a line, true or false'],
    ['scripts', 'Latn', 'a list of ISO 15924 codes such as “Latn”'],
    ['unspeakable', 'ignore', 'one of error, warn, spell'],
    ['lexicon', true, 'what compileLexicon returns'],
    ['emoji', 'say', 'one of skip, name'],
    ['signal', {}, 'an AbortSignal'],
  ])('says what the option “%s” must be', async (name, value, kind) => {
    const options = { [name]: value } as Parameters<typeof writeScript>[1];
    await expect(writeScript(NEWS, options)).rejects.toThrow(
      new TypeError(`writeScript: options.${name}, when given, must be ${kind}`),
    );
  });

  it('says disclosure, title, byline and every block, in order', async () => {
    const script = await writeScript(NEWS);
    expect(spoken(script)).toEqual([
      'This audio is created with AI assistance.',
      'Harbor trade tops two billion dollars.',
      'By Jo Ray.',
      'Trade hit two point four billion dollars from January to November twenty twenty-three. The US buys half of it.',
      'What comes next.',
      'More ships.',
      'More piers!',
      'Mister Ray left the US. The rest stayed until December twentieth.',
    ]);
    expect(script.segments.map((segment) => segment.id)).toEqual([
      's1',
      's2',
      's3',
      's4',
      's5',
      's6',
      's7',
      's8',
    ]);
    expect(script.segments.map((segment) => segment.blockId)).toEqual([
      undefined,
      undefined,
      undefined,
      'b1',
      'b2',
      'b3',
      'b4',
      'b5',
    ]);
    expect(script.segments[1]!.text).toBe('Harbor trade tops $2 billion');
    expect(script.disclosure).toBe('This audio is created with AI assistance.');
    expect(script.warnings).toEqual([]);
  });

  it('closes titles and headings with a stop of their own rule, and nothing that is closed', async () => {
    const { segments } = await writeScript(NEWS);
    expect(segments[4]!.spans.at(-1)).toEqual({
      start: 15,
      end: 15,
      spokenStart: 15,
      spokenEnd: 16,
      rule: 'sentence-end',
    });
    expect(segments[6]!.spans.map((span) => span.rule)).toEqual([null]);
  });

  it('gives spans that tile and sentences that cover every segment', async () => {
    const { segments } = await writeScript(NEWS);
    for (const segment of segments) {
      expect(spanFault(segment.text, segment)).toBeUndefined();
      const parts = segment.sentences.map((sentence) =>
        segment.spokenText.slice(sentence.spokenStart, sentence.spokenEnd),
      );
      expect(parts.join(' ')).toBe(segment.spokenText);
    }
    const last = segments.at(-1)!;
    expect(last.sentences.map((sentence) => last.text.slice(sentence.start, sentence.end))).toEqual(
      ['Mr. Ray left the U.S.', 'The rest stayed until Dec. 20.'],
    );
    expect(
      last.sentences.map((sentence) =>
        last.spokenText.slice(sentence.spokenStart, sentence.spokenEnd),
      ),
    ).toEqual(['Mister Ray left the US.', 'The rest stayed until December twentieth.']);
  });

  it('takes its pauses from the table, each about as long, and none after the last', async () => {
    const { segments } = await writeScript(NEWS);
    const table = segments.map(({ role }, index) => pauseBetween(role, segments[index + 1]?.role));
    for (const [index, { pauseAfter }] of segments.entries()) {
      expect(pauseAfter).toBeGreaterThanOrEqual(table[index]! * 0.5);
      expect(pauseAfter).toBeLessThanOrEqual(table[index]! * 2);
    }
    expect(segments.at(-1)!.pauseAfter).toBe(0);
    expect((await writeScript(NEWS)).segments).toEqual(segments);
  });

  it('makes every pause longer or shorter, by a preset or a number', async () => {
    const pausesOf = async (pauses: WriteScriptOptions['pauses']): Promise<number[]> => {
      const { segments } = await writeScript(NEWS, { pauses });
      return segments.flatMap(({ pauseAfter, sentences }) => [
        ...sentences.flatMap((sentence) => sentence.pauseAfter ?? []),
        pauseAfter,
      ]);
    };
    const normal = await pausesOf('normal');
    expect(await pausesOf(undefined)).toEqual(normal);
    expect(await pausesOf(1)).toEqual(normal);
    for (const [pauses, factor] of [
      ['calm', 1.35],
      ['brisk', 0.7],
      [2, 2],
    ] as const)
      expect(await pausesOf(pauses)).toEqual(
        normal.map((seconds) => expect.closeTo(seconds * factor, 2)),
      );
  });

  it.each([0, 5, -1, NaN, 'slow', {}])('refuses pauses of %j', async (pauses) => {
    await expect(writeScript(NEWS, { pauses: pauses as never })).rejects.toThrow(
      'options.pauses, when given, must be one of calm, normal, brisk, or a number from 0.25 to 4',
    );
  });

  it('follows the cast of the article and of the options, and none where it is false', async () => {
    const cast = { title: 'ann' };
    const own = article([['quote', 'Hi.']], { cast: { quote: 'eve' } });
    const voicesOf = ({ segments }: Script): readonly string[] =>
      segments.map(({ voice }) => voice);
    const options = { cast, voice: 'bob' } as const;
    expect(voicesOf(await writeScript(own, options))).toEqual(['bob', 'ann', 'bob', 'eve']);
    const one = await writeScript(own, { ...options, cast: false });
    expect(one.voices).toEqual(['bob']);
  });

  it('puts full names in the place of short ones, each for the language that it reads', async () => {
    const asked: string[] = [];
    const { voices } = await writeScript(article([['quote', 'Hi.']], { cast: { quote: 'eve' } }), {
      voice: 'bob',
      resolveVoice: (name, { language }) => {
        asked.push(`${name} ${language}`);
        return `full_${name.replace('full_', '')}`;
      },
    });
    expect(voices).toEqual(['full_bob', 'full_eve']);
    expect(asked).toContain('eve en');
  });

  it('uses the voice that was asked for, else the one of the article, else the one that comes with it', async () => {
    expect((await writeScript(NEWS)).voices).toEqual(['af_heart']);
    expect((await writeScript(article([['paragraph', 'Hi.']], { voice: 'ann' }))).voices).toEqual([
      'ann',
    ]);
    const script = await writeScript(article([['paragraph', 'Hi.']], { voice: 'ann' }), {
      voice: 'bob',
    });
    expect(script.segments.map((segment) => segment.voice)).toEqual(['bob', 'bob', 'bob', 'bob']);
    await expect(writeScript(NEWS, { voice: ' ' })).rejects.toThrow(TypeError);
  });

  it('says the disclosure that was given, in the language of the article, or none', async () => {
    expect(
      (await writeScript(NEWS, { disclosure: 'Read by a machine' })).segments[0]!.spokenText,
    ).toBe('Read by a machine.');
    const silent = await writeScript(NEWS, { disclosure: false });
    expect([silent.disclosure, silent.segments[0]!.role]).toEqual([undefined, 'title']);
    const german = await writeScript(
      article([['paragraph', 'Alles ist gut.']], { language: 'de-AT' }),
    );
    expect(german.segments[0]!.text).toContain('KI');
    expect(german.segments[2]!.spokenText).toBe('Von Jo Ray.');
    expect(german.warnings.map(({ code }) => code)).not.toContain('SCRIPT_LANGUAGE');
    const dutch = await writeScript(
      article([['paragraph', 'Alles is goed.']], { language: 'nl-BE' }),
    );
    expect(dutch.warnings[0]).toMatchObject({
      code: 'SCRIPT_LANGUAGE',
      message: expect.stringContaining('nl-BE'),
    });
  });

  it('leaves a block without words out, and says so', async () => {
    const script = await writeScript(
      article([
        ['paragraph', 'Words.'],
        ['paragraph', '🎉 ★ ***'],
        ['paragraph', 'More.'],
      ]),
    );
    expect(spoken(script).slice(3)).toEqual(['Words.', 'More.']);
    expect(script.warnings).toEqual([
      {
        code: 'SCRIPT_UNSPEAKABLE',
        message:
          'Block b2 (paragraph) is left out: “🎉 ★ ***” contains nothing that can be spoken.',
      },
    ]);
  });

  it('refuses an article that the voice cannot speak, with figures', async () => {
    const foreign = article([['paragraph', 'Торгівля зросла на третину.']], {
      title: 'Новини',
      language: 'uk',
    });
    const { byline: _, ...unsigned } = foreign;
    const error = await writeScript(unsigned, { scripts: ['Latn'] }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ArticleError);
    expect((error as ArticleError).code).toBe('ARTICLE_UNSPEAKABLE');
    expect((error as ArticleError).message).toBe(
      'The voice “af_heart” speaks Latin letters, but 29 of the 29 letters of the article are Cyrillic.',
    );
    expect((error as ArticleError).hint).toContain('language');
    await expect(writeScript(unsigned)).resolves.toBeDefined();
  });

  it('refuses an article of emoji', async () => {
    const { byline: _, ...silent } = article([['paragraph', '🎉🎉']], { title: '🎉' });
    await expect(writeScript(silent)).rejects.toMatchObject({ code: 'ARTICLE_UNSPEAKABLE' });
  });

  it('warns of single words in letters that the voice does not know, with their segment', async () => {
    const script = await writeScript(article([['paragraph', 'The word мир means peace.']]), {
      scripts: ['Latn'],
    });
    expect(script.warnings).toEqual([
      {
        code: 'SCRIPT_UNSPEAKABLE',
        message: 'In segment s4 the voice “af_heart” cannot speak “мир” (Cyrillic).',
        hint: expect.any(String),
        segmentId: 's4',
      },
    ]);
  });

  it('passes an abort on unchanged', async () => {
    const reason = new Error('stop');
    await expect(writeScript(NEWS, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('writes the same script whatever the clock, and none that JSON changes', async () => {
    const script = await writeScript(NEWS);
    expect(JSON.parse(JSON.stringify(script))).toEqual(script);
    expect(await writeScript(NEWS)).toEqual(script);
  });
});

describe('what is too long to be said in one piece', () => {
  const SENTENCE = 'The ferry left at nine, and it was full of people. ';

  it('is several segments, cut between sentences, that lose nothing', async () => {
    const text = SENTENCE.repeat(500).trim();
    const { segments } = await writeScript(article([['paragraph', text]]), { disclosure: false });
    const pieces = segments.filter(({ role }) => role === 'paragraph');
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(piece.text.length).toBeLessThanOrEqual(8000);
      expect(piece.text.endsWith('people.')).toBe(true);
      const start = piece.blockStart ?? 0;
      expect(text.slice(start, start + piece.text.length)).toBe(piece.text);
      expect(spanFault(piece.text, piece)).toBeUndefined();
    }
    expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
  });

  it('holds for a title and a byline too', async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `Ann ${index}`).join(', ');
    const source = {
      ...article([['paragraph', 'It left.']]),
      title: 'a'.repeat(20_000),
      byline: names,
    };
    const { segments } = await writeScript(source, { disclosure: false });
    for (const { text } of segments) expect(text.length).toBeLessThanOrEqual(8000);
    const said = (role: string) =>
      segments.filter((segment) => segment.role === role).map(({ text }) => text);
    expect(said('title').join('')).toBe('a'.repeat(20_000));
    expect(said('byline').join(' ')).toBe(`By ${names}`);
  });
});

describe('pauses that the article asks for', () => {
  const pausing = (pauses: readonly { at: number; seconds: number }[], text: string) =>
    article([
      ['paragraph', 'Before.'],
      ['paragraph', text],
      ['paragraph', 'Behind.'],
    ]).blocks.map((block, index) => (index === 1 ? { ...block, pauses } : block));
  const segmentsOf = async (pauses: readonly { at: number; seconds: number }[], text: string) => {
    const source = { ...article([]), blocks: pausing(pauses, text) };
    const { segments, warnings } = await writeScript(source, { disclosure: false });
    expect(warnings).toEqual([]);
    for (const segment of segments) expect(spanFault(segment.text, segment)).toBeUndefined();
    return segments.slice(2);
  };
  const shown = async (pauses: readonly { at: number; seconds: number }[], text: string) =>
    (await segmentsOf(pauses, text)).map(({ text: own, pauseAfter, pauseAsked, blockStart = 0 }) =>
      [own, blockStart, ...(pauseAsked ? [pauseAfter] : [])].join(' '),
    );

  it('cut a block in two, exactly so long', async () => {
    expect(await shown([{ at: 11, seconds: 1 }], 'He stopped and went on.')).toEqual([
      'Before. 0',
      'He stopped 0 1',
      'and went on. 11',
      'Behind. 0',
    ]);
  });

  it('before or behind a block are those between it and its neighbour', async () => {
    expect(
      await shown(
        [
          { at: 0, seconds: 2 },
          { at: 4, seconds: 0 },
        ],
        'Now.',
      ),
    ).toEqual(['Before. 0 2', 'Now. 0 0', 'Behind. 0']);
  });

  it('leave punctuation with its word, and add up to ten seconds', async () => {
    expect(await shown([{ at: 10, seconds: 1 }], 'He stopped. Went.')).toEqual([
      'Before. 0',
      'He stopped. 0 1',
      'Went. 12',
      'Behind. 0',
    ]);
    const twice = [
      { at: 3, seconds: 8 },
      { at: 3, seconds: 8 },
    ];
    expect((await shown(twice, 'He stopped.'))[1]).toBe('He 0 10');
  });

  it('do not cut a heading', async () => {
    const { blocks } = article([
      ['heading', 'One and two'],
      ['paragraph', 'Three.'],
    ]);
    const paused = [{ ...blocks[0]!, pauses: [{ at: 4, seconds: 1 }] }, blocks[1]!];
    const { segments, warnings } = await writeScript({ ...article([]), blocks: paused });
    expect(segments.map(({ text }) => text)).toContain('One and two');
    expect(warnings).toMatchObject([
      { code: 'SCRIPT_SAY_AS', message: expect.stringContaining('“One and two”') as string },
    ]);
    for (const at of [0, 11]) {
      const around = [{ ...blocks[0]!, pauses: [{ at, seconds: 1 }] }, blocks[1]!];
      expect((await writeScript({ ...article([]), blocks: around })).warnings).toEqual([]);
    }
  });

  it('keep what is said of places in their own part', async () => {
    const text = 'Xi stopped and Xi went.';
    const ipa = { kind: 'ipa', ipa: 'ʃiː' } as const;
    const blocks = pausing([{ at: 11, seconds: 1 }], text).map((block, index) =>
      index === 1
        ? {
            ...block,
            sayAs: [
              { start: 0, end: 2, ...ipa },
              { start: 15, end: 17, ...ipa },
            ],
          }
        : block,
    );
    const phonemesOf = () => ({ fromRules: true });
    const { segments } = await writeScript({ ...article([]), blocks }, { phonemesOf });
    const parts = segments.filter(({ blockId }) => blockId === 'b2');
    expect(parts.map(({ pronunciations }) => pronunciations)).toEqual([
      [{ start: 0, end: 2, ipa: 'ʃiː' }],
      [{ start: 4, end: 6, ipa: 'ʃiː' }],
    ]);
  });

  it('are explained, as is what is said of places, with their lines', async () => {
    const { blocks } = article([['paragraph', 'The UAE and Xi met. Then.']]);
    const marked = {
      ...blocks[0]!,
      sayAs: [{ start: 12, end: 14, kind: 'ipa', ipa: 'ʃiː', line: 3 }] as const,
      pauses: [{ at: 20, seconds: 1 }],
    };
    const script = await writeScript(
      { ...article([]), blocks: [marked] },
      { disclosure: false, phonemesOf: () => ({ fromRules: true }) },
    );
    const sounds = new Map([
      [
        script.segments.find(({ text }) => text.startsWith('The UAE'))!.id,
        [
          { start: 0, end: 3, ipa: 'ðə' },
          { start: 15, end: 18, ipa: 'mˈɛt' },
        ],
      ],
    ]);
    const whole = await explainScript(script, { sounds, isGuess: (word) => word === 'met' });
    expect(whole.map(({ written, ipa, rule }) => [written, ipa, rule])).toEqual(
      expect.arrayContaining([
        ['The', 'ðə', 'voice'],
        ['UAE', 'jˌuːˌeɪˈiː', 'initialism'],
        ['met', 'mˈɛt', 'voice-guess'],
      ]),
    );
    const explained = await explainScript(script);
    expect(explained.slice(-3)).toMatchObject([
      { written: 'UAE', spoken: 'UAE', ipa: 'jˌuːˌeɪˈiː', rule: 'initialism' },
      { written: 'Xi', ipa: 'ʃiː', rule: 'article-ipa', place: { file: 'article', line: 3 } },
      { written: '', spoken: '1 s of silence', rule: 'article-pause' },
    ]);
  });
});
