/** `npm run test:slow` → the twenty slowest files of the last run of the tests, with their seconds and the project of each. */
import { readFileSync } from 'node:fs';

/** How many are listed. */
const COUNT = 20;

const { files, seconds } = JSON.parse(
  readFileSync(new URL('../test-results/last-run.json', import.meta.url), 'utf8'),
);
const sum = files.reduce((total, file) => total + file.seconds, 0);
for (const { file, project, seconds } of files.slice(0, COUNT))
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${project.padEnd(8)}  ${file}`);
console.log(
  `${sum.toFixed(1).padStart(7)} s  of all ${files.length} files; ${seconds ?? '?'} s on the clock`,
);
