/** Voices → text for people. Pure. */
import type { Voice } from '../../speech/provider.ts';

/** Voices, one a line, their names as wide as the longest. */
export function formatVoices(voices: readonly Voice[]): string {
  const width = Math.max(...voices.map((voice) => voice.name.length), 4);
  return voices.map((voice) => formatVoice(voice, { width })).join('\n');
}

function formatVoice(voice: Voice, options: { readonly width: number }): string {
  const columns = [
    voice.provider.padEnd(7),
    voice.name.padEnd(options.width),
    voice.languages.join(', '),
    voice.gender,
    voice.family,
  ];
  return columns.filter(Boolean).join('  ');
}
