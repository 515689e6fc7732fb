/** what a service answers → that service over HTTP on loopback, with faults on demand: for tests of hosted providers. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeWav } from '../../src/_internal/audio/wav.ts';

/** A request as it came. */
export type ReceivedRequest = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** What a service answers to a request. */
export type ServiceAnswer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Something that goes wrong once: with the connection, or a whole answer in the place of the right one. */
export type ServiceFault = 'hang' | 'cut' | 'slow' | 'silent' | ServiceAnswer;

/** A service at work. */
export type SpeechService = {
  readonly origin: string;
  /** Requests so far that were not for a list. */
  readonly requests: ReceivedRequest[];
  /** Connections that ended before their answer did. */
  readonly aborted: () => number;
  /** What the next requests meet. */
  readonly fail: (...faults: readonly ServiceFault[]) => void;
  /** What the next list (GET) is answered with. */
  readonly failList: (fault: ServiceFault) => void;
  /** Nothing more is to fail. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

/** Makes the answer; `silent` asks for one without sound. */
export type Answering = (
  request: ReceivedRequest,
  options: { readonly silent: boolean },
) => ServiceAnswer;

/** Starts a service on a free port. Lists (GET) meet no faults but their own. */
export async function startSpeechService(answer: Answering): Promise<SpeechService> {
  const requests: ReceivedRequest[] = [];
  const faults: ServiceFault[] = [];
  const listFaults: ServiceFault[] = [];
  let aborted = 0;
  const server = createServer((incoming, response) => {
    const { method = '', url: path = '', headers } = incoming;
    response.on('close', () => {
      if (!response.writableFinished) aborted++;
    });
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      const request = { method, path, headers, body };
      if (method !== 'GET') requests.push(request);
      const fault = (method === 'GET' ? listFaults : faults).shift();
      if (fault === 'hang') return;
      if (typeof fault === 'object') return send(response, fault);
      const answered = answer(request, { silent: fault === 'silent' });
      if (fault === 'cut') return cut(response, answered);
      return fault === 'slow' ? trickle(response, answered) : send(response, answered);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    aborted: () => aborted,
    fail: (...more) => void faults.push(...more),
    failList: (fault) => void listFaults.push(fault),
    forget: () => void faults.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status = 200, headers, body }: ServiceAnswer): void {
  response.writeHead(status, headers).end(body);
}

function cut(response: ServerResponse, { headers, body }: ServiceAnswer): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

/** Pieces of no even length, each in a packet of its own. */
function trickle(response: ServerResponse, { headers, body }: ServiceAnswer): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, headers);
  const size = Math.ceil(bytes.length / 7) | 1;
  const next = (at: number): void => {
    if (at >= bytes.length) return void response.end();
    response.write(bytes.subarray(at, at + size));
    setTimeout(() => next(at + size), 5);
  };
  next(0);
}

/** Characters that the services' voice says in a second. */
const CHARACTERS_A_SECOND = 20;

const SAMPLE_RATE_HZ = 24_000;

/** Silence before and behind the sound, in seconds. */
const EDGE = 0.1;

/** Sound as long as a text takes, swelling as syllables do. */
export function soundOf(
  text: string,
  options: {
    readonly silent?: boolean;
    readonly sampleRateHz?: number;
    readonly rate?: number | undefined;
  } = {},
): Int16Array {
  const { silent = false, sampleRateHz = SAMPLE_RATE_HZ, rate = 1 } = options;
  const seconds = Math.max(0.3, text.length / CHARACTERS_A_SECOND / rate);
  const samples = new Int16Array(Math.round((seconds + 2 * EDGE) * sampleRateHz));
  const sounding = silent ? 0 : Math.floor(seconds * sampleRateHz);
  const offset = Math.round(EDGE * sampleRateHz);
  for (let i = 0; i < sounding; i++) {
    const swell = 4500 - 1500 * Math.cos((8 * Math.PI * i) / sampleRateHz);
    samples[i + offset] = swell * Math.sin((360 * Math.PI * i) / sampleRateHz);
  }
  return samples;
}

/** The same as bare samples. */
export function bareSamples(samples: Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer);
}

/** The same as a WAV file. */
export function wavOf(samples: Int16Array): Uint8Array {
  return encodeWav({ samples, sampleRateHz: SAMPLE_RATE_HZ });
}

/** When the character at an offset of a text is heard in its sound, in seconds. */
export function timeAt(offset: number, rate = 1): number {
  return EDGE + offset / CHARACTERS_A_SECOND / rate;
}

/** Words of a text with their times in its sound. */
export function heardWords(
  text: string,
  rate = 1,
): readonly { word: string; index: number; start: number; end: number }[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    word,
    index,
    start: timeAt(index, rate),
    end: timeAt(index + word.length, rate),
  }));
}

/** An answer in JSON. */
export function jsonAnswer(value: unknown, status = 200): ServiceAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
