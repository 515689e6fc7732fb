import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Packed } from '../../helpers/packed-package.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = join(ROOT, 'dist/player-package');

/** Bytes that who wants the player alone may be asked to install, unpacked. */
const MOST_BYTES = 200_000;

describe('the package of the player alone', () => {
  const folder = temporaryFolder();
  const place = join(folder.path, 'node_modules/lectern-player');
  let packed: Packed & { readonly unpackedSize: number };
  afterAll(() => folder.remove());

  beforeAll(() => {
    const answer = execFileSync('npm', ['pack', '--json', '--pack-destination', folder.path], {
      cwd: BUILT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    packed = (JSON.parse(answer) as (typeof packed)[])[0]!;
    mkdirSync(place, { recursive: true });
    execFileSync('tar', ['-xzf', packed.filename, '-C', place, '--strip-components=1'], {
      cwd: folder.path,
    });
  }, 60_000);

  test('is small, and has what its manifest and its scripts name', () => {
    console.log(`player: ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
    expect(packed.unpackedSize).toBeLessThanOrEqual(MOST_BYTES);
    const names = packed.files.map(({ path }) => path);
    const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
      dependencies?: object;
    };
    const named = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    expect(named.filter((path) => !names.includes(path.slice(2)))).toEqual([]);
    expect(manifest.dependencies).toBeUndefined();
    const script = readFileSync(join(place, 'lectern-player.js'), 'utf8');
    const parts = [...script.matchAll(/lectern-[\w-]+\.[0-9a-f]{8}\.js/g)].map(([name]) => name);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('does nothing on a server, has its own types, and is what lectern/player exports', () => {
    writeFileSync(
      join(folder.path, 'server.mjs'),
      "import 'lectern-player'; console.log('quiet');",
    );
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8', stdio: 'pipe' });
    expect(run('server.mjs').trim()).toBe('quiet');
    writeFileSync(
      join(folder.path, 'page.ts'),
      `import 'lectern-player';
      import type { LecternPlayerElement } from 'lectern-player';
      const player: LecternPlayerElement = document.querySelector('lectern-player')!;
      player.edition?.title.trim();
      // @ts-expect-error: seconds are a number, so the types are not any
      player.seek('30');\n`,
    );
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022', 'dom'],
      types: [],
      noEmit: true,
      strict: true,
      skipLibCheck: false,
    };
    const project = { compilerOptions, files: ['page.ts'] };
    writeFileSync(join(folder.path, 'tsconfig.json'), JSON.stringify(project));
    const compiler = join(ROOT, 'node_modules/typescript-native/bin/tsc');
    expect(run(compiler, '-p', '.')).toBe('');

    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      exports: Record<string, { readonly default: string }>;
    };
    expect(exports['./player']!.default).toBe('./dist/player-package/module/lectern-module.js');
  });
});
