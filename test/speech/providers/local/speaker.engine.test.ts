import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SpeechProvider, SpeechRequest } from '../../../../src/speech/provider.ts';
import { EnginePool } from '../../../../src/speech/providers/local/local-engine.ts';
import { localProvider } from '../../../../src/speech/providers/local/local.ts';
import { SherpaProcess } from '../../../../src/speech/providers/local/sherpa.ts';
import {
  BUILT_IN_PACK,
  changeJson,
  makeOwnPack,
  replaceFile,
} from '../../../helpers/own-voice-pack.ts';
import { requestFor } from '../../../helpers/requests.ts';

const heart = { voice: 'af_heart', language: 'en-US' };

/** A request for one sentence with the phonemes of one of its words. */
function requestWith(text: string, word: string, ipa: string): SpeechRequest {
  const start = text.indexOf(word);
  const pronunciations = [{ start, end: start + word.length, ipa }];
  return { ...requestFor([text], heart), pronunciations };
}

describe('a voice that takes phonemes', () => {
  let provider: SpeechProvider;
  beforeAll(() => {
    provider = localProvider({ instances: 1 });
  });
  afterAll(() => provider.close());

  it('tells what it will say for each word, and what was given', async () => {
    const text = 'In the end, I met Xi’s aide.';
    const said = await provider.pronounce!(requestWith(text, 'Xi', 'ʃiː'), {});
    expect(said.map(({ start, end, ipa }) => `${text.slice(start, end)} ${ipa}`)).toEqual([
      'In ɪn',
      'the ðɪ',
      'end ˈɛnd',
      'I aɪ',
      'met mˈɛt',
      'Xi ʃiː',
      '’s z',
      'aide ˈeɪd',
    ]);
    expect(said.filter(({ source }) => source === 'given').length).toBe(1);
  });

  it('is told phonemes, not words, and times every printed word', async () => {
    const sent = vi.spyOn(EnginePool.prototype, 'speak');
    const text = 'In the end, I met Xi’s aide.';
    const { words, wordSource, warnings } = await provider.synthesize(
      requestWith(text, 'Xi', 'ʃiː'),
      {},
    );
    expect(sent.mock.calls[0]![0]).toMatch(/^[一-鿿]+$/u);
    sent.mockRestore();
    expect(words!.map(({ textStart, textEnd }) => text.slice(textStart, textEnd))).toEqual([
      'In',
      'the',
      'end',
      'I',
      'met',
      'Xi’s',
      'aide',
    ]);
    expect(words!.every(({ start, end }) => end > start)).toBe(true);
    expect([wordSource, warnings]).toEqual(['model', []]);
  });

  it('says sounds of another language', async () => {
    const { words } = await provider.synthesize(requestWith('Møller ran.', 'Møller', 'ˈmølɐ'), {});
    expect(words).toHaveLength(2);
  });

  it.each([
    ['a symbol that it has no sound for', 'nʘa', /“Nama”.*“ʘ”/su],
    ['10,000 phonemes', 'na'.repeat(5000), /“Nama” has 10000 phonemes/u],
    ['no phonemes at all', 'ˈˈ', /“Nama” contain no sound/u],
  ])('refuses a word with %s, by its name', async (_, ipa, message) => {
    const refused = provider.synthesize(requestWith('It is Nama.', 'Nama', ipa), {});
    await expect(refused).rejects.toMatchObject({ kind: 'invalid-input', retryable: false });
    await expect(refused).rejects.toThrow(message);
  });

  it('refuses what has no word it can say, and goes on', async () => {
    for (const text of ['漢字', '…', '\u0301\u200b 漢'])
      await expect(provider.synthesize(requestFor([text], heart), {})).rejects.toMatchObject({
        kind: 'bad-audio',
        retryable: false,
      });
    await provider.synthesize(requestFor(['Yes.'], heart), {});
  });

  it('says which word it left out', async () => {
    const { warnings } = await provider.synthesize(requestFor(['He wrote 漢字.'], heart), {});
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('“漢字”')]);
  });

  it('shares one process among its voices and languages', async () => {
    const created = vi.spyOn(SherpaProcess.prototype, 'createEngine');
    await provider.synthesize(requestFor(['Sí.'], { voice: 'ef_dora', language: 'es' }), {});
    await provider.synthesize(requestFor(['Yes.'], { voice: 'bf_emma', language: 'en-GB' }), {});
    // A phonemizer each for Spanish and for British English; the voice itself is loaded already.
    expect(created).toHaveBeenCalledTimes(2);
    created.mockRestore();
  });

  it.each([
    ['fr', 'ff_siwis', 'Le taux a baissé à Reims.', 'lə tˈo a bɛsˈe a ʁˈɛ̃s'],
    ['es', 'ef_dora', 'Cinco cigüeñas.', 'θˈinko θiɡwˈeɲas'],
    ['es-MX', 'ef_dora', 'Cinco cigüeñas.', 'sˈinko siɡwˈeɲas'],
  ])('corrects what the rules say wrongly, in %s', async (language, voice, text, ipa) => {
    const said = await provider.pronounce!(requestFor([text], { voice, language }), {});
    expect(said.map((word) => word.ipa).join(' ')).toBe(ipa);
  });

  it('reports the end of its process as something to try again, and starts another', async () => {
    const created = vi.spyOn(SherpaProcess.prototype, 'createEngine');
    const own = localProvider({ instances: 1 });
    const request = requestFor(['The harbour was empty.'], heart);
    await own.pronounce!(request, {});
    const speak = vi.spyOn(EnginePool.prototype, 'speak');
    const lost = own.synthesize(request, {});
    lost.catch(() => undefined);
    while (speak.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill((created.mock.contexts[0] as SherpaProcess).processId!, 'SIGKILL');
    await expect(lost).rejects.toMatchObject({ kind: 'unavailable', retryable: true });
    speak.mockRestore();
    created.mockRestore();
    expect((await own.synthesize(request, {})).words).toHaveLength(4);
    await own.close();
  });
});

describe('a pack that is not what it says', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-own-voice-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const refusal = async (change: (pack: string) => void): Promise<unknown> => {
    const own = join(folder, `p${Math.random()}`.replace('.', ''));
    change(makeOwnPack(own));
    const provider = localProvider({ voicesFolder: own, instances: 1 });
    const request = requestFor(['Hello there.'], { voice: 'own', language: 'en-US' });
    const spoken = await provider.synthesize(request, {}).catch((error: unknown) => error);
    await provider.close();
    return spoken;
  };
  const read = (file: string): Buffer => readFileSync(join(BUILT_IN_PACK, file));

  it('with a model that tells no times, though it says so, is refused', async () => {
    const found = await refusal((pack) => {
      replaceFile(pack, 'model.onnx', { bytes: read('phonemes.onnx'), listed: true });
      replaceFile(pack, 'voices.bin', { bytes: read('phonemes.bin'), listed: true });
    });
    expect(found).toMatchObject({
      code: 'VOICE_DAMAGED',
      message: expect.stringContaining('own-pack does not report the times') as string,
    });
  });

  it.each([
    ['that is listed so', true],
    ['that is not listed so', false],
  ])('with a cut model %s is refused', async (_, listed) => {
    const found = await refusal((pack) => {
      const bytes = read('model.onnx').subarray(0, 1_000_000);
      replaceFile(pack, 'model.onnx', { bytes, listed });
    });
    const message = listed ? 'does not start with the voice own-pack' : 'model.onnx has SHA-256';
    expect(found).toMatchObject({
      code: 'VOICE_DAMAGED',
      message: expect.stringContaining(message) as string,
    });
  });

  it('with phonemes in but nothing that makes them is refused by its voice.json', async () => {
    const found = await refusal((pack) => changeJson(pack, () => ({ phonemizerTokens: null })));
    expect(found).toMatchObject({ code: 'VOICE_DAMAGED' });
  });

  it('says figures in the language of the voice, each of them as one word', async () => {
    const text = 'Costó 110 euros, un 25 % más.';
    const request = requestFor([text], { voice: 'ef_dora', language: 'es' });
    const own = localProvider({ instances: 1 });
    const said = await own.pronounce!(request, {});
    await own.close();
    const told = new Map(said.map(({ start, end, ipa }) => [text.slice(start, end), ipa]));
    expect(told.get('110')).toBe('θjˈento ðjˈɛθ');
    expect(told.get('%')).toBe('poɾθjˈɛnto');
  });
});
