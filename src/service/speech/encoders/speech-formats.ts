/** a format's name → its media type and encoder. */
import type { SpeechFormat } from '../speech-body.ts';
import { encodeStreamedAac, encodeStreamedOpus } from './ffmpeg-encoders.ts';
import { encodePcm, encodeStreamedWav } from './plain-encoders.ts';
import type { SpeechEncoder } from './speech-encoder.ts';
import { encodeStreamedFlac, encodeStreamedMp3 } from './thread-encoders.ts';

/** How a format is sent. */
export type SpeechFormatFacts = { readonly mediaType: string; readonly encode: SpeechEncoder };

/** The facts of each format. */
export const SPEECH_FORMAT_FACTS: Readonly<Record<SpeechFormat, SpeechFormatFacts>> = {
  mp3: { mediaType: 'audio/mpeg', encode: encodeStreamedMp3 },
  opus: { mediaType: 'audio/ogg; codecs=opus', encode: encodeStreamedOpus },
  aac: { mediaType: 'audio/aac', encode: encodeStreamedAac },
  flac: { mediaType: 'audio/flac', encode: encodeStreamedFlac },
  wav: { mediaType: 'audio/wav', encode: encodeStreamedWav },
  pcm: { mediaType: 'audio/pcm', encode: encodePcm },
};
