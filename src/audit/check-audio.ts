/** an edition and the bytes of its audio file → whether sound and tags are what the edition says. Pure. */
import type { Edition } from '../edition/edition.ts';
import { readAudioFacts } from '../readers/audio-facts.ts';
import { readId3 } from '../readers/read-id3.ts';
import { holds, sameWords } from './surface-check.ts';
import type { SurfaceCheck } from './surface-check.ts';

/** Seconds by which a container may differ from the samples that went into it: MP3 says its padding exactly, MP4 and Ogg round to frames. */
const TOLERANCE: Readonly<Record<string, number>> = { mp3: 0.02, m4a: 0.2, ogg: 0.2 };

/** Duration, title, disclosure and source type as the file itself tells them. */
export function checkAudio(
  edition: Edition,
  audio: { readonly name: string; readonly bytes: Uint8Array },
): readonly SurfaceCheck[] {
  const facts = readAudioFacts(audio.bytes);
  const surface = audio.name;
  const { duration } = facts;
  const limit = TOLERANCE[facts.kind] ?? 0;
  const checks = holds({
    surface,
    check: 'duration',
    expected: `${edition.duration.toFixed(3)} s within ${limit} s`,
    found: duration === undefined ? `no duration in ${facts.kind}` : `${duration.toFixed(3)} s`,
    pass: duration !== undefined && Math.abs(duration - edition.duration) <= limit,
  });
  return [
    checks,
    ...(facts.kind === 'mp3'
      ? checkId3(edition, { surface, bytes: audio.bytes })
      : checkPlainTags(edition, { surface, bytes: audio.bytes })),
  ];
}

function checkId3(
  edition: Edition,
  audio: { readonly surface: string; readonly bytes: Uint8Array },
): readonly SurfaceCheck[] {
  const texts = readId3(audio.bytes);
  const { surface } = audio;
  return [
    sameWords({ surface, check: 'tag-title', expected: edition.title, found: texts.get('TIT2') }),
    sameWords({ surface, check: 'tag-byline', expected: edition.byline, found: texts.get('TPE1') }),
    sameWords({
      surface,
      check: 'tag-disclosure',
      expected: edition.disclosure.text,
      found: texts.get('COMM:disclosure'),
    }),
    sameWords({
      surface,
      check: 'tag-source-type',
      expected: edition.disclosure.digitalSourceType,
      found: texts.get('TXXX:DigitalSourceType'),
    }),
  ];
}

/** MP4 and Ogg keep their tags as plain UTF-8: the words stand in the file, or they do not. */
function checkPlainTags(
  edition: Edition,
  audio: { readonly surface: string; readonly bytes: Uint8Array },
): readonly SurfaceCheck[] {
  const view = Buffer.from(audio.bytes.buffer, audio.bytes.byteOffset, audio.bytes.byteLength);
  const wanted = [
    ['tag-title', edition.title],
    ['tag-byline', edition.byline],
    ['tag-disclosure', edition.disclosure.text],
    ['tag-source-type', edition.disclosure.digitalSourceType],
  ] as const;
  return wanted.map(([check, expected]) =>
    sameWords({
      surface: audio.surface,
      check,
      expected,
      found: expected !== undefined && view.includes(expected) ? expected : undefined,
    }),
  );
}
