/** lexicon files → their entries. */
import { extname, resolve } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { checkArgument, checkOptions, KINDS, oneOf } from '../../_internal/check-options.ts';
import { NotRegularFileError, readRegularFile } from '../../_internal/disk/regular-file.ts';
import { ConfigError } from '../../errors.ts';
import { lexiconError } from './faults.ts';
import { importCsv } from './import-csv.ts';
import { importPls, type ImportedLexicon } from './import-pls.ts';
import { LEXICON_SCOPES, type LexiconEntry, type LexiconScope } from './lexicon.ts';
import { parseYamlLexicon } from './parse-yaml.ts';

/** Options of `readLexicon`. */
export type ReadLexiconOptions = {
  readonly scope: LexiconScope;
  /** Folder of relative names. @default the working folder */
  readonly folder?: string;
  readonly signal?: AbortSignal | undefined;
};

/** Largest file to read, in bytes: a hundred thousand entries take about 5 MB. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/**
 * The entries of a lexicon file: YAML or JSON (`.yaml`, `.yml`, `.json`), a table (`.csv`, `.tsv`),
 * or W3C PLS (`.pls`, `.xml`).
 * @throws ConfigError `CONFIG_UNREADABLE` when it cannot be read, `CONFIG_LEXICON` naming the line
 * and the entry when it is invalid; TypeError for a wrong file or options.
 */
export async function readLexicon(
  file: string,
  options: ReadLexiconOptions,
): Promise<readonly LexiconEntry[]> {
  checkArgument('readLexicon', { name: 'file', value: file }, KINDS.path);
  checkOptions('readLexicon', options, {
    required: { scope: oneOf(LEXICON_SCOPES) },
    optional: { folder: KINDS.text, signal: KINDS.signal },
  });
  const { folder = '.', scope, signal } = options;
  const text = await readText(file, { path: resolve(folder, file), signal });
  return isForeign(file)
    ? parseForeign(text, { file, scope }).entries
    : parseYamlLexicon(text, { file, scope });
}

/**
 * A lexicon of another program, as entries, with warnings about what could not be kept. @throws as
 * `readLexicon` does.
 */
export async function importLexicon(
  file: string,
  options: Pick<ReadLexiconOptions, 'folder' | 'signal'> = {},
): Promise<ImportedLexicon> {
  const { folder = '.', signal } = options;
  const text = await readText(file, { path: resolve(folder, file), signal });
  const from = { file, scope: 'publication' } as const;
  return isForeign(file)
    ? parseForeign(text, from)
    : { entries: parseYamlLexicon(text, from), warnings: [] };
}

function isForeign(file: string): boolean {
  return /^\.(?:csv|tsv|txt|pls|xml)$/i.test(extname(file));
}

function parseForeign(
  text: string,
  options: { readonly file: string; readonly scope: LexiconScope },
): ImportedLexicon {
  return /^\.(?:pls|xml)$/i.test(extname(options.file)) || /^\s*<(?:\?xml|lexicon)/i.test(text)
    ? importPls(text, options)
    : importCsv(text, options);
}

async function readText(
  file: string,
  options: AbortOptions & { readonly path: string },
): Promise<string> {
  const { path, signal } = options;
  const bytes = await readRegularFile(path, { limitBytes: LARGEST_BYTES, signal }).catch(
    (cause: unknown) => {
      signal?.throwIfAborted();
      throw unreadable(file, cause);
    },
  );
  if (bytes.length > LARGEST_BYTES)
    throw lexiconError(`has more than ${LARGEST_BYTES} bytes`, {
      place: { file, line: 1 },
      hint: 'Split it into several files.',
    });
  return decode(bytes, file);
}

function unreadable(file: string, cause: unknown): ConfigError {
  return new ConfigError(`The lexicon ${file} ${reasonOf(cause)}.`, {
    code: 'CONFIG_UNREADABLE',
    cause,
    hint: 'A lexicon path is relative to the folder of the file that names it.',
  });
}

function reasonOf(cause: unknown): string {
  if (cause instanceof NotRegularFileError) return `cannot be read: ${cause.message}`;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? message})`;
}

/** UTF-8, or UTF-16 with its byte order mark, as spreadsheets save it. */
function decode(bytes: Buffer, file: string): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw lexiconError('is not UTF-8 text', {
      place: { file, line: 1 },
      hint: 'Save it as UTF-8.',
      cause,
    });
  }
}
