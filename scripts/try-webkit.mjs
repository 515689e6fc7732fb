/**
 * The address of an article page with a player that reads along → whether WebKitGTK plays it and marks the spoken sentence. By hand, not in CI:
 * `apt-get install webkit2gtk-driver xvfb`, `lectern serve`, then `xvfb-run -a node scripts/try-webkit.mjs http://127.0.0.1:4173/post/index.html`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PORT = 4497;
/** How long the browser may take for one thing, and the voice until the first sentence that the page shows, in milliseconds. */
const PATIENCE_MS = 40_000;
/** One command of the WebDriver protocol (W3C) → its value. */
async function command(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** The small browser that Debian ships beside the driver. */
function findBrowser() {
  const folders = readdirSync('/usr/lib').map((name) => join('/usr/lib', name));
  const found = folders
    .map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
  if (!found) throw new Error('no webkit2gtk-4.1/MiniBrowser below /usr/lib');
  return found;
}

async function openSession() {
  const options = { binary: findBrowser(), args: ['--automation'] };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  const { sessionId } = await command('POST', '/session', { capabilities: { alwaysMatch } });
  return `/session/${sessionId}`;
}

/** Presses play with a pointer, as a reader does, and tells what is heard and marked. */
async function playPage(session, address) {
  const run = (script) => command('POST', `${session}/execute/sync`, { script, args: [] });
  await command('POST', `${session}/url`, { url: address });
  const place = `const player = document.querySelector('lectern-player');
    const box = player?.shadowRoot?.querySelector('.play')?.getBoundingClientRect();`;
  const button = `${place} return box && [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)`;
  const [x, y] = await waitFor(() => run(button));
  const actions = [
    { type: 'pointerMove', x, y, duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
  await command('POST', `${session}/actions`, { actions: [mouse] });
  const state = `const { paused, currentTime, error } = document.querySelector('audio');
    const ranges = [...(CSS.highlights?.get('lectern-sentence') ?? [])];
    return ranges[0] && { paused, currentTime, error: error?.message ?? null, marked: ranges.join('') }`;
  return waitFor(() => run(state));
}

/** Asks until there is an answer. */
async function waitFor(ask) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error('no player came, or no sentence was marked');
    await wait(200);
  }
}

const driver = spawn('WebKitWebDriver', ['-p', String(PORT)], {
  stdio: 'ignore',
  // As root, and without a graphics card.
  env: {
    ...process.env,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  },
});
try {
  await wait(1500);
  const session = await openSession();
  const state = await playPage(session, process.argv[2]);
  process.stdout.write(`${JSON.stringify(state)}\n`);
  process.exitCode = !state.paused && state.currentTime > 0 ? 0 : 1;
  await command('DELETE', session);
} finally {
  driver.kill();
}
