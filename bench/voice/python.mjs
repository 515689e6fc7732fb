/** --python PATH or --venv FOLDER → a Python that can predict quality; the folder is made, and filled, where it is not there yet. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** torch and torchaudio must be of one version, or neither loads. */
const PACKAGES = [
  'distillmos==0.9.1',
  'torch==2.11.0',
  'torchaudio==2.11.0',
  'pyworld==0.3.5',
  'soundfile==0.13.1',
  'misaki==0.9.4',
  'wordfreq==3.1.1',
];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Undefined where neither is given. @throws Error for a folder inside the source. */
export function findPython({ python, venv }) {
  if (python || !venv) return python;
  const folder = resolve(venv);
  if (`${folder}${sep}`.startsWith(ROOT))
    throw new Error(`--venv must lie outside ${ROOT}: it takes some gigabytes.`);
  const found = join(folder, 'bin/python');
  if (!existsSync(found)) execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  if (!hasPackages(found))
    execFileSync(found, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { stdio: 'inherit' });
  return found;
}

function hasPackages(python) {
  try {
    execFileSync(
      python,
      ['-c', 'import distillmos, torch, torchaudio, pyworld, soundfile, misaki, wordfreq'],
      {
        stdio: 'ignore',
      },
    );
    return true;
  } catch {
    return false;
  }
}
