/**
 * files of `src` → bundles that a thread or a process of its own can run: made from the source as
 * it is, without a build.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vitest/config';

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

/** Files that start a thread, and the file of `src` that runs in it, which they name as it is compiled. */
const THREADS: Readonly<Record<string, string>> = {
  'article/readers/worker/html-thread.ts': 'article/readers/worker/html-worker.ts',
  'artwork/thread/cover-painter.ts': 'artwork/thread/cover-worker.ts',
  'artwork/thread/drawing-thread.ts': 'artwork/thread/drawing-worker.ts',
  'track/thread/track-thread.ts': 'track/thread/track-worker.ts',
};

/** What names the file that it runs, as this run knows it. */
const startsThread = (id: string): string | undefined =>
  Object.keys(THREADS).find((name) => id.endsWith(`/src/${name}`));

/** What is used here of the type of Vite's plugins. */
type SourcePlugin = Pick<Plugin, 'configureVitest'> & {
  readonly name: string;
  readonly enforce: 'pre';
  readonly transform: (code: string, id: string) => Promise<string | undefined>;
  readonly closeBundle: () => void;
};

/**
 * A plugin with which tests use threads that run the source. One bundle of each serves a whole run
 * and goes with it.
 */
export function threadsFromSource(): SourcePlugin {
  let folder: string | undefined;
  return {
    name: 'threads-from-source',
    enforce: 'pre',
    configureVitest: ({ experimental_defineCacheKeyGenerator: neverKeep }) =>
      neverKeep(({ id }) => (startsThread(id) === undefined ? undefined : false)),
    async transform(code, id) {
      const starter = startsThread(id);
      if (starter === undefined) return undefined;
      const worker = THREADS[starter]!;
      const compiled = `${basename(worker, '.ts')}.js`;
      const named = `'./${compiled}'`;
      if (!code.includes(named)) throw new Error(`${id} does not start ${named}.`);
      folder ??= makeBundleFolder();
      await bundleSource(folder, [worker]);
      const { href } = pathToFileURL(join(folder, compiled));
      return code.replace(named, JSON.stringify(href));
    },
    closeBundle() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}
