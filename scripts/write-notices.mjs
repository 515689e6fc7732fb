/**
 * package-lock.json and the installed packages → dist/sbom.cdx.json, the bill of materials of what
 * is installed with Lectern (CycloneDX), and dist/third-party-licences.txt, the licences of all of it.
 * Run before the package is made. The same lock file gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Licences of dependencies that go with Apache-2.0: permissive ones, and those that bind one file or one library. */
const ALLOWED = new Set([
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/** Files that hold the licence of a package. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)\b/i;

/** Installed only to develop, and part of the scripts that are built: their licences go with them. */
const BUNDLED = new Set(['htm', 'preact']);

const packages = lockedPackages(({ dev, devOptional, peer }) => !dev && !devOptional && !peer);
const bundled = lockedPackages(({ dev }) => dev).filter(({ name }) => BUNDLED.has(name));
refuseLicences([...packages, ...bundled]);
writeFileSync(
  join(root, 'dist/sbom.cdx.json'),
  `${JSON.stringify(billOfMaterials(packages), null, 2)}\n`,
);
writeFileSync(join(root, 'dist/third-party-licences.txt'), licenceTexts([...packages, ...bundled]));

/** Packages of the lock file in its order; those that are wanted. */
function lockedPackages(isWanted) {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(locked)
    .filter(([path, facts]) => path !== '' && isWanted(facts))
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const folder = join(root, path);
      return { name, version, folder, licence: license ?? statedLicence(folder) };
    });
}

/** What the package itself says, where the lock file does not. */
function statedLicence(folder) {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(path, 'utf8'));
  return license?.type ?? license ?? licenses?.[0]?.type;
}

function refuseLicences(all) {
  const refused = all.filter(({ licence }) => !ALLOWED.has(licence));
  if (refused.length === 0) return;
  for (const { name, version, licence } of refused)
    console.error(
      `${name} ${version}: ${licence ?? 'no licence'} is not among those that Lectern may depend on`,
    );
  process.exit(1);
}

/**
 * npm's own, without the number and the time that differ with each run, and without what is only
 * there to develop: npm's `--omit dev` leaves out what is needed by both (npm 11).
 */
function billOfMaterials(all) {
  const flags = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const options = {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1e8,
  };
  const {
    serialNumber: _number,
    metadata,
    components,
    dependencies,
    ...bill
  } = JSON.parse(execFileSync('npm', flags, options));
  const { timestamp: _time, component, ...rest } = metadata;
  const wanted = new Set([
    component['bom-ref'],
    ...all.map(({ name, version }) => `${name}@${version}`),
  ]);
  return {
    ...bill,
    metadata: { ...rest, component: { ...component, name: 'lectern' } },
    components: components.filter((each) => wanted.has(each['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => wanted.has(ref))
      .map(({ ref, dependsOn }) => ({
        ref,
        dependsOn: dependsOn.filter((each) => wanted.has(each)),
      })),
  };
}

/** Each text once, under all packages that have it. */
function licenceTexts(all) {
  const owners = new Map();
  for (const { name, version, licence, folder } of all) {
    const text = textsIn(folder).join('\n\n');
    owners.set(text, (owners.get(text) ?? new Set()).add(`${name} ${version} (${licence})`));
  }
  const parts = [...owners].map(([text, names]) => `${[...names].join('\n')}\n\n${text}`.trim());
  const head =
    'Licences of the packages that are installed with Lectern. ' +
    'The voices and their data have theirs in voices/.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** None where the package is for another system, and not installed here. */
function textsIn(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
}
