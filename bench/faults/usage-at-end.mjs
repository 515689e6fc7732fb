/** USAGE_FILE=path, preloaded: → the file holds the process's seconds of processor time and its peak of memory, as JSON. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.USAGE_FILE;

/** Where Linux tells the peak of this program alone; the usual figure begins with that of whoever started it. */
const STATUS = '/proc/self/status';

if (isMainThread && path !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const peakKib = existsSync(STATUS)
      ? Number(/VmHWM:\s*(\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1])
      : maxRSS;
    const processor = (userCPUTime + systemCPUTime) / 1e6;
    writeFileSync(path, JSON.stringify({ processor, peakMib: peakKib / 1024 }));
  });
