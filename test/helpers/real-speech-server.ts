/** nothing → a server of OpenAI's protocol that really speaks, with the built-in voices, for tests against what no one wrote for them. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server at work; `baseUrl` is what the setting of that name takes. */
export type RealSpeechServer = { readonly baseUrl: string; readonly close: () => Promise<void> };

/** Python that has sherpa-onnx: the one named by TEST_SPEECH_PYTHON, else that of PATH. */
const PYTHON = process.env['TEST_SPEECH_PYTHON'] ?? 'python3';

const SERVER = fileURLToPath(new URL('speech-server.py', import.meta.url));
const PACK = fileURLToPath(new URL('../../voices/kokoro-82m', import.meta.url));

/** Whether the server can be started here. */
export function hasSpeechServer(): boolean {
  return spawnSync(PYTHON, ['-c', 'import sherpa_onnx'], { stdio: 'ignore' }).status === 0;
}

/** Starts it with the first voices of the pack, by these names, and waits until it listens. */
export async function startRealSpeechServer(names: readonly string[]): Promise<RealSpeechServer> {
  const child = spawn(PYTHON, [SERVER, PACK, names.join(',')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = once(lines, 'line') as Promise<[string]>;
  const port = await Promise.race([first.then(([line]) => line), ended.then(() => undefined)]);
  if (port === undefined) throw new Error('the speech server did not start');
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
