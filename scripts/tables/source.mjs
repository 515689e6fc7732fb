/** a file of `src/` → what its text says: the value of a constant, or the comment at each line's end. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SRC = new URL('../../src/', import.meta.url);
const textOf = (file) => readFileSync(fileURLToPath(new URL(file, SRC)), 'utf8');

/** The value of `const NAME = …;`, a literal. No export is needed for the sake of a document. */
export function constantOf(file, name) {
  const found = new RegExp(`const ${name}(?::[^=]+)? = (.*?)(?: as const)?;\\n`, 's').exec(
    textOf(file),
  );
  if (!found) throw new Error(`src/${file} has no constant ${name}`);
  return new Function(`return (${found[1]});`)();
}

/** `[name, comment]` of each line of a list such as `done: 0, // everything was done`. */
export function commentedLines(file, { from, to }) {
  const text = textOf(file);
  const begin = text.indexOf(from);
  const lines = text
    .slice(begin, text.indexOf(to, begin + from.length))
    .split('\n')
    .slice(1);
  return lines
    .map((line) => {
      const found = /^\s*(.*?)[,;]? \/\/ (.+)$/.exec(line);
      if (!found && line.trim() !== '')
        throw new Error(`src/${file}: no comment at ${line.trim()}`);
      return found?.slice(1, 3);
    })
    .filter(Boolean);
}
