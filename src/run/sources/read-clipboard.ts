/** the clipboard → a source: its HTML where it has some, otherwise its text. */
import { execFile } from 'node:child_process';
import type { AbortOptions } from '../../_internal/abort.ts';
import { findProgram } from '../../_internal/processes.ts';
import { LARGEST_SOURCE_BYTES, refuseLarge } from '../../article/decode.ts';
import { ArticleError } from '../../errors.ts';
import { clipboardTools, type ClipboardTool, type DesktopVariables } from './clipboard-tools.ts';
import { sourceOfBytes } from './source-of-bytes.ts';
import type { ExpandedSource, FailedSource } from './source.ts';

/** How messages call it. */
const NAME = 'the clipboard';

/** How long a program may take, in milliseconds: some wait for the program that was copied from. */
const LONGEST_MS = 10_000;

/** Options of `readClipboard`. */
export type ReadClipboardOptions = AbortOptions & {
  /** Variables of the programs, `PATH` among them. */
  readonly environment: DesktopVariables;
  /** @default that of this machine */
  readonly platform?: NodeJS.Platform;
};

/**
 * What is on the clipboard, as a source; a source that failed, with the reason and the program that is missing, where it
 * contains no text or cannot be read. An abort throws the signal's reason.
 */
export async function readClipboard(options: ReadClipboardOptions): Promise<ExpandedSource> {
  const { environment, platform = process.platform, signal } = options;
  const tools = clipboardTools(platform, environment);
  const present = await presentOf(tools, environment);
  if (present.length === 0) return failed(noProgram(tools));
  const faults: string[] = [];
  for (const kind of ['html', 'text'] as const)
    for (const { tool, file } of present) {
      const args = tool[kind];
      if (args === undefined) continue;
      const run = await output(file, { args, environment, signal });
      signal?.throwIfAborted();
      if ('fault' in run) faults.push(`${tool.name}: ${run.fault}`);
      else if (holdsAny(run.bytes, kind)) return sourceOf(tool, { kind, bytes: run.bytes });
    }
  return failed(nothingThere(faults));
}

/** Whether it holds anything, and as HTML a tag: some programs give their text for whatever is asked. */
function holdsAny(bytes: Buffer, kind: 'html' | 'text'): boolean {
  return kind === 'html' ? bytes.includes('<') || bytes.includes('data HTML') : bytes.length > 0;
}

type Present = { readonly tool: ClipboardTool; readonly file: string };

async function presentOf(
  tools: readonly ClipboardTool[],
  environment: DesktopVariables,
): Promise<readonly Present[]> {
  const path = environment['PATH'] ?? environment['Path'];
  const found = await Promise.all(
    tools.map(async (tool) => ({ tool, file: await findProgram(tool.name, { path }) })),
  );
  return found.flatMap(({ tool, file }) => (file === undefined ? [] : [{ tool, file }]));
}

type Run = { readonly bytes: Buffer } | { readonly fault: string };

function output(
  file: string,
  run: { readonly args: readonly string[] } & ReadClipboardOptions,
): Promise<Run> {
  const { args, environment, signal } = run;
  const settings = {
    env: environment,
    encoding: 'buffer',
    maxBuffer: LARGEST_SOURCE_BYTES * 2,
    timeout: LONGEST_MS,
    windowsHide: true,
    ...(signal && { signal }),
  } as const;
  return new Promise((resolve) => {
    execFile(file, [...args], settings, (error, bytes, said) => {
      if (!error) return resolve({ bytes });
      const [line = ''] = said.toString().trim().split('\n');
      resolve({ fault: line || (error.killed ? 'it did not answer' : error.message) });
    });
  });
}

function sourceOf(
  tool: ClipboardTool,
  { kind, bytes }: { readonly kind: 'html' | 'text'; readonly bytes: Buffer },
): ExpandedSource {
  try {
    const written = kind === 'html' && tool.isAppleData ? appleData(bytes) : bytes;
    refuseLarge(written.length, { name: NAME });
    return sourceOfBytes(written, { name: NAME, isHtml: kind === 'html' });
  } catch (error) {
    if (error instanceof ArticleError) return failed(error);
    throw error;
  }
}

/** The bytes of `«data HTML3C703E…»`. */
function appleData(bytes: Buffer): Buffer {
  const digits = /HTML([0-9A-F]+)/.exec(bytes.toString('utf8'))?.[1] ?? '';
  return Buffer.from(digits, 'hex');
}

function failed(error: ArticleError): FailedSource {
  return { kind: 'failed', name: NAME, error };
}

function noProgram(tools: readonly ClipboardTool[]): ArticleError {
  const names = tools.map(({ name }) => name);
  const all = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return new ArticleError(`The clipboard cannot be read: there is no ${all} on the PATH.`, {
    code: 'ARTICLE_MISSING',
    hint: `Install one (${tools.map(({ install }) => install).join('; ')}), or give a file, or - for standard input.`,
  });
}

function nothingThere(faults: readonly string[]): ArticleError {
  const why = faults.length === 0 ? '' : ` (${faults.join('; ')})`;
  return new ArticleError(`The clipboard contains no text${why}.`, {
    code: 'ARTICLE_EMPTY',
    hint: 'Copy the article, and try again from the same desktop session.',
  });
}
