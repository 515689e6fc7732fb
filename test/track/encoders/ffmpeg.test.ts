import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import fluent from 'fluent-ffmpeg';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { isAlive } from '../../../src/_internal/disk/owner.ts';
import { CommandError } from '../../../src/errors.ts';
import type { Encoding, EncoderOptions } from '../../../src/track/encoders/encoder.ts';
import { createCommand, findFfmpeg, runCommand } from '../../../src/track/encoders/ffmpeg.ts';
import { encoderArguments, openFfmpeg } from '../../../src/track/encoders/ffmpeg-encoding.ts';
import { metadataArguments } from '../../../src/track/encoders/ffmpeg-metadata.ts';
import { TRAINED_SOURCE_TYPE } from '../../../src/track/tags/track-tags.ts';
import { decode, probe } from '../../helpers/decoded-audio.ts';
import { fakeFfmpeg, type Manner } from '../../helpers/fake-ffmpeg.ts';
import { speechLikeNoise } from '../../helpers/speech-like-noise.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { requireCommand } from '../../helpers/requirements.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
afterEach(() => vi.unstubAllEnvs());

const OPTIONS: EncoderOptions = {
  sampleRateHz: 24_000,
  bitrate: 64,
  tags: {
    title: 'Fähren -vn = "zurück"',
    artist: 'Åsa Ørn',
    language: 'deu',
    genre: 'Speech',
    disclosure: 'Made with AI.',
    digitalSourceType: TRAINED_SOURCE_TYPE,
    voice: 'v',
    provider: 'p',
  },
};

/** Opens an encoding on a fake ffmpeg; answers its program and output too. */
async function openFake(
  manner: Manner,
  options: Partial<EncoderOptions> & { readonly timeout?: number } = {},
): Promise<{ encoding: Encoding; program: string; file: string }> {
  const program = fakeFfmpeg(folder.path, { manner });
  vi.stubEnv('FFMPEG_PATH', program);
  const file = join(folder.path, `${manner}.opus`);
  return {
    encoding: await openFfmpeg(file, { ...OPTIONS, ...options, format: 'opus' }),
    program,
    file,
  };
}

async function pidOf(program: string): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    // Not there, or opened and not yet written: 0 would be the process group of the tests.
    const pid = existsSync(`${program}.pid`) ? Number(readFileSync(`${program}.pid`, 'utf8')) : 0;
    if (pid > 0) return pid;
    await delay(10);
  }
  throw new Error('the fake ffmpeg never began');
}

/** Blocks until it fails: more than pipe and buffers hold. */
async function writeMuch(encoding: Encoding): Promise<void> {
  for (let count = 0; count < 100; count++) await encoding.write(new Int16Array(24_000));
  await encoding.finish();
}

const speech = speechLikeNoise({ seconds: 2, sampleRateHz: 24_000, level: -20, seed: 2 });

describe('the guards around fluent-ffmpeg', () => {
  test('the library alone refuses lavfi by the tables of version 7; a guarded command does not ask them', async () => {
    const program = fakeFfmpeg(folder.path, { manner: 'works' });
    const out = join(folder.path, 'lavfi.raw');
    // The library keeps its tables for the whole process: this test asks first.
    const bare = fluent().setFfmpegPath(program).input('sine=440').inputFormat('lavfi').output(out);
    const refusal = new Promise((resolve) =>
      bare.on('error', resolve).on('end', () => resolve(undefined)),
    );
    bare.run();
    expect(String(await refusal)).toContain('lavfi is not available');
    const guarded = createCommand(program)
      .input(new PassThrough().end('sound'))
      .inputFormat('lavfi')
      .output(out);
    await (
      await runCommand(guarded)
    ).ended;
    expect(readFileSync(out, 'utf8')).toBe('sound');
  });

  test('tables that nothing can read, as a later version may print them, are not a hindrance', async () => {
    vi.stubEnv('FFMPEG_PATH', fakeFfmpeg(folder.path, { manner: 'works', version: 8 }));
    const encoding = await openFfmpeg(join(folder.path, 'eight.m4a'), {
      ...OPTIONS,
      format: 'm4a',
    });
    await encoding.write(speech);
    await encoding.finish();
    expect(statSync(join(folder.path, 'eight.m4a')).size).toBe(speech.length * 2);
  });

  test('an input stream that fails leaves no child, however stubborn', async () => {
    const program = fakeFfmpeg(folder.path, { manner: 'stubborn' });
    const input = new PassThrough();
    const run = await runCommand(
      createCommand(program).input(input).output(join(folder.path, 'stuck.opus')),
    );
    const pid = await pidOf(program);
    expect(isAlive(pid)).toBe(true);
    input.destroy(new Error('the clip is gone'));
    await expect(run.ended).rejects.toThrow('the clip is gone');
    expect(isAlive(pid)).toBe(false);
  });

  test('a program that vanished after it was found is an error that can be caught', async () => {
    const program = fakeFfmpeg(folder.path, { manner: 'works' });
    const command = createCommand(program)
      .input(new PassThrough())
      .output(join(folder.path, 'vanished.opus'));
    rmSync(program);
    const run = await runCommand(command);
    await expect(run.ended).rejects.toMatchObject({
      code: 'FFMPEG_MISSING',
      hint: expect.stringContaining('Install ffmpeg'),
    });
  });
});

describe('findFfmpeg', () => {
  test('says what to install where there is none', async () => {
    vi.stubEnv('FFMPEG_PATH', '');
    vi.stubEnv('PATH', folder.path);
    await expect(findFfmpeg()).rejects.toMatchObject({
      code: 'FFMPEG_MISSING',
      hint: expect.stringMatching(/apt install ffmpeg.*mp3/),
    });
  });

  test('says so when FFMPEG_PATH names nothing that can be run', async () => {
    vi.stubEnv('FFMPEG_PATH', join(folder.path, 'no-such'));
    await expect(findFfmpeg()).rejects.toThrow(/FFMPEG_PATH names .*no-such/);
  });
});

describe('openFfmpeg', () => {
  test('hands over every sample, waiting where ffmpeg is slower', async () => {
    const { encoding, file } = await openFake('works');
    await writeMuch(encoding);
    expect(statSync(file).size).toBe(100 * 48_000);
  });

  test('is given up however stubborn it is, leaving neither child nor file', async () => {
    const { encoding, program, file } = await openFake('stubborn');
    const pid = await pidOf(program);
    expect(isAlive(pid)).toBe(true);
    await encoding.abort();
    // It ends by no signal but the last one, and never by itself.
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(file)).toBe(false);
    await encoding.abort();
  });

  test.each([
    ['takes no samples', (encoding: Encoding) => writeMuch(encoding)],
    ['does not come to its end', (encoding: Encoding) => encoding.finish()],
  ])('that %s is ended, and said to hang', async (_name, act) => {
    const { encoding, program, file } = await openFake('stubborn', { timeout: 0.3 });
    await expect(act(encoding)).rejects.toMatchObject({
      code: 'FFMPEG_FAILED',
      message: expect.stringContaining('hangs'),
    });
    expect(isAlive(await pidOf(program))).toBe(false);
    await encoding.abort();
    expect(existsSync(file)).toBe(false);
  });

  test('stops on its signal, with the reason of the signal', async () => {
    const controller = new AbortController();
    const { encoding, program } = await openFake('stubborn', { signal: controller.signal });
    const pid = await pidOf(program);
    const reason = new Error('interrupted');
    const finished = encoding.finish();
    controller.abort(reason);
    await expect(finished).rejects.toBe(reason);
    expect(isAlive(pid)).toBe(false);
    await encoding.abort();
  });

  test('does not start after the signal', async () => {
    vi.stubEnv('FFMPEG_PATH', fakeFfmpeg(folder.path, { manner: 'works' }));
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(
      openFfmpeg(join(folder.path, 'late.opus'), { ...OPTIONS, format: 'opus', signal }),
    ).rejects.toThrow('too late');
  });

  test('an ffmpeg that ends early is an error with its own words, not a wait for ever', async () => {
    const { encoding } = await openFake('fails');
    const error = await writeMuch(encoding).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CommandError);
    expect(error).toMatchObject({
      code: 'FFMPEG_FAILED',
      command: 'ffmpeg',
      exitCode: 187,
      stderrTail: expect.stringContaining('the dog ate it'),
    });
    await encoding.abort();
  });

  test.each(['full', 'fullButFine'] as const)(
    'a disk that is %s is told as full',
    async (manner) => {
      const { encoding } = await openFake(manner);
      await expect(writeMuch(encoding)).rejects.toMatchObject({ code: 'ENOSPC' });
      await encoding.abort();
    },
  );

  test('an ffmpeg without the encoder says what to do about it', async () => {
    const { encoding } = await openFake('lacks');
    await expect(writeMuch(encoding)).rejects.toMatchObject({
      hint: expect.stringContaining('full build'),
    });
    await encoding.abort();
  });
});

describe('the arguments of ffmpeg', () => {
  test('leave the clock, the version and other metadata out', () => {
    for (const format of ['m4a', 'opus'] as const) {
      const text = encoderArguments({ format, bitrate: 48 }).join(' ');
      expect(text).toContain('-map_metadata:g -1');
      expect(text).toContain('+bitexact');
      expect(text).toContain('-b:a 48k');
    }
    expect(encoderArguments({ format: 'm4a', bitrate: 48 }).join(' ')).toContain('+faststart');
  });

  test('carry each tag as one argument, whatever is in it', () => {
    const list = metadataArguments({ ...OPTIONS.tags, title: '-i x\0 ; "' }, { format: 'opus' });
    expect(list).toContain('title=-i x  ; "');
    expect(list.filter((argument) => argument.startsWith('album='))).toEqual([]);
  });
});

describe.runIf(requireCommand('ffmpeg') && requireCommand('ffprobe'))(
  'with the ffmpeg of this machine',
  () => {
    test.each(['m4a', 'opus'] as const)('%s holds its chapters', async (format) => {
      const chapters = [
        { title: 'One; #1 = a\\b', start: 0, end: 0.75 },
        { title: 'Zwei\nZeilen', start: 0.75, end: 2 },
      ];
      const file = join(folder.path, `chapters.${format}`);
      const tags = { ...OPTIONS.tags, chapters };
      const encoding = await openFfmpeg(file, { ...OPTIONS, tags, format });
      await encoding.write(speech);
      await encoding.finish();
      const found = probe(file).chapters.map((each) => [
        each.tags['title'],
        Number(each.start_time),
        Number(each.end_time).toFixed(1),
      ]);
      expect(found).toEqual([
        ['One; #1 = a\\b', 0, expect.stringMatching(/^0\.[78]$/u)],
        [expect.stringMatching(/^Zwei\sZeilen$/u), 0.75, '2.0'],
      ]);
      expect(readdirSync(folder.path).filter((name) => name.includes('.chapters'))).toEqual([]);
    });

    test.each(['m4a', 'opus'] as const)(
      '%s holds what went in, with its tags, and the same bytes each time',
      async (format) => {
        const files = [];
        for (const name of ['one', 'two']) {
          const file = join(folder.path, `${name}.${format}`);
          const encoding = await openFfmpeg(file, { ...OPTIONS, format });
          for (let from = 0; from < speech.length; from += 5000)
            await encoding.write(speech.slice(from, from + 5000));
          await encoding.finish();
          files.push(file);
        }
        expect(readFileSync(files[0]!).equals(readFileSync(files[1]!))).toBe(true);
        expect(
          Math.abs(decode(files[0]!, { sampleRateHz: 24_000 }).length / 24_000 - 2),
        ).toBeLessThan(0.05);
        const { format: container, streams } = probe(files[0]!);
        expect(Math.abs(Number(container.duration) - 2)).toBeLessThan(0.05);
        const stream = streams[0] as { codec_name: string; tags: Record<string, string> };
        expect(stream.codec_name).toBe(format === 'm4a' ? 'aac' : 'opus');
        const tags = { ...container.tags, ...stream.tags };
        expect(tags).toMatchObject({
          title: OPTIONS.tags.title,
          artist: 'Åsa Ørn',
          comment: 'Made with AI.',
          language: 'deu',
        });
        expect(Object.values(tags).join('\n')).toContain(TRAINED_SOURCE_TYPE);
        if (format === 'm4a')
          expect(readFileSync(files[0]!).indexOf('moov')).toBeLessThan(
            readFileSync(files[0]!).indexOf('mdat'),
          );
      },
    );
  },
);
