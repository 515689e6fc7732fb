/**
 * A service with a voice of tones in a folder, for the bench: prints its address, and notes every request that its
 * voice gets in `requests.txt` there before it answers, and in `answered.txt` after it, so that what is paid twice is
 * seen.
 *
 *   node bench/service/tone-service.mjs FOLDER [--latency MS] [--queue ADDRESS] [--hold]
 *
 * --hold  the voice answers nothing until there is a file `go` in the folder
 */
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openProject } from '../../dist/run/project/project.js';
import { DEFAULTS } from '../../dist/run/settings/settings.js';
import { composeService } from '../../dist/service/compose-service.js';
import { startServer } from '../../dist/service/server/start-server.js';
import { toneProvider } from '../../dist/speech/providers/tone/tone.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    latency: { type: 'string', default: '0' },
    queue: { type: 'string' },
    hold: { type: 'boolean', default: false },
  },
});
const [root] = positionals;
mkdirSync(root, { recursive: true });

/** Event streams that the service keeps open, whoever asks for them. */
const MOST_STREAMS = 10_000;

/** Milliseconds between two looks for the file that lets the voice answer. */
const HELD_MS = 200;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const tone = toneProvider();
const provider = {
  ...tone,
  synthesize: async (request, options) => {
    const line = `${JSON.stringify({ at: Date.now(), text: request.text })}\n`;
    appendFileSync(join(root, 'requests.txt'), line);
    if (values.latency !== '0') await pause(Number(values.latency));
    while (values.hold && !existsSync(join(root, 'go'))) await pause(HELD_MS);
    const speech = await tone.synthesize(request, options);
    appendFileSync(join(root, 'answered.txt'), line);
    return speech;
  },
};
const settings = {
  ...DEFAULTS,
  output: join(root, 'output'),
  store: join(root, 'store'),
  queue: values.queue,
  // Receivers of webhooks are on loopback.
  allowPrivate: true,
  ...(values.queue && { sharedStore: join(root, 'shared') }),
  service: {
    requestsPerMinute: 1_000_000,
    jobsWaiting: 100_000,
    eventStreams: MOST_STREAMS,
    eventStreamsInAll: MOST_STREAMS,
  },
};
const { provider: _name, failover: _others, ...given } = settings;
const project = openProject({ ...given, root, provider });
const place = { host: '127.0.0.1', machine: 'bench' };
const service = await composeService({
  project,
  loaded: { settings, origins: {}, root, warnings: [] },
  environment: {},
  isOpen: true,
  place,
  writeLog: (line) => {
    if (line.includes('"trouble"') || line.includes('"problem"'))
      appendFileSync(join(root, 'troubles.txt'), `${line}\n`);
  },
});
const { fetch, bodySeconds } = service;
const server = await startServer({ fetch, host: place.host, port: 0, bodySeconds });
console.log(server.url);
process.once('SIGTERM', async () => {
  service.beginEnding();
  await server.end({ grace: 6 });
  await service.close();
  await project.close();
});
