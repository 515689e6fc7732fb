/**
 * files of `src` → bundles that a thread or a process of its own can run: made from the source as
 * it is, without a build.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where bundles lie: in the project, so that they find the packages they import; ignored by Git.
 */
const BUNDLES = join(ROOT, 'test-results');

/** A new folder for bundles, which whoever asks for it removes. */
export function makeBundleFolder(): string {
  mkdirSync(BUNDLES, { recursive: true });
  return mkdtempSync(join(BUNDLES, 'source-'));
}

/**
 * Bundles files of `src`, side by side in the folder: `article/a.ts` becomes `a.js`. Packages are
 * not bundled.
 */
export async function bundleSource(folder: string, names: readonly string[]): Promise<void> {
  await build({
    entryPoints: names.map((name) => ({
      in: join(ROOT, 'src', name),
      out: basename(name, '.ts'),
    })),
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

/** How `html-thread.ts` names the file of the thread that reads HTML. */
const WORKER_FILE = "'./html-worker.js'";

/** What is used here of the type of Vite's plugins. */
type SourcePlugin = {
  readonly name: string;
  readonly enforce: 'pre';
  readonly transform: (code: string, id: string) => Promise<string | undefined>;
  readonly closeBundle: () => void;
};

/**
 * A plugin with which tests read HTML in threads that run the source. One bundle serves a whole run
 * and goes with it.
 */
export function htmlWorkerFromSource(): SourcePlugin {
  let folder: string | undefined;
  return {
    name: 'html-worker-from-source',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('/article/readers/worker/html-thread.ts')) return undefined;
      if (!code.includes(WORKER_FILE)) throw new Error(`${id} does not start ${WORKER_FILE}.`);
      folder ??= makeBundleFolder();
      await bundleSource(folder, ['article/readers/worker/html-worker.ts']);
      const { href } = pathToFileURL(join(folder, 'html-worker.js'));
      return code.replace(WORKER_FILE, JSON.stringify(href));
    },
    closeBundle() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}
