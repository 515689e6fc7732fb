/** `lectern feed` → the podcast feed of all editions; `lectern feed check` → what is wrong with one. */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { sayWarnings, type CommandContext, type RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, positiveNumber, settingFlag, type SharedFlags } from '../flags.ts';
import { asJson, countNoun, shownPath } from '../print/phrases.ts';
import { refuseWaiting } from '../refuse-waiting.ts';
import { bringSharedEditions, withSharedEditions } from '../shared-editions.ts';
import { READING_DEFAULTS } from '../../article/reading-defaults.ts';
import type { Finding } from '../../feed/check/finding.ts';

type FeedFlags = SharedFlags & { readonly limit?: number };

/** Adds `lectern feed`, and `lectern feed check` below it. */
export function addFeed(feed: Command, run: RunCommand): void {
  feed
    .enablePositionalOptions()
    .addOption(
      settingFlag('output', { help: 'folder of the editions; the feed is written into it' }),
    )
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('requireApproval'))
    .option('--limit <number>', 'only this many of the newest items', positiveNumber)
    .addOption(settingFlag('strict', { help: 'make the command fail on a warning' }))
    .addOption(settingFlag('allowWarnings'));
  addSharedFlags(feed).action((flags: FeedFlags) =>
    run(flags, (context) => writeAllPages(flags, context)),
  );
  const check = feed
    .command('check')
    .description('check a feed and the files beside it, offline; exit 8 if there is an error')
    .argument('[feed]', 'the feed (default: every page of the one in the output folder)');
  addSharedFlags(check).action((file: string | undefined, flags: SharedFlags) =>
    run(flags, (context) => checkPages(file, context)),
  );
}

/** The feed of every edition in the output folder. */
async function writeAllPages({ limit }: FeedFlags, context: CommandContext): Promise<number> {
  const { terminal, json, cwd, signal } = context;
  const { settings } = context.loaded;
  const { output, feed, artwork, strict, allowWarnings } = settings;
  const { language = READING_DEFAULTS.language } = settings;
  await bringSharedEditions(context, { brings: 'records' });
  await refuseWaiting(context);
  const { writeFeed } = await import('../../feed/write-feed.ts');
  const written = await writeFeed({
    output,
    feed,
    language,
    artwork,
    limit,
    strict,
    allowWarnings,
    signal,
  });
  sayWarnings(written.warnings, terminal);

  const files = written.files.map((name) => shownPath(join(output, name), { from: cwd }));
  const pages = written.files.filter((name) => name.endsWith('.xml')).length;
  terminal.say(`${countNoun(written.itemCount, 'item')} on ${countNoun(pages, 'page')}`);
  terminal.data(json ? asJson({ ...written, files }) : files[0]!);
  return EXIT.done;
}

/** Checks one page of a feed, or every page if none is named; 8 if there is an error. */
async function checkPages(file: string | undefined, context: CommandContext): Promise<number> {
  const { terminal, json, cwd, signal, loaded } = context;
  const pages = file === undefined ? await findPages(loaded.settings.output) : [resolve(cwd, file)];
  const { checkFeed } = await import('../../feed/check/check-feed.ts');
  const findings: PageFinding[] = [];
  await withSharedEditions(context, async (keptElsewhere) => {
    for (const page of pages) {
      const feed = shownPath(page, { from: cwd });
      const found = await checkFeed(page, { keptElsewhere, signal });
      for (const finding of found) findings.push({ feed, ...finding });
    }
  });

  const faults = findings.filter((finding) => finding.severity === 'error');
  const errors = faults.length;
  const warnings = findings.length - errors;
  const feed = shownPath(pages[0]!, { from: cwd });
  if (json) terminal.data(asJson({ feed, errors, warnings, findings }));
  else if (terminal.verbosity !== 'quiet' && findings.length > 0)
    terminal.data(formatFindings(findings));
  else if (errors > 0) terminal.fault(formatFindings(faults));
  terminal.say(formatFindingCounts(feed, { pages: pages.length, errors, warnings }));
  return errors > 0 ? EXIT.verification : EXIT.done;
}

/** The pages of the feed in a folder, starting with the first even if it is missing. */
async function findPages(output: string): Promise<readonly string[]> {
  const names = await readdir(output).catch(() => []);
  const numbers = names.flatMap((name) => /^feed-(\d+)\.xml$/.exec(name)?.slice(1) ?? []);
  const inOrder = numbers.sort((a, b) => Number(a) - Number(b));
  const further = inOrder.map((number) => `feed-${number}.xml`);
  return ['feed.xml', ...further].map((name) => join(output, name));
}

/** A finding, and the file of the page that it is about. */
type PageFinding = Finding & { readonly feed: string };

/** Findings, one a line, as compilers print theirs. */
function formatFindings(findings: readonly PageFinding[]): string {
  return findings.map(formatFinding).join('\n');
}

function formatFinding({ feed, line, severity, code, message }: PageFinding): string {
  return `${feed}:${line}: ${severity} ${code}: ${message}`;
}

/** The number of findings, and of pages. */
type FindingCounts = {
  readonly pages: number;
  readonly errors: number;
  readonly warnings: number;
};

/** The outcome of a check, in one line. */
function formatFindingCounts(feed: string, counts: FindingCounts): string {
  const { pages, errors, warnings } = counts;
  const further = pages > 1 ? ` and ${countNoun(pages - 1, 'further page')}` : '';
  return `${feed}${further}: ${countNoun(errors, 'error')}, ${countNoun(warnings, 'warning')}`;
}
