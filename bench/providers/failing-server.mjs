/** a way to behave → a loopback speech service that behaves so, and what it was asked. */
import { createServer } from 'node:http';
import { encodeWav } from '../../dist/_internal/audio/wav.js';

const SAMPLE_RATE_HZ = 8000;

/** Speech at an even pace, in characters a second. */
const CHARACTERS_A_SECOND = 15;

/** What goes wrong, each as often as any other. */
const FAULTS = ['500', '429', 'cut', 'html', 'hang', 'length'];

/**
 * Starts it. `latency`: seconds before each answer; `faultShare`: of its answers, 0 to 1; `random`:
 * a number from 0 to below 1. `asked` grows by one entry a request: text, fault, seconds.
 */
export async function startServer({ latency = 0, faultShare = 0, random = Math.random }) {
  const asked = [];
  let atWork = 0;
  const server = createServer((request, response) => {
    atWork++;
    response.on('close', () => atWork--);
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { text } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const fault = random() < faultShare ? FAULTS[Math.floor(random() * FAULTS.length)] : 'none';
      asked.push({ text, fault, time: performance.now() / 1000 });
      setTimeout(() => answer(response, { text, fault }), latency * 1000);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: server.address().port, asked, atWork: () => atWork, close };
}

function answer(response, { text, fault }) {
  if (fault === 'hang') return;
  if (fault === '500') return void response.writeHead(500).end('broken');
  if (fault === '429') return void response.writeHead(429, { 'retry-after': '1' }).end('too many');
  if (fault === 'html')
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
  const seconds = fault === 'length' ? 0.3 : text.length / CHARACTERS_A_SECOND;
  const wav = encodeWav({ samples: toneOf(seconds), sampleRateHz: SAMPLE_RATE_HZ });
  response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': wav.length });
  if (fault !== 'cut') return void response.end(wav);
  response.write(wav.subarray(0, wav.length / 3));
  setTimeout(() => response.destroy(), 20);
}

function toneOf(seconds) {
  return Int16Array.from({ length: Math.round(seconds * SAMPLE_RATE_HZ) }, (_, at) =>
    Math.round(6000 * Math.sin(at / 4)),
  );
}
