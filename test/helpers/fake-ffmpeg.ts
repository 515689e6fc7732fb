/** a manner of behaving → a program called ffmpeg that behaves so, for the faults that no healthy ffmpeg shows. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tables as version 7 prints them: a third column of flags, which devices fill. */
const FORMATS_7 = `Formats:
 D.. = Demuxing supported
 .E. = Muxing supported
 ..d = Is a device
 ---
 D d alsa            ALSA audio input
 DE  flac            raw FLAC
  E  ipod            iPod H.264 MP4 (MPEG-4 Part 14)
 D d lavfi           Libavfilter virtual input device
  E  opus            Ogg Opus
 DE  s16le           PCM signed 16-bit little-endian
`;

const ENCODERS_7 = `Encoders:
 A..... = Audio
 ------
 A....D aac                  AAC (Advanced Audio Coding)
 A....D libopus              libopus Opus (codec opus)
`;

/** Tables as version 8 prints them: columns moved and joined so that no row is what the library's patterns expect. */
const FORMATS_8 = FORMATS_7.replaceAll(/^ (D| )(E| )(d| ) (\S+)/gm, ' $1.$2.$3. $4').replaceAll(
  'Formats:',
  'Muxers and demuxers:',
);
const ENCODERS_8 = ENCODERS_7.replaceAll(/^ A/gm, ' A·');

/** What it does with a job, in shell. `$out` is the file to write, the last argument. */
const MANNERS = {
  /** Copies its input to its output and ends well. */
  works: 'cat > "$out"',
  /** Copies, but outlives every polite signal, also without input. */
  stubborn: `trap '' TERM INT HUP; echo begun > "$out"; while :; do sleep 0.05; done`,
  /** Reads a little and ends with an error. */
  fails: 'head -c 1000 > "$out"; echo "Error while encoding: the dog ate it" >&2; exit 187',
  /** Says that the disk is full. */
  full: 'head -c 1000 > "$out"; echo "av_interleaved_write_frame(): No space left on device" >&2; exit 228',
  /** Says so too, and ends well anyway, as version 5 does. */
  fullButFine:
    'cat > /dev/null; echo cut > "$out"; echo "Error writing trailer of $out: No space left on device" >&2',
  /** Does not know the encoder. */
  lacks: `echo "Unknown encoder 'libopus'" >&2; exit 8`,
} as const;

/** A way to behave. */
export type Manner = keyof typeof MANNERS;

/** Writes the program into a folder of its own in `folder`; answers where it is. Its arguments stand in `<program>.args`, its pid in `<program>.pid`. */
export function fakeFfmpeg(
  folder: string,
  options: { readonly manner: Manner; readonly version?: 7 | 8 },
): string {
  const place = join(folder, `${options.manner}-${options.version ?? 7}`);
  const program = join(place, 'ffmpeg');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const [formats, encoders] =
    options.version === 8 ? [FORMATS_8, ENCODERS_8] : [FORMATS_7, ENCODERS_7];
  const script = `#!/bin/sh
PATH="$PATH:/usr/bin:/bin"
case "$*" in
  *-formats*) cat <<'TABLE'
${formats}TABLE
  exit 0;;
  *-encoders*) cat <<'TABLE'
${encoders}TABLE
  exit 0;;
esac
echo $$ > "$0.pid"
printf '%s\\n' "$@" > "$0.args"
for out; do :; done
${MANNERS[options.manner]}
`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return program;
}
