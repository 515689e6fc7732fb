/** `lectern embed` → the code that plays an edition on another page. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { CommandContext, RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../../flags.ts';
import { readNamedEdition } from './named-edition.ts';
import { EMBED_FORMS, formatEmbed, formatEmbeds } from '../../print/format-embeds.ts';
import { asJson } from '../../print/phrases.ts';
import { ConfigError } from '../../../errors.ts';
import { LOCAL_ADDRESS } from '../../../serve/host-names.ts';

type EmbedFlags = SharedFlags & {
  readonly for?: (typeof EMBED_FORMS)[number];
  readonly baseUrl?: string;
  readonly articleId?: string;
};

/** Printed when the address of the output folder is unknown. */
const LOCAL_NOTE =
  `note: the addresses are those of \`lectern serve --cors\`, ${LOCAL_ADDRESS}, to try it on this ` +
  'machine; for any other, set feed.baseUrl or give --base-url';

/** Adds `lectern embed`. */
export function addEmbed(command: Command, run: RunCommand): void {
  command
    .argument('<edition>', 'its folder, its edition.json, or its name in the output folder')
    .addOption(new Option('--as, --for <form>', 'print only this form').choices([...EMBED_FORMS]))
    .option(
      '--base-url <address>',
      'address at which the output folder is published (default: feed.baseUrl, or this machine to try it)',
    )
    .option(
      '--article-id <id>',
      "the @id of the article in the page's own JSON-LD (default: the article's address)",
    )
    .addOption(settingFlag('output'));
  addSharedFlags(command).action((name: string, flags: EmbedFlags) =>
    run(flags, (context) => printEmbeds(name, { flags, context })),
  );
}

async function printEmbeds(
  name: string,
  options: { readonly flags: EmbedFlags; readonly context: CommandContext },
): Promise<number> {
  const { flags, context } = options;
  const { terminal, json } = context;
  const { feed } = context.loaded.settings;
  const { buildEmbeds } = await import('../../../site/embed.ts');
  const { readPlayerFiles } = await import('../../../site/player-files.ts');
  const published = flags.baseUrl ?? feed.baseUrl;
  const baseUrl = checkBaseUrl(published ?? LOCAL_ADDRESS);
  const { edition } = await readNamedEdition(name, context);
  const player = await readPlayerFiles();
  await warnOfOldPlayer(player.player.name, context);
  if (published === undefined) terminal.say(LOCAL_NOTE);
  if (edition.draft)
    terminal.say(`warning: ${edition.slug} is a draft: build it without --draft to publish it`);

  const embeds = buildEmbeds(edition, { baseUrl, player, articleId: flags.articleId });
  const { for: form } = flags;
  if (json) terminal.data(asJson(form ? { [form]: embeds[form] } : embeds));
  else terminal.data(form ? formatEmbed(embeds[form]) : formatEmbeds(embeds));
  return EXIT.done;
}

/** The address of the output folder, ending in a slash so that names can be appended. */
function checkBaseUrl(given: string): string {
  if (!/^https?:/i.test(given) || !URL.canParse(given))
    throw new ConfigError(`${given} is not an http or https address`, {
      code: 'CONFIG_INVALID',
      hint: 'Give the address at which the output folder is published: --base-url https://example.org/audio/.',
    });
  const { href } = new URL(given);
  return href.endsWith('/') ? href : `${href}/`;
}

/**
 * The snippet names this version's player by its content; a folder built by another version does not
 * hold it.
 */
async function warnOfOldPlayer(name: string, context: CommandContext): Promise<void> {
  const { output } = context.loaded.settings;
  try {
    await access(join(output, name));
  } catch {
    context.terminal.say(
      `warning: ${name} is not in ${output}: run lectern build again before you publish the script`,
    );
  }
}
