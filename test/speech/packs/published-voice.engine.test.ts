/** Piper voices as their makers publish them: a model, its configuration and its card → packs that speak. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  installVoicePack,
  type InstallPackOptions,
} from '../../../src/speech/packs/install-pack.ts';
import { removeVoicePack } from '../../../src/speech/packs/remove-pack.ts';
import { localProvider } from '../../../src/speech/providers/local/local.ts';
import { makePiperModel } from '../../helpers/piper-models.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { serve, startWebServer, type WebServer } from '../../helpers/web-server.ts';

/** A model without what sherpa-onnx adds to it. */
const MODEL = makePiperModel({
  metadata: Object.fromEntries(
    'model_type comment language voice has_espeak n_speakers sample_rate'
      .split(' ')
      .map((key) => [key, '']),
  ),
});
const CARD = '# Model card\n\n* License: Apache 2.0\n\n## Training\n\nTrained from scratch.\n';

/** Padding, begin, end, blank, and what German, Polish and Ukrainian sound like. */
const SYMBOLS = [..."_^$ abcdefghijklmnoprstuvwxyzäøœɐɑɔɕəɛɡɪɨɲŋɫʂɕʃʊʑʐʒʋʏʲçχɣɦɾʁˈˌː̩̃.,!?'-"];

const configOf = (voice: string, code: string): Record<string, unknown> => ({
  audio: { sample_rate: 22050, quality: 'high' },
  espeak: { voice },
  language: { code, name_english: 'Some Language' },
  inference: { noise_scale: 0.667, length_scale: 1, noise_w: 0.8 },
  phoneme_type: 'espeak',
  phoneme_id_map: Object.fromEntries(SYMBOLS.map((symbol, id) => [symbol, [id]])),
  num_speakers: 1,
});

let folder: ReturnType<typeof temporaryFolder>;
let server: WebServer | undefined;
beforeEach(() => (folder = temporaryFolder()));
afterEach(async () => {
  folder.remove();
  await server?.close();
  server = undefined;
});

const voicesFolder = (): string => join(folder.path, 'voices');
const install = (
  source: string,
  options: InstallPackOptions = {},
): ReturnType<typeof installVoicePack> =>
  installVoicePack(source, { voicesFolder: voicesFolder(), allowPrivate: true, ...options });

/** Its files in a folder, as someone downloads them. */
function published(name: string, config: object, { card = CARD } = {}): string {
  const place = join(folder.path, name);
  mkdirSync(place);
  writeFileSync(join(place, `${name}.onnx`), MODEL);
  writeFileSync(join(place, `${name}.onnx.json`), JSON.stringify(config));
  writeFileSync(join(place, 'MODEL_CARD'), card);
  return place;
}

/** Installed, or unfinished. */
function left(): readonly string[] {
  const work = join(voicesFolder(), '.work');
  const names = existsSync(voicesFolder()) ? readdirSync(voicesFolder()) : [];
  return [
    ...names.filter((name) => name !== '.work'),
    ...(existsSync(work) ? readdirSync(work) : []),
  ];
}

describe('a published voice', () => {
  test.each([
    ['de_DE-test-high', 'de', 'Drei Wörter hier.'],
    ['pl_PL-test-high', 'pl', 'Trzy słowa tutaj.'],
    ['uk_UA-test-high', 'uk', 'Три слова тут.'],
  ])('%s is completed and speaks, each word with its time', async (name, language, text) => {
    const code = name.split('-')[0]!;
    const { pack } = await install(published(name, configOf(language, code)));
    expect(pack).toMatchObject({
      name,
      voices: [{ name, language: code.replace('_', '-') }],
      licence: 'Apache 2.0',
      ancestry: 'trained from scratch',
      sampleRateHz: 22050,
    });
    const provider = localProvider({ voicesFolder: voicesFolder(), instances: 1, threads: 1 });
    try {
      const sentences = [{ start: 0, end: text.length }];
      const speech = await provider.synthesize({ text, sentences, voice: name, language }, {});
      expect(speech.words?.map((word) => text.slice(word.textStart, word.textEnd))).toEqual(
        text.slice(0, -1).split(' '),
      );
    } finally {
      await provider.close();
    }
    await removeVoicePack(name, { voicesFolder: voicesFolder() });
    expect(left()).toEqual([]);
  });

  test('is loaded with its configuration and its card, each checked and resumed for itself', async () => {
    const config = Buffer.from(JSON.stringify(configOf('de', 'de_DE')));
    const files = {
      '/de/de_DE-test-high.onnx': serve(MODEL, { etag: '"one"' }),
      '/de/de_DE-test-high.onnx.json': serve(config, { etag: '"two"' }),
    };
    server = await startWebServer({ ...files, '/de/MODEL_CARD': serve(Buffer.from(CARD)) });
    const address = `${server.origin}/de/de_DE-test-high.onnx`;
    const wrong = install(address, { sha256: '0'.repeat(64) });
    await expect(wrong).rejects.toMatchObject({ code: 'VOICE_REFUSED' });
    expect(left()).toEqual([]);
    const sha256 = createHash('sha256').update(MODEL).digest('hex');
    const { pack, notes } = await install(address, { sha256 });
    expect(notes).toEqual([]);
    expect(pack).toMatchObject({ name: 'de_DE-test-high', licence: 'Apache 2.0' });
    await server.close();
    const restricted = Buffer.from('* License: CC BY-NC-SA 4.0\n');
    server = await startWebServer({ ...files, '/de/MODEL_CARD': serve(restricted) });
    const stages = new Set<string>();
    const refused = install(`${server.origin}/de/de_DE-test-high.onnx`, {
      name: 'other',
      onProgress: ({ stage }) => stages.add(stage),
    });
    await expect(refused).rejects.toMatchObject({ code: 'VOICE_LICENCE' });
    expect([...stages]).toEqual(['load']);
    await server.close();
    server = await startWebServer(files);
    const again = `${server.origin}/de/de_DE-test-high.onnx`;
    const { pack: other } = await install(again, { name: 'without-card' });
    expect(other.licence).toBeUndefined();
  });

  test('whose card names a restricted ancestor needs consent, and keeps what it says', async () => {
    const card = '* License: CC0\n\nFinetuned from U.S. English lessac voice (medium quality).\n';
    const source = published('pl_PL-test-medium', configOf('pl', 'pl_PL'), { card });
    await expect(install(source)).rejects.toMatchObject({ code: 'VOICE_LICENCE' });
    expect(left()).toEqual([]);
    const { pack } = await install(source, { acceptLicence: true });
    const kept = JSON.parse(readFileSync(join(pack.folder, 'voice.json'), 'utf8')) as object;
    expect(kept).toMatchObject({ licence: 'CC0', ancestry: expect.stringMatching(/lessac/) });
  });

  test.each([
    ['reads letters', { phoneme_type: 'text' }, /reads letters/],
    ['names no espeak-ng voice', { espeak: {} }, /names no voice/],
    ['states no sample rate', { audio: {} }, /sample rate/],
    ['lists no phonemes', { phoneme_id_map: {} }, /no phonemes/],
    ['has phonemes of several characters', { phoneme_id_map: { tʃ: [1] } }, /single characters/],
    ['speaks a language without data', { espeak: { voice: 'nl' } }, /none for the language nl/],
  ])('that %s is refused', async (_name, change, why) => {
    const source = published('xx_XX-test-low', { ...configOf('de', 'de_DE'), ...change });
    await expect(install(source)).rejects.toMatchObject({
      code: 'VOICE_REFUSED',
      message: expect.stringMatching(why) as string,
    });
    expect(left()).toEqual([]);
  });
});
