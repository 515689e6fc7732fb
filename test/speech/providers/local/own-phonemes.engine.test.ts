/** Sentences that no one has given phonemes for: the voice must get what the engine would have made of them by itself. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phonemizerConfig } from '../../../../src/speech/providers/local/engine-config.ts';
import { findVoicePacks } from '../../../../src/speech/providers/local/local-voices.ts';
import {
  voiceAccent,
  phonemePieces,
} from '../../../../src/speech/providers/local/phoneme-speaker.ts';
import { Phonemizer } from '../../../../src/speech/providers/local/phonemizer.ts';
import { cutWords } from '../../../../src/speech/providers/local/phonemes/cut-words.ts';
import { modelSymbols } from '../../../../src/speech/providers/local/phonemes/model-symbols.ts';
import { wordPhonemes } from '../../../../src/speech/providers/local/phonemes/word-phonemes.ts';
import { sherpaRequest, SherpaProcess } from '../../../../src/speech/providers/local/sherpa.ts';
import {
  readTokenList,
  type TokenList,
} from '../../../../src/speech/providers/local/token-list.ts';
import type { PackVoice } from '../../../../src/speech/providers/local/voice-pack.ts';

const SENTENCES = JSON.parse(
  readFileSync(new URL('own-phonemes.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** How the voice learned to write what espeak-ng ties in each language; nothing else is rewritten. */
const TRAINED: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  fr: [],
  es: [
    ['tʃ', 'ʧ'],
    ['ts', 'ʦ'],
    ['aɪ', 'I'],
    ['aʊ', 'W'],
    ['eɪ', 'A'],
  ],
  it: [
    ['dʒ', 'ʤ'],
    ['tʃ', 'ʧ'],
    ['dz', 'ʣ'],
    ['ts', 'ʦ'],
    ['ss', 'S'],
  ],
  'pt-BR': [
    ['dʒ', 'ʤ'],
    ['tʃ', 'ʧ'],
    ['aɪ', 'I'],
    ['aʊ', 'W'],
    ['eɪ', 'A'],
    ['oʊ', 'O'],
  ],
};

describe('phonemes of a sentence that no one has edited', () => {
  const pack = findVoicePacks({}).get('kokoro-82m')!;
  const engines = new SherpaProcess();
  let tokens: TokenList;
  beforeAll(async () => {
    tokens = await readTokenList(pack);
  });
  afterAll(() => engines.close());

  /** The symbols that we send. */
  const sent = async (text: string, voice: PackVoice): Promise<string> => {
    const engine = engines.createEngine(phonemizerConfig(pack, voice.phonemes!));
    const phonemizer = new Phonemizer(() => engine);
    const accent = voiceAccent(voice);
    const ask = (texts: readonly string[]): Promise<readonly string[]> =>
      phonemizer.phonemesOf(texts);
    const words = await wordPhonemes(text, cutWords(text, []), { ask, accent });
    const call = { sentence: 0, start: 0, text, given: [], pauseAfter: 0 };
    const pieces = phonemePieces(call, words, { accent, tokens });
    return pieces.flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)).join('');
  };

  /** The symbols of the tokens that the engine makes of the text by itself. */
  const own = async (text: string, voice: PackVoice): Promise<string> => {
    const config = phonemizerConfig(pack, voice.phonemes!);
    const { kokoro, ...run } = config.model as Extract<typeof config.model, { kokoro: unknown }>;
    const model = { ...run, kokoro: { ...kokoro, tokens: `${pack.folder}/tokens.txt` } };
    const engine = await engines.createEngine({ ...config, model });
    const [, reply] = await engine.speakAll(
      ['the the the.', text].map((each) => sherpaRequest(each, { speaker: 0, speed: 1 })),
    );
    const symbols = new Map([...tokens].toReversed().map(([symbol, id]) => [id, symbol]));
    return Array.from(reply!, (id) => (id === 0 ? '' : symbols.get(id)!)).join('');
  };

  it.each(Object.entries(TRAINED))(
    'are the engine’s own in %s, in the writing that the voice was trained with',
    async (language, trained) => {
      const voice = pack.voices.find((each) => each.language === language)!;
      for (const text of SENTENCES[language]!) {
        let expected = (await own(text, voice)).trimEnd();
        for (const [from, to] of trained) expected = expected.replaceAll(from, to);
        expect([text, await sent(text, voice)]).toEqual([text, expected]);
      }
    },
  );

  it.each(['en-US', 'en-GB'])(
    'are the engine’s own in %s, word by word as the voice was trained',
    async (language) => {
      const voice = pack.voices.find((each) => each.language === language)!;
      const known = new Set(tokens.keys());
      for (const text of SENTENCES[language]!) {
        const ipa = (await own(text, voice)).trim();
        const options = { accent: voiceAccent(voice), known, word: text, source: 'rules' } as const;
        const expected = modelSymbols(ipa, options).join('').replaceAll(' ', '');
        const found = (await sent(text, voice)).replaceAll(' ', '');
        expect([text, found]).toEqual([text, expected]);
      }
    },
  );
});
