/**
 * → the command line, once its modules are there. What keeps them from being read is said in a
 * sentence, since nothing that could say it better has been loaded yet. It imports nothing.
 */

/** What a person can do about it; the default for whatever else it is. */
const HINTS: Readonly<Record<string, string>> = {
  EMFILE: 'too many files are open at once. Allow more, as `ulimit -n 1024` does.',
  ENFILE: 'too many files are open at once. Allow more, as `ulimit -n 1024` does.',
  EACCES: 'a file of it may not be read. Install it again, or change its permissions.',
  ENOENT: 'a file of it is gone. Install it again.',
  ERR_MODULE_NOT_FOUND: 'a file of it is gone. Install it again.',
};

/** The exit code of a failure. */
const FAILURE = 1;

try {
  await import('./main.ts');
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const why = HINTS[code];
  process.stderr.write(`error: lectern cannot start: ${why ?? message}\n`);
  process.exitCode = FAILURE;
}
