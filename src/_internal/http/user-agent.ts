/** the package's version → an honest `User-Agent`, so that servers can decide by it. */
import { readFileSync } from 'node:fs';

/** The value of `User-Agent` for every request. */
export function userAgent(): string {
  const packageFile = new URL('../../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  return `Lectern/${version} (reads articles aloud)`;
}
