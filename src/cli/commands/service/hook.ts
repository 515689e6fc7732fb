/** `lectern service hook` → the webhooks of the service: added, listed, removed. */
import { Option, type Command } from 'commander';
import type { z } from 'zod';
import type { CommandContext, RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../../flags.ts';
import { formatHooks, hookRow } from '../../print/service/format-hooks.ts';
import { asJson } from '../../print/phrases.ts';
import { LecternError } from '../../../errors.ts';
import {
  HOOK_EVENTS,
  HOOK_WISH,
  SENDER_KINDS,
  type HookWish,
} from '../../../service/hooks/hook.ts';

type AddFlags = SharedFlags & {
  readonly from?: string;
  readonly publishes?: boolean;
  readonly to?: string;
  readonly events?: string;
  readonly secret?: string;
  readonly site?: string;
  readonly contentKey?: string;
};

/** Adds `lectern service hook` with its commands. */
export function addHook(hook: Command, run: RunCommand): void {
  hook.description(
    'add, list and remove webhooks: of a CMS that tells the service, or that it tells',
  );
  const add = (name: string, description: string): Command =>
    addSharedFlags(hook.command(name).description(description)).addOption(settingFlag('store'));
  add('add', 'add a webhook, and print where it is told and its secret: it is shown this once')
    .argument('<name>', 'lower-case letters, digits and hyphens, such as blog')
    .addOption(new Option('--from <system>', 'what tells the service').choices([...SENDER_KINDS]))
    .option('--publishes', 'publish what the system has made (default: it waits to be released)')
    .option('--site <address>', 'of the Ghost: there the service looks for what it was not told')
    .option('--content-key <key>', 'Content API key of the integration in Ghost, for --site')
    .option('--to <address>', 'where the service tells of editions')
    .option('--events <events>', `of what: ${HOOK_EVENTS.join(', ')} (default: all of them)`)
    .option('--secret <text>', 'its secret, of at least 16 characters (default: a new one)')
    .action((name: string, flags: AddFlags) =>
      run(flags, (context) => make(name, { flags, context })),
    );
  add('list', 'show the webhooks').action((flags: SharedFlags) => run(flags, list));
  add('remove', 'remove a webhook')
    .argument('<name>', 'its name')
    .action((name: string, flags: SharedFlags) => run(flags, (context) => remove(name, context)));
}

async function openHooks({ loaded }: CommandContext) {
  const { openHookFile } = await import('../../../service/hooks/hook-file.ts');
  return openHookFile(loaded.settings);
}

async function make(
  name: string,
  { flags, context }: { readonly flags: AddFlags; readonly context: CommandContext },
): Promise<number> {
  const { terminal, json } = context;
  const hook = await (await openHooks(context)).add(wishOf(name, flags));
  const row = { ...hookRow(hook), secret: hook.secret };
  if (json) terminal.data(asJson(row));
  else
    terminal.data(
      hook.direction === 'in'
        ? `/hooks/${hook.name}\n${hook.secret}`
        : `${hook.url}\n${hook.secret}`,
    );
  terminal.say(
    hook.direction === 'in'
      ? 'the path at the address of the service, and the secret, shown this once: both go into the settings of the system'
      : 'the secret, shown this once: the receiver checks signatures by it',
  );
  return EXIT.done;
}

/** @throws LecternError `USAGE` with what is wrong */
function wishOf(name: string, flags: AddFlags): HookWish {
  const { from, publishes, to, events, secret, site: url, contentKey: key } = flags;
  if ((from === undefined) === (to === undefined))
    throw new LecternError('a webhook needs --from or --to, and not both', {
      code: 'USAGE',
      hint: 'lectern service hook add blog --from ghost, or --to https://example.org/hook',
    });
  const given = { name, ...(secret !== undefined && { secret }) };
  if ((url === undefined) !== (key === undefined))
    throw new LecternError('--site and --content-key belong together', {
      code: 'USAGE',
      hint: 'The key is in Ghost, Settings → Integrations, at the integration of the webhooks.',
    });
  const site = url === undefined ? undefined : { url, key };
  const list = events?.split(',').map((each) => each.trim());
  const wish =
    from !== undefined
      ? { ...given, direction: 'in', kind: from, publishes, site }
      : { ...given, direction: 'out', url: to, ...(list && { events: list }) };
  const read = HOOK_WISH.safeParse(wish);
  if (read.success) return read.data;
  throw new LecternError(`the webhook cannot be added: ${whyNot(read.error.issues)}`, {
    code: 'USAGE',
    hint: 'lectern service hook add --help says what may be given.',
  });
}

/** What is wrong with the kind that was meant: of the other kind everything is. */
function whyNot(issues: readonly z.core.$ZodIssue[]): string {
  const nested = issues.flatMap((issue) => ('errors' in issue ? issue.errors : []));
  const all = nested.length > 0 ? nested.toSorted((a, b) => a.length - b.length)[0]! : issues;
  const { path = [], message = 'invalid' } = all[0] ?? {};
  return `${path.join('.') || 'it'} ${message}`;
}

async function list(context: CommandContext): Promise<number> {
  const { terminal, json } = context;
  const rows = (await (await openHooks(context)).list()).map(hookRow);
  if (json) terminal.data(asJson({ hooks: rows }));
  else if (rows.length > 0) terminal.data(formatHooks(rows));
  else terminal.say('there is no webhook yet: lectern service hook add blog --from ghost');
  return EXIT.done;
}

async function remove(name: string, context: CommandContext): Promise<number> {
  const { terminal, json } = context;
  await (await openHooks(context)).remove(name);
  if (json) terminal.data(asJson({ removed: name }));
  else terminal.say(`the webhook ${name} is removed`);
  return EXIT.done;
}
