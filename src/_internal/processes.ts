/**
 * names of programs and running children → where a
 * program is, and the certainty that a child is gone.
 */
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Endings that make a file a program on Windows; elsewhere the name is complete. */
const ENDINGS = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];

/**
 * The file that PATH finds for a program, or `undefined`.
 * Nothing is run and nothing is remembered: programs come and go.
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

/** Whether a file is there and may be run. */
export async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/**
 * Ends a child at once and resolves when it is gone;
 * SIGTERM would let a program that waits for input wait on.
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

/** Whether a child has ended or never began. */
export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}
