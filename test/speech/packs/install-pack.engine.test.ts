import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  installVoicePack,
  type InstallPackOptions,
} from '../../../src/speech/packs/install-pack.ts';
import { removeVoicePack } from '../../../src/speech/packs/remove-pack.ts';
import { findVoicePacks } from '../../../src/speech/providers/local/local-voices.ts';
import { localProvider } from '../../../src/speech/providers/local/local.ts';
import {
  archiveFolder,
  FRAME_SAMPLES,
  makePiperModel,
  writeKokoroVoice,
  writePiperVoice,
  type PiperVoiceOptions,
} from '../../helpers/piper-models.ts';
import { mountSmall, requireMounts } from '../../helpers/small-disks.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { serve, startWebServer, type WebServer } from '../../helpers/web-server.ts';

const BUILT_IN = fileURLToPath(new URL('../../../voices/kokoro-82m/', import.meta.url));

const shared = temporaryFolder();
const ARCHIVE = await archiveFolder(writePiperVoice(shared.path));
afterAll(() => shared.remove());

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
const voice = (options: PiperVoiceOptions = {}): string => writePiperVoice(folder.path, options);
const archive = (bytes: Uint8Array = ARCHIVE, name = 'voice.tar.gz'): string => {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
};
const serveArchive = async (bytes: Uint8Array = ARCHIVE): Promise<string> => {
  server = await startWebServer({ '/voice.tar.gz': serve(bytes, { etag: '"one"' }) });
  return `${server.origin}/voice.tar.gz`;
};
/** What is in the voices folder, unfinished things too. */
const left = (): readonly string[] => {
  if (!existsSync(voicesFolder())) return [];
  const work = join(voicesFolder(), '.work');
  const names = readdirSync(voicesFolder()).filter((name) => name !== '.work');
  return [...names, ...(existsSync(work) ? readdirSync(work) : [])];
};

describe('a Piper voice', () => {
  test('is installed from an address, tells word times, and speaks', async () => {
    const stages = new Set<string>();
    const { pack, notes } = await install(await serveArchive(), {
      onProgress: ({ stage }) => stages.add(stage),
    });
    expect([...stages]).toEqual(['load', 'unpack', 'recognise', 'edit', 'speak']);
    expect(notes).toEqual([expect.stringContaining('checksum is unknown')]);
    expect(pack).toMatchObject({
      name: 'en_US-test-medium',
      family: 'vits-piper',
      voices: [{ name: 'en_US-test-medium', language: 'en-US', speaker: 0 }],
      licence: 'CC0',
      ancestry: 'trained from scratch',
      sampleRateHz: 22050,
      deterministic: true,
      timing: { marker: -8191, frameSamples: FRAME_SAMPLES },
    });
    expect(left()).toEqual(['en_US-test-medium']);

    const provider = localProvider({ voicesFolder: voicesFolder(), instances: 1, threads: 1 });
    try {
      const text = 'one two three.';
      const speech = await provider.synthesize(
        { text, sentences: [{ start: 0, end: text.length }], voice: pack.name, language: 'en' },
        {},
      );
      expect(speech.pcm.samples.length).toBeGreaterThan(FRAME_SAMPLES);
      expect(speech.wordSource).toBe('model');
      expect(speech.words!.map((word) => text.slice(word.textStart, word.textEnd))).toEqual([
        'one',
        'two',
        'three',
      ]);
    } finally {
      await provider.close();
    }
  });

  test('is installed from an archive and from a folder', async () => {
    const digest = createHash('sha256').update(ARCHIVE).digest('hex');
    const { notes } = await install(archive(), { name: 'one', sha256: digest });
    expect(notes).toEqual([]);
    await install(voice(), { name: 'two' });
    expect([...left()].sort()).toEqual(['one', 'two']);
  });

  test('that draws random numbers gets word times anyway, and is called so', async () => {
    const { pack } = await install(voice({ random: true }));
    expect(pack).toMatchObject({ deterministic: false, timing: { frameSamples: FRAME_SAMPLES } });
  });

  test.each([
    ['whose lengths are not told', { rounds: false }],
    ['whose lengths do not add up', { adds: true }],
  ])('%s works without word times, and says so', async (_name, options) => {
    const { pack, notes } = await install(voice(options));
    expect(pack.timing).toBeUndefined();
    expect(notes).toEqual([expect.stringMatching(/^It works without word times: /)]);
    const model = readFileSync(join(pack.folder, 'model.onnx'));
    expect(model.equals(makePiperModel(options))).toBe(true);
  });

  test('with several speakers has a voice for each', async () => {
    const { pack } = await install(voice({ metadata: { n_speakers: '2' } }));
    expect(pack.voices.map(({ name, speaker }) => [name, speaker])).toEqual([
      ['en_US-test-medium-0', 0],
      ['en_US-test-medium-1', 1],
    ]);
  });
});

describe('a Kokoro pack as published', () => {
  test('is installed, and its voices get names that are free', async () => {
    const names = ['af_heart', 'bm_test', 'jf_test', 'ef_test'];
    const source = writeKokoroVoice(folder.path, names);
    const { pack, notes } = await install(source, { name: 'my-kokoro' });
    expect(pack).toMatchObject({ name: 'my-kokoro', family: 'kokoro' });
    expect(pack.voices).toMatchObject([
      { name: 'my-kokoro-af_heart', speaker: 0, language: 'en-US', gender: 'female' },
      { name: 'bm_test', speaker: 1, language: 'en-GB', gender: 'male' },
      { name: 'ef_test', speaker: 3, language: 'es' },
    ]);
    expect(notes).toEqual(['One name was taken: af_heart of this pack is my-kokoro-af_heart.']);
    const packs = findVoicePacks({ voicesFolder: voicesFolder() });
    expect(packs.get('my-kokoro')!.voices[0]!.name).toBe('my-kokoro-af_heart');
  });
});

describe('a voice that comes with conditions', () => {
  const card = 'License: CC0\n\nFinetuned from U.S. English lessac voice (medium quality).\n';

  test('is installed only when they are accepted, and keeps them', async () => {
    await expect(install(voice({ card }))).rejects.toMatchObject({
      code: 'VOICE_LICENCE',
      message: expect.stringContaining('excludes commercial speech synthesis') as string,
    });
    expect(left()).toEqual([]);
    const { pack } = await install(voice({ card }), { acceptLicence: true });
    expect(pack.ancestry).toBe('finetuned from U.S. English lessac voice (medium quality)');
  });

  test('is not even loaded when the table says so', async () => {
    await expect(install('en_US-lessac-medium')).rejects.toMatchObject({ code: 'VOICE_LICENCE' });
  });
});

describe('what cannot be installed', () => {
  const refused = (why: RegExp): object =>
    expect.objectContaining({ code: 'VOICE_REFUSED', message: expect.stringMatching(why) });

  test('an unknown name, with the nearest', async () => {
    await expect(install('en_US-kristin-medum')).rejects.toMatchObject({
      code: 'USAGE',
      hint: expect.stringContaining('en_US-kristin-medium') as string,
    });
  });

  test('an archive with another digest: nothing of it is kept', async () => {
    const address = await serveArchive();
    await expect(install(address, { sha256: '0'.repeat(64) })).rejects.toEqual(
      refused(/SHA-256 .* was expected/),
    );
    expect(left()).toEqual([]);
  });

  test('an archive that is cut off', async () => {
    const cut = archive(ARCHIVE.subarray(0, ARCHIVE.length / 2));
    await expect(install(cut)).rejects.toEqual(refused(/damaged or cut off/));
    expect(left()).toEqual([]);
  });

  test('a model that is cut off', async () => {
    const model = makePiperModel().subarray(0, 900);
    await expect(install(voice({ model }))).rejects.toEqual(refused(/not a complete model/));
  });

  test('a model that the engine does not take', async () => {
    const broken = makePiperModel({ metadata: { sample_rate: '22050' } });
    broken.write('Tike', broken.indexOf('Tile'));
    await expect(install(voice({ model: broken }))).rejects.toEqual(
      refused(/engine cannot speak with it/),
    );
    expect(left()).toEqual([]);
  });

  test('a voice that says nothing', async () => {
    await expect(install(voice({ silent: true }))).rejects.toEqual(refused(/is silent/));
  });

  test.each([
    ['Matcha', { model_type: 'matcha-tts' }],
    ['Kitten', { model_type: 'kitten-tts' }],
    ['Coqui', { comment: 'coqui' }],
  ])('a voice of the family %s, by its name', async (family, metadata) => {
    await expect(install(voice({ metadata }))).rejects.toEqual(refused(new RegExp(family)));
  });

  test('a folder without a model, and one without its tokens', async () => {
    mkdirSync(join(folder.path, 'empty'));
    await expect(install(join(folder.path, 'empty'))).rejects.toEqual(refused(/no model/));
    const source = voice();
    rmSync(join(source, 'tokens.txt'));
    await expect(install(source)).rejects.toEqual(refused(/no tokens\.txt/));
  });

  test('a folder that holds more than a voice can be, before it is copied', async () => {
    const source = voice();
    const large = join(source, 'large.bin');
    writeFileSync(large, '');
    truncateSync(large, 3e9);
    await expect(install(source)).rejects.toEqual(refused(/more than a voice needs/));
    rmSync(large);
    symlinkSync(source, join(source, 'again'));
    await expect(install(source)).rejects.toMatchObject({ name: 'LecternError' });
  });

  test('a pipe in a folder is passed over', async () => {
    const source = voice();
    execFileSync('mkfifo', [join(source, 'pipe')]);
    await install(source, { name: 'one' });
    expect(left()).toEqual(['one']);
  });

  test('a name that is taken or invalid', async () => {
    await install(voice());
    await expect(install(voice())).rejects.toMatchObject({ code: 'VOICE_INSTALLED' });
    await expect(install(voice(), { name: 'KOKORO-82m' })).rejects.toMatchObject({
      code: 'VOICE_INSTALLED',
    });
    await expect(install(voice(), { name: '../other' })).rejects.toMatchObject({ code: 'USAGE' });
    expect(left()).toEqual(['en_US-test-medium']);
  });

  test('an address in a private network, without permission', async () => {
    const address = await serveArchive();
    await expect(install(address, { allowPrivate: false })).rejects.toMatchObject({
      code: 'VOICE_DOWNLOAD',
      hint: expect.stringContaining('--allow-private') as string,
    });
  });

  test.runIf(requireMounts())('a voice for which there is no room: nothing is left', async () => {
    const disk = mountSmall('size=1m')!;
    try {
      const full = installVoicePack(archive(), { voicesFolder: disk.path });
      await expect(full).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining('the disk is full') as string,
      });
      expect(readdirSync(join(disk.path, '.work'))).toEqual([]);
    } finally {
      disk.remove();
    }
  });

  test('one whose installation is interrupted: nothing is left', async () => {
    const stop = new AbortController();
    const stopped = install(archive(), {
      signal: stop.signal,
      onProgress: ({ stage }) => stage === 'edit' && stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(left()).toEqual([]);
  });
});

describe('a pack in our own form', () => {
  type Manifest = { files: Record<string, string>; voices: { name: string }[] };

  /** An installed pack, copied out: a folder with a voice.json. */
  const ownPack = async (change: (said: Manifest) => void = () => {}): Promise<string> => {
    const { pack } = await install(voice(), { name: 'own' });
    const source = join(folder.path, 'own-source');
    cpSync(pack.folder, source, { recursive: true });
    await removeVoicePack('own', { voicesFolder: voicesFolder() });
    const path = join(source, 'voice.json');
    const said = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    change(said);
    writeFileSync(path, JSON.stringify(said));
    return source;
  };

  test('is checked and copied, without what it does not list', async () => {
    const source = await ownPack();
    writeFileSync(join(source, 'stray.bin'), 'x');
    const { pack, notes } = await install(source);
    expect(notes).toEqual([]);
    expect(pack.timing?.frameSamples).toBe(FRAME_SAMPLES);
    expect(existsSync(join(pack.folder, 'MODEL_CARD'))).toBe(true);
    expect(existsSync(join(pack.folder, 'stray.bin'))).toBe(false);
  });

  test('with a file that is not as listed is refused', async () => {
    const source = await ownPack();
    writeFileSync(join(source, 'tokens.txt'), 'a 1\n');
    await expect(install(source)).rejects.toMatchObject({ code: 'VOICE_DAMAGED' });
  });

  test('that lists a file elsewhere is refused', async () => {
    const source = await ownPack((said) => (said.files['../../secret'] = '0'));
    await expect(install(source)).rejects.toMatchObject({ code: 'VOICE_REFUSED' });
  });

  test('with a voice whose name means something else is refused', async () => {
    const source = await ownPack((said) => (said.voices[0]!.name = 'one:0.5+two:0.5'));
    await expect(install(source)).rejects.toMatchObject({ code: 'VOICE_REFUSED' });
  });

  test('that claims times its model does not tell is refused', async () => {
    const source = await ownPack((said) => {
      const model = makePiperModel();
      said.files['model.onnx'] = createHash('sha256').update(model).digest('hex');
    });
    writeFileSync(join(source, 'model.onnx'), makePiperModel());
    await expect(install(source)).rejects.toMatchObject({
      code: 'VOICE_REFUSED',
      message: expect.stringContaining('does not report the times') as string,
    });
  });

  test('of one voice that another pack has is refused', async () => {
    const source = await ownPack((said) => (said.voices[0]!.name = 'af_heart'));
    await expect(install(source)).rejects.toMatchObject({ code: 'VOICE_INSTALLED' });
  });
});

describe('a pack that was installed', () => {
  test('is removed by its name, also when its voice.json is broken', async () => {
    await install(voice());
    writeFileSync(join(voicesFolder(), 'en_US-test-medium', 'voice.json'), '{');
    await removeVoicePack('en_US-test-medium', { voicesFolder: voicesFolder() });
    expect(left()).toEqual([]);
    expect(findVoicePacks({ voicesFolder: voicesFolder() }).has('en_US-test-medium')).toBe(false);
  });

  test('is not removed when it is built in, or unknown', async () => {
    const options = { voicesFolder: voicesFolder() };
    for (const name of ['kokoro-82m', 'af_heart', 'nobody', '../voices', '.work'])
      await expect(removeVoicePack(name, options)).rejects.toMatchObject({ code: 'USAGE' });
    expect(existsSync(join(BUILT_IN, 'voice.json'))).toBe(true);
  });

  test('and copied by hand is an error that names both folders', async () => {
    const { pack } = await install(voice());
    cpSync(pack.folder, join(voicesFolder(), 'copy'), { recursive: true });
    const options = { voicesFolder: voicesFolder() };
    expect(() => findVoicePacks(options)).toThrow(/Two voice packs are named .*copy and .*test/);
    await removeVoicePack('copy', options);
    expect(findVoicePacks(options).has(pack.name)).toBe(true);
  });
});
