/** what was said in an edition → plain text: exactly the words that the voice was given. Pure. */
import type { RunSegment } from '../../edition/run-record.ts';

/** A paragraph for each segment, separated by empty lines. */
export function formatSpokenText(said: readonly RunSegment[]): string {
  return `${said.map(({ spokenText }) => spokenText.replace(/\s+/g, ' ').trim()).join('\n\n')}\n`;
}
