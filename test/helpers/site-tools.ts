/** the name of a site generator → where it is installed for tests, or why its tests are left out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath, requireThat } from './requirements.ts';

/** The repository. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** Where `scripts/install-site-tools.mjs` puts what is not part of the system. */
const TOOLS = process.env['TEST_SITE_TOOLS'] ?? join(ROOT, '.lectern/site-tools');

/** The folder of a tool with its `node_modules`, or with its Python; skips the tests without it. */
export function requireTool(name: string, file: string): string | undefined {
  const folder = join(TOOLS, name);
  const isThere = requireThat(
    existsSync(join(folder, file)),
    `${name} is not installed (node scripts/install-site-tools.mjs ${name}); its sites are left out`,
  );
  return isThere ? folder : undefined;
}

/** Whether a program of the system is there; skips the tests without it. */
export function requireProgram(name: string): boolean {
  return requireThat(
    findOnPath(name) !== undefined,
    `${name} is not installed; its sites are left out`,
  );
}
