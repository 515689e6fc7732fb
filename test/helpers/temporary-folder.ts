/** nothing → a folder of a test's own, and the means to remove it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own under the system's temporary one; `remove` deletes it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
