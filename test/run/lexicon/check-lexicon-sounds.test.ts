import { describe, expect, it } from 'vitest';
import { checkLexiconSounds } from '../../../src/run/lexicon/check-lexicon-sounds.ts';
import { compileLexicon, type Lexicon } from '../../../src/script/lexicon/compile-lexicon.ts';
import { parseYamlLexicon } from '../../../src/script/lexicon/parse-yaml.ts';
import { localProvider } from '../../../src/speech/providers/local/local.ts';

const lexiconOf = (text: string, { phonemes = true } = {}): Lexicon =>
  compileLexicon(parseYamlLexicon(text, { file: 'names.yaml', scope: 'publication' }), {
    phonemes,
  });

describe('phonemes of a lexicon', () => {
  const provider = localProvider();
  const check = (lexicon: Lexicon, voice = 'af_heart'): Promise<void> =>
    checkLexiconSounds(lexicon, { voice, provider });

  it('are refused with file, line, word and symbol where the voice has no sound for them', async () => {
    const lexicon = lexiconOf('Xi: /ʃiː/\nNkosi: /ŋǃosi/\n');
    await expect(check(lexicon)).rejects.toMatchObject({
      code: 'CONFIG_LEXICON',
      message:
        'names.yaml:2: entry “Nkosi”: its phonemes contain “ǃ” (U+01C3), for which af_heart has no sound',
    });
    await expect(check(lexicon, 'bf_emma')).rejects.toThrow(/bf_emma/u);
  });

  it('are taken where it says the nearest one, or gets a respelling anyway', async () => {
    await check(lexiconOf('Xi: /ʃiː/\nYmir: /ˈʏmɪʀ/\nOslo: { say: Oz lo }\n'));
    await check(lexiconOf('Nkosi: /ŋǃosi/\n', { phonemes: false }));
  });
});
