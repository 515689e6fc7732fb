/** USAGE_FILE=path, preloaded: → the file holds the process's seconds of processor time and its peak of memory, as JSON. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.USAGE_FILE;

if (isMainThread && path !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(
      path,
      JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, peakMib: maxRSS / 1024 }),
    );
  });
