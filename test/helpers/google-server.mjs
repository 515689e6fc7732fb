/** nothing → a Google Text-to-Speech server on loopback, built from the client package's own protos: audio as long as the text, faults on demand. */
import { createRequire } from 'node:module';
import grpc from '@grpc/grpc-js';
import protoLoader from '@grpc/proto-loader';

const require = createRequire(import.meta.url);
const SAMPLE_RATE = 24_000;
const MAX_BYTES = 5000;

/** Starts a server. See google-server.d.mts for the options and what comes back. */
export async function startGoogleServer(options = {}) {
  const state = {
    synthesized: [],
    listed: 0,
    aborted: 0,
    faults: [...(options.faults ?? [])],
    headers: [],
  };
  const server = new grpc.Server();
  const handlers = {
    synthesizeSpeech: synthesizer(state, options),
    listVoices: voiceLister(state, options),
  };
  for (const service of services()) server.addService(service, handlers);
  const port = await new Promise((resolve, reject) => {
    server.bindAsync(
      `127.0.0.1:${options.port ?? 0}`,
      grpc.ServerCredentials.createInsecure(),
      (error, bound) => (error ? reject(error) : resolve(bound)),
    );
  });
  return {
    endpoint: `127.0.0.1:${port}`,
    state,
    fail: (...faults) => state.faults.push(...faults),
    close: async () => server.forceShutdown(),
  };
}

function services() {
  const json = require('@google-cloud/text-to-speech/build/protos/protos.json');
  const definition = protoLoader.fromJSON(json, {
    keepCase: false,
    enums: String,
    longs: String,
    defaults: true,
    oneofs: true,
  });
  const { texttospeech } = grpc.loadPackageDefinition(definition).google.cloud;
  return [texttospeech.v1.TextToSpeech.service, texttospeech.v1beta1.TextToSpeech.service];
}

const VOICES = [
  'Neural2-A',
  'Neural2-C',
  'Studio-O',
  'Chirp3-HD-Charon',
  'Chirp3-HD-Kore',
  'Standard-B',
].map((variant, index) => ({
  languageCodes: ['en-US'],
  name: `en-US-${variant}`,
  ssmlGender: index % 2 === 0 ? 'FEMALE' : 'MALE',
  naturalSampleRateHertz: SAMPLE_RATE,
}));
VOICES.push({
  languageCodes: ['de-DE'],
  name: 'de-DE-Neural2-B',
  ssmlGender: 'MALE',
  naturalSampleRateHertz: SAMPLE_RATE,
});
VOICES.push({
  languageCodes: ['en-US'],
  name: 'Kore',
  ssmlGender: 'FEMALE',
  naturalSampleRateHertz: SAMPLE_RATE,
});

function voiceLister(state) {
  return (call, reply) => {
    state.listed++;
    const { languageCode } = call.request;
    const voices = VOICES.filter(
      (voice) =>
        languageCode === '' ||
        voice.languageCodes.some(
          (code) => code === languageCode || code.startsWith(`${languageCode}-`),
        ),
    );
    reply(null, { voices });
  };
}

function synthesizer(state, options) {
  return (call, reply) => {
    const { request } = call;
    const text = request.input.text ?? request.input.ssml ?? '';
    let answered = false;
    const answer = (...args) => {
      answered = true;
      reply(...args);
    };
    // grpc-js says `cancelled` for finished calls too.
    call.on('cancelled', () => {
      if (!answered) state.aborted++;
    });
    state.synthesized.push(request);
    state.headers.push(call.metadata.getMap());
    const fault = state.faults.shift() ?? refusal(request, { text, ...options });
    if (fault === 'hang') return;
    if (fault && typeof fault === 'object') return answer(asStatus(fault));
    const delay = options.delayMs ?? 0;
    // Tags take room, not time.
    setTimeout(
      () =>
        answer(null, {
          audioContent: audioFor(text.replace(/<[^>]*>/g, ''), fault),
          // Only the beta has this member; the other version leaves it out.
          timepoints: fault === 'no-times' ? [] : timepointsOf(request, text),
        }),
      delay,
    );
  };
}

/** When each mark of the text is heard, where that is asked for. */
function timepointsOf({ enableTimePointing = [] }, text) {
  if (!enableTimePointing.includes('SSML_MARK')) return [];
  return [...text.matchAll(/<mark name="([^"]*)"\/>/g)].map(({ 1: markName, index }) => ({
    markName,
    timeSeconds: 0.1 + text.slice(0, index).replace(/<[^>]*>/g, '').length / 15,
  }));
}

/** What the real service refuses by itself. */
function refusal(request, { text, longestSentence = Infinity }) {
  const { voice, audioConfig } = request;
  if (Buffer.byteLength(text) > MAX_BYTES) {
    return {
      code: 'INVALID_ARGUMENT',
      details:
        'Either `input.text` or `input.ssml` is longer than the limit of 5000 bytes. This limit is different from quotas.',
    };
  }
  const long = text.split(/(?<=[.!?])\s+/u).find((sentence) => sentence.length > longestSentence);
  if (long !== undefined) {
    const details = `This request contains sentences that are too long. Consider splitting up long sentences with sentence ending punctuation e.g. periods. Sentence starting with: "${long.slice(0, 20)}" is too long.`;
    return { code: 'INVALID_ARGUMENT', details };
  }
  if (!VOICES.some(({ name }) => name === voice.name))
    return {
      code: 'INVALID_ARGUMENT',
      details: `Voice '${voice.name}' does not exist. Is it misspelled?`,
    };
  if (audioConfig.audioEncoding !== 'LINEAR16')
    return { code: 'INVALID_ARGUMENT', details: 'This server knows LINEAR16 only.' };
  if (audioConfig.pitch !== 0 && /Chirp|Studio/u.test(voice.name))
    return {
      code: 'INVALID_ARGUMENT',
      details: 'This voice does not support pitch parameters at this time.',
    };
  return undefined;
}

/** A gRPC error; with `retryDelay` (seconds) it carries a google.rpc.RetryInfo, as the service's quota errors do. */
function asStatus({ code, details = code, retryDelay }) {
  const metadata = new grpc.Metadata();
  if (retryDelay !== undefined)
    metadata.set(
      'grpc-status-details-bin',
      statusWithRetryInfo({ code: grpc.status[code], details, retryDelay }),
    );
  return { code: grpc.status[code], details, metadata };
}

function statusWithRetryInfo({ code, details, retryDelay }) {
  const duration = Buffer.from([
    0x08,
    Math.floor(retryDelay),
    0x10,
    ...varint(Math.round((retryDelay % 1) * 1e9)),
  ]);
  const any = Buffer.concat([
    field(1, 'type.googleapis.com/google.rpc.RetryInfo'),
    field(2, field(1, duration)),
  ]);
  return Buffer.concat([Buffer.from([0x08, code]), field(2, details), field(3, any)]);
}

/** A length-delimited protobuf field. */
function field(number, content) {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...varint(bytes.length)]), bytes]);
}

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

/** A WAV as LINEAR16 comes: a tone of one second for 15 characters, swelling as syllables do, silence at both ends. */
function audioFor(text, fault) {
  if (fault === 'empty') return Buffer.alloc(0);
  if (fault === 'not-audio') return Buffer.from('<html>502 Bad Gateway</html>');
  const seconds = Math.max(0.3, text.length / 15) * (fault === 'short' ? 0.3 : 1);
  const samples = new Int16Array(Math.round((seconds + 0.2) * SAMPLE_RATE));
  const sounding = fault === 'silent' ? 0 : seconds * SAMPLE_RATE;
  for (let i = 0; i < sounding; i++) {
    const time = i / SAMPLE_RATE;
    samples[i + Math.round(0.1 * SAMPLE_RATE)] = Math.round(
      6000 * (0.75 - 0.25 * Math.cos(8 * Math.PI * time)) * Math.sin(2 * Math.PI * 180 * time),
    );
  }
  const wav = withHeader(samples);
  return fault === 'truncated' ? wav.subarray(0, Math.round(wav.length * 0.6)) : wav;
}

function withHeader(samples) {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}
