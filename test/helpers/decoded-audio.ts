/** audio files → what independent programs say of them: ffprobe's facts, ffmpeg's decode and its loudness meter. */
import { spawnSync } from 'node:child_process';

/** Loudness and peak as ffmpeg's ebur128 filter measures them, dual mono: LUFS, LU, dBFS, dBTP. */
export type MeasuredLoudness = {
  readonly integrated: number;
  readonly range: number;
  readonly samplePeak: number;
  readonly truePeak: number;
};

/** Samples of a file, one channel, 16 bits, at `sampleRateHz` or the file's own rate. */
export function decode(file: string, options: { readonly sampleRateHz?: number } = {}): Int16Array {
  const rate = options.sampleRateHz === undefined ? [] : ['-ar', String(options.sampleRateHz)];
  const { stdout } = run('ffmpeg', [
    '-v',
    'error',
    '-i',
    file,
    '-ac',
    '1',
    ...rate,
    '-f',
    's16le',
    '-',
  ]);
  return new Int16Array(
    stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length - (stdout.length % 2)),
  );
}

/** Everything ffprobe tells of a file: `format`, `streams`, `chapters`. */
export function probe(file: string): {
  format: { duration: string; tags?: Record<string, string> };
  streams: Record<string, unknown>[];
  chapters: { start_time: string; end_time: string; tags: Record<string, string> }[];
} {
  const { stdout } = run('ffprobe', [
    '-v',
    'error',
    '-show_format',
    '-show_streams',
    '-show_chapters',
    '-of',
    'json',
    file,
  ]);
  return JSON.parse(stdout.toString('utf8'));
}

/** What ffmpeg's meter reads, of the decoded file. */
export function meterWithFfmpeg(
  file: string,
  options: { readonly dualMono?: boolean } = {},
): MeasuredLoudness {
  const filter = `ebur128=dualmono=${options.dualMono ?? true}:peak=sample+true`;
  const { stderr } = run('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-i',
    file,
    '-af',
    filter,
    '-f',
    'null',
    '-',
  ]);
  const text = stderr.toString('utf8');
  const summary = text.slice(text.lastIndexOf('Summary:'));
  const number = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1] ?? NaN);
  return {
    integrated: number(/I:\s+(\S+) LUFS/),
    range: number(/LRA:\s+(\S+) LU/),
    samplePeak: number(/Sample peak:\s+Peak:\s+(\S+) dBFS/),
    truePeak: number(/True peak:\s+Peak:\s+(\S+) dBFS/),
  };
}

function run(
  command: string,
  args: readonly string[],
): { readonly stdout: Buffer; readonly stderr: Buffer } {
  const result = spawnSync(command, args, { maxBuffer: 1 << 30 });
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${command} failed: ${result.stderr.toString('utf8').slice(-500)}`);
  return result;
}
