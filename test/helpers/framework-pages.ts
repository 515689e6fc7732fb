/** a folder of `test/fixtures` with pages of a framework → that framework and the packed player beside them. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Whether npm could install what the fixture names, at its versions and digests, into `cwd`. */
export function installFrameworks(fixture: string, cwd: string): boolean {
  cpSync(join(FIXTURES, fixture), cwd, { recursive: true });
  const flags = ['--ignore-scripts', '--prefer-offline', '--fetch-retries=0', '--no-audit'];
  try {
    execFileSync('npm', ['ci', ...flags], {
      cwd,
      stdio: 'pipe',
      timeout: 90_000,
      shell: process.platform === 'win32',
    });
    return true;
  } catch {
    return false;
  }
}
