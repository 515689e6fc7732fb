/**
 * command line → the loopback Google server, until interrupted; says its address, and each request as a line.
 * `node test/helpers/google-emulator.mjs [--port 50051] [--delay MS] [--longest-sentence N] [--fault NAME]…`
 * NAME: hang, truncated, empty, silent, not-audio, or a gRPC status as UNAVAILABLE, or RESOURCE_EXHAUSTED:2 (retry after seconds).
 */
import { parseArgs } from 'node:util';
import { startGoogleServer } from './google-server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '50051' },
    delay: { type: 'string', default: '0' },
    'longest-sentence': { type: 'string' },
    fault: { type: 'string', multiple: true, default: [] },
  },
});

const server = await startGoogleServer({
  port: Number(values.port),
  delayMs: Number(values.delay),
  ...(values['longest-sentence'] && { longestSentence: Number(values['longest-sentence']) }),
  faults: values.fault.map(parseFault),
});
console.log(`listening on ${server.endpoint}`);

const push = server.state.synthesized.push.bind(server.state.synthesized);
server.state.synthesized.push = (request) => {
  console.log(
    `synthesizeSpeech ${request.voice.name} ${Buffer.byteLength(request.input.text ?? '')} bytes`,
  );
  return push(request);
};

function parseFault(name) {
  if (name !== name.toUpperCase()) return name;
  const [code, delay] = name.split(':');
  return { code, ...(delay !== undefined && { retryDelay: Number(delay) }) };
}
