/** An audio file → what ffmpeg and ffprobe say of it: samples, loudness, peaks, tags. */
import { execFileSync, spawnSync } from 'node:child_process';

/** 16-bit mono samples at a rate, as ffmpeg decodes them. */
export function decodeFile(file, sampleRateHz) {
  const pcm = execFileSync(
    'ffmpeg',
    argumentsOf(`-v error -i FILE -map 0:a -ac 1 -ar ${sampleRateHz} -f s16le -`, file),
    {
      maxBuffer: 2 ** 31,
    },
  );
  return new Int16Array(pcm.buffer, pcm.byteOffset, pcm.length >> 1);
}

/** `{ integrated, truePeak }` in LUFS (two speakers) and dBTP. */
export function meterFile(file) {
  const { stderr } = spawnSync('ffmpeg', argumentsOf(METER, file), {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const number = (pattern) => Number(pattern.exec(summary)?.[1]);
  return {
    integrated: number(/I:\s+(-?[\d.]+) LUFS/),
    truePeak: number(/True peak:\s+Peak:\s+(-?[\d.]+) dBFS/),
  };
}

/** Format, streams and chapters. */
export function probeFile(file) {
  return JSON.parse(execFileSync('ffprobe', argumentsOf(PROBE, file)));
}

const METER =
  '-hide_banner -nostats -i FILE -map 0:a -af ebur128=dualmono=true:peak=true -f null -';
const PROBE = '-v error -show_format -show_streams -show_chapters -of json FILE';

function argumentsOf(line, file) {
  return line.split(' ').map((each) => (each === 'FILE' ? file : each));
}
