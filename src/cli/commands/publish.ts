/** Commands of what comes after an edition → an exit code: feed, verify, serve, publish. */
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandContext } from './build.ts';
import { LecternError } from '../../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { formatWarning, plural, shownPath } from '../print/report.ts';
import { checkFeed } from '../../feed/check/check-feed.ts';
import type { Finding } from '../../feed/check/finding.ts';
import { isPodcast } from '../../feed/feed-settings.ts';
import { writeFeed } from '../../feed/write-feed.ts';
import { publishEditions } from '../../publish/publish-editions.ts';
import { findEditionFolders, auditEdition } from '../../audit/audit-edition.ts';
import type { EditionAudit } from '../../audit/audit-edition.ts';
import { printQr } from '../../serve/print-qr.ts';
import { encodeQr } from '../../serve/qr-code.ts';
import { serveFolder } from '../../serve/serve-folder.ts';

/** `lectern feed`: the podcast feed of every edition in the output folder. */
export async function feed(
  options: { readonly limit: number | undefined },
  context: CommandContext,
): Promise<number> {
  const { output, feed: settings, language, strict } = context.loaded.settings;
  const written = await writeFeed({
    output,
    feed: settings,
    language,
    limit: options.limit,
    strict,
    signal: context.signal,
  });
  for (const warning of written.warnings) context.terminal.say(formatWarning(warning));
  const files = written.files.map((name) => shownPath(join(output, name), { from: process.cwd() }));
  context.terminal.say(
    `${plural(written.itemCount, 'item')} on ${plural(written.files.filter((name) => name.endsWith('.xml')).length, 'page')}`,
  );
  context.terminal.data(context.json ? JSON.stringify({ ...written, files }, null, 2) : files[0]!);
  return EXIT.done;
}

/** `lectern feed check`: what is wrong with a feed, on every page where none is named; 8 where there is an error. */
export async function checkFeedFile(
  file: string | undefined,
  context: CommandContext,
): Promise<number> {
  const { terminal, json, signal, loaded } = context;
  const pages = file === undefined ? await feedPages(loaded.settings.output) : [file];
  const findings: (Finding & { readonly feed: string })[] = [];
  for (const page of pages)
    findings.push(
      ...(await checkFeed(page, { signal })).map((finding) => ({
        feed: shownPath(page, { from: process.cwd() }),
        ...finding,
      })),
    );
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const shown = shownPath(pages[0]!, { from: process.cwd() });
  if (json)
    terminal.data(
      JSON.stringify(
        { feed: shown, errors, warnings: findings.length - errors, findings },
        null,
        2,
      ),
    );
  else if (findings.length > 0)
    terminal.data(
      findings
        .map(
          (finding) =>
            `${finding.feed}:${finding.line}: ${finding.severity} ${finding.code}: ${finding.message}`,
        )
        .join('\n'),
    );
  terminal.say(
    `${shown}${pages.length > 1 ? ` and ${plural(pages.length - 1, 'further page')}` : ''}: ${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}`,
  );
  return errors > 0 ? EXIT.verification : EXIT.done;
}

/** The pages of the feed in a folder, the first one first even where it is missing. */
async function feedPages(output: string): Promise<readonly string[]> {
  const names = (await readdir(output).catch(() => [])).filter((name) =>
    /^feed-\d+\.xml$/.test(name),
  );
  const further = names.sort((a, b) => Number(a.slice(5, -4)) - Number(b.slice(5, -4)));
  return ['feed.xml', ...further].map((name) => join(output, name));
}

/** `lectern verify`: every surface of editions, read back; 8 where one is missing or differs. */
export async function verify(paths: readonly string[], context: CommandContext): Promise<number> {
  const given = paths.length > 0 ? paths : [context.loaded.settings.output];
  const folders = (await Promise.all(given.map(findEditionFolders))).flat();
  const results: (EditionAudit & { readonly folder: string })[] = [];
  for (const folder of folders) {
    const result = {
      folder: shownPath(folder, { from: process.cwd() }),
      ...(await auditEdition(folder, {
        feed: isPodcast(context.loaded.settings.feed),
        signal: context.signal,
      })),
    };
    results.push(result);
    if (!context.json) showReadBack(result, context);
  }
  const failed = results.filter((result) =>
    result.checks.some((check) => check.verdict === 'fail'),
  );
  if (context.json)
    context.terminal.data(JSON.stringify({ editions: results, failed: failed.length }, null, 2));
  return failed.length > 0 ? EXIT.verification : EXIT.done;
}

function showReadBack(
  result: EditionAudit & { readonly folder: string },
  context: CommandContext,
): void {
  const failed = result.checks.filter((check) => check.verdict === 'fail');
  const head =
    failed.length > 0
      ? `${failed.length} of ${plural(result.checks.length, 'check')} failed`
      : `${plural(result.checks.length, 'check')} passed`;
  const lines = failed.map(
    (check) =>
      `  ${check.surface}: ${check.check}: expected ${check.expected}, found ${check.found}`,
  );
  context.terminal.data([`${result.folder}: ${head}`, ...lines].join('\n'));
}

/** What `lectern serve` was given. */
export type ServeFlags = {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly lan?: boolean | undefined;
};

/** `lectern serve`: shows a folder until Ctrl-C, which is how it ends. */
export async function serve(
  folder: string | undefined,
  options: ServeFlags & { readonly context: CommandContext },
): Promise<number> {
  const { context, port, lan = false } = options;
  const { terminal, signal } = context;
  const host = lan ? EVERYWHERE : options.host;
  const server = await serveFolder(folder ?? context.loaded.settings.output, {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    signal,
  });
  terminal.data(
    context.json
      ? JSON.stringify({ url: server.url, networkUrls: server.networkUrls })
      : server.url,
  );
  for (const url of server.networkUrls) terminal.say(`in the network: ${url}`);
  if (lan) showQr(server.networkUrls[0], context);
  terminal.say('Ctrl-C ends it');
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
  return EXIT.interrupted;
}

/** Every address of this machine. */
const EVERYWHERE = '0.0.0.0';

function showQr(url: string | undefined, context: CommandContext): void {
  const { terminal } = context;
  const code = url === undefined ? undefined : encodeQr(url);
  if (code) terminal.say(printQr(code, terminal));
  else terminal.say('this machine has no address in a network: a phone cannot reach it');
}

/** What `lectern publish` was given. */
export type PublishFlags = {
  readonly to?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly prune?: boolean | undefined;
};

/** `lectern publish`: sends editions, pages and feed to a folder or a store. */
export async function publishOutput(flags: PublishFlags, context: CommandContext): Promise<number> {
  const { output, publish: settings } = context.loaded.settings;
  const {
    to = settings.to,
    endpoint = settings.endpoint,
    region = settings.region,
    dryRun = false,
    prune = false,
  } = flags;
  if (to === undefined)
    throw new LecternError('where to publish is not said', {
      code: 'USAGE',
      hint: 'Give --to with a folder or s3://bucket/prefix, or set publish.to in the configuration.',
    });
  const { terminal, signal } = context;
  const onFile = (event: { readonly path: string; readonly action: 'send' | 'remove' }): void =>
    terminal.status(`${event.action} ${event.path}`);
  const done = await publishEditions(to, {
    output,
    endpoint,
    region,
    dryRun,
    prune,
    onFile,
    signal,
  });
  terminal.settle();
  for (const warning of done.warnings) terminal.say(formatWarning(warning));
  if (context.json) terminal.data(JSON.stringify({ ...done, dryRun }, null, 2));
  else if (done.sent.length + done.removed.length > 0)
    terminal.data(
      [
        ...done.sent.map((path) => `send ${path}`),
        ...done.removed.map((path) => `remove ${path}`),
      ].join('\n'),
    );
  terminal.say(
    `${done.target}: ${plural(done.sent.length, 'file')} ${dryRun ? 'to send' : 'sent'} (${(done.sentBytes / 1e6).toFixed(1)} MB), ${done.unchanged} there already${prune ? `, ${done.removed.length} ${dryRun ? 'to remove' : 'removed'}` : ''}`,
  );
  return EXIT.done;
}
