/** A process id → what it and its descendants use, read from /proc until they end: peak memory of all together, CPU of all. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks, by default; the memory of an engine lasts for many of them. */
const INTERVAL_MS = 25;

/** Clock ticks a second in the stat files of Linux. */
const TICKS = 100;

/**
 * Starts looking. `stop()` gives `{ peakMegabytes, cpu }`, both NaN where there is no /proc. A look takes
 * milliseconds of processor time itself, which counts where both cores are to be busy.
 */
export function watchTree(root, { intervalMs = INTERVAL_MS } = {}) {
  const cpuOf = new Map();
  let peakBytes = NaN;
  const look = () => {
    const processes = listProcesses();
    const tree = descendants(root, processes);
    for (const { pid, ticks } of tree) cpuOf.set(pid, ticks / TICKS);
    // Pages of files, such as node itself, are one in memory however many processes map them: the largest share counts once.
    const bytes =
      tree.reduce((sum, { ownBytes }) => sum + ownBytes, 0) +
      Math.max(0, ...tree.map(({ fileBytes }) => fileBytes));
    if (tree.length > 0 && !(bytes <= peakBytes)) peakBytes = bytes;
  };
  look();
  const timer = setInterval(look, intervalMs);
  return {
    stop: () => {
      clearInterval(timer);
      const cpu =
        cpuOf.size > 0 ? [...cpuOf.values()].reduce((sum, seconds) => sum + seconds, 0) : NaN;
      return { peakMegabytes: Math.round(peakBytes / 1024 / 1024), cpu };
    },
  };
}

function listProcesses() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readProcess);
  } catch {
    return [];
  }
}

function readProcess(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The command's name stands in brackets and may hold anything; the fields behind it are numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [, resident, ofFiles] = readFileSync(`/proc/${name}/statm`, 'utf8')
      .split(' ')
      .map((pages) => Number(pages) * 4096);
    return [
      {
        pid: Number(name),
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        ownBytes: resident - ofFiles,
        fileBytes: ofFiles,
      },
    ];
  } catch {
    return [];
  }
}

function descendants(root, processes) {
  const wanted = new Set([root]);
  let size = 0;
  while (size !== wanted.size) {
    size = wanted.size;
    for (const { pid, parent } of processes) if (wanted.has(parent)) wanted.add(pid);
  }
  return processes.filter(({ pid }) => wanted.has(pid));
}
