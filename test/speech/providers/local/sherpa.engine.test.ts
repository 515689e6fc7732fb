import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive } from '../../../../src/_internal/disk/owner.ts';
import {
  SherpaProcess,
  sherpaRequest,
  type KokoroModel,
  type SherpaConfig,
} from '../../../../src/speech/providers/local/sherpa.ts';
import { requireThat } from '../../../helpers/requirements.ts';

const VOICE = fileURLToPath(new URL('../../../../voices/kokoro-82m/', import.meta.url));
const config = (changes: Partial<KokoroModel> = {}): SherpaConfig => ({
  model: {
    kokoro: {
      model: join(VOICE, 'model.onnx'),
      voices: join(VOICE, 'voices.bin'),
      tokens: join(VOICE, 'tokens.txt'),
      dataDir: join(VOICE, 'espeak-ng-data'),
      lang: 'en-us',
      lexicon: '',
      lengthScale: 1,
      ...changes,
    },
    numThreads: 1,
    provider: 'cpu',
    debug: 0,
  },
  maxNumSentences: 1,
});
const request = sherpaRequest('The harbour was empty, and nobody came.', { speaker: 0, speed: 1 });

describe('the process of the engines', () => {
  let engines: SherpaProcess | undefined;
  afterEach(() => engines?.close());
  const start = (): SherpaProcess => (engines = new SherpaProcess());

  it('speaks, and can be ended at once in the middle of it', async () => {
    const engine = await start().createEngine(config());
    expect((await engine.speak(request)).length).toBeGreaterThan(24_000);
    const cut = engine.speak(request);
    engines!.close();
    await expect(cut).rejects.toMatchObject({ name: 'ProviderError', retryable: false });
    await until(() => !isAlive(engines!.processId!));
    await expect(engine.speak(request)).rejects.toMatchObject({ name: 'ProviderError' });
  });

  it('passes on the reason of the engine when a model cannot be loaded', async () => {
    const failed = start().createEngine(config({ model: '/nowhere/model.onnx' }));
    await expect(failed).rejects.toThrow('Failed to create OfflineTts');
  });

  it('that dies by itself rejects what it was asked, as something to try again', async () => {
    const engine = await start().createEngine(config());
    const lost = engine.speak(request);
    process.kill(engines!.processId!, 'SIGKILL');
    await expect(lost).rejects.toMatchObject({
      kind: 'unavailable',
      retryable: true,
      message: expect.stringContaining('SIGKILL') as string,
    });
    expect(engines!.hasEnded).toBe(true);
  });

  it('dies with its parent', async () => {
    const compiled = fileURLToPath(
      new URL('../../../../dist/speech/providers/local/sherpa.js', import.meta.url),
    );
    if (
      !requireThat(
        existsSync(compiled),
        'dist/ is not built; one test of the engine process is left out',
      )
    )
      return;
    const script = `import { SherpaProcess } from ${JSON.stringify(compiled)};
      const engines = new SherpaProcess();
      const engine = await engines.createEngine(${JSON.stringify(config())});
      process.stdout.write(String(engines.processId));
      for (;;) await engine.speak(${JSON.stringify(request)});`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const engineId = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (words) => resolve(Number(words))),
    );
    expect(isAlive(engineId)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !isAlive(engineId));
  });

  it('lets a program end that has forgotten to close it', async () => {
    const compiled = fileURLToPath(
      new URL('../../../../dist/speech/providers/local/sherpa.js', import.meta.url),
    );
    if (
      !requireThat(
        existsSync(compiled),
        'dist/ is not built; one test of the engine process is left out',
      )
    )
      return;
    const script = `import { SherpaProcess } from ${JSON.stringify(compiled)};
      const engine = await new SherpaProcess().createEngine(${JSON.stringify(config())});
      await engine.speak({ ...${JSON.stringify(request)}, text: 'Yes.' });`;
    const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'inherit',
    });
    expect(await new Promise((resolve) => void program.on('exit', resolve))).toBe(0);
  });
});

/** Waits for it; the test's own time ends a wait for ever. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
