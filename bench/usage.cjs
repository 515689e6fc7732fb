/** Preloaded into a measured process: on exit, prints the kernel's count of its peak memory (KiB) and CPU time (s). */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(2, `usage ${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}\n`);
});
