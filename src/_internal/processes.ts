/**
 * names of programs and child processes → where a program is, and when a child has ended.
 */
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Extensions of programs on Windows; elsewhere the name is complete. */
const ENDINGS = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];

/**
 * The file of a program on the PATH, or `undefined`. Nothing is run or cached: programs come and go.
 */
export async function findProgram(
  name: string,
  options: { readonly path?: string | undefined } = {},
): Promise<string | undefined> {
  const path = options.path ?? process.env['PATH'] ?? '';
  for (const folder of path.split(delimiter).filter(Boolean)) {
    for (const ending of ENDINGS) {
      const file = join(folder, name + ending);
      if (await isProgram(file)) return file;
    }
  }
  return undefined;
}

/** Whether a file exists and is executable. */
export async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/**
 * Kills a child and resolves when it is gone; a program that waits for input may ignore SIGTERM.
 */
export async function endChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.kill('SIGKILL');
  await gone;
}

/** Whether a child has ended or never started. */
export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}
