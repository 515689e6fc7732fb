/** `lectern embed` → an exit code: what another page carries to play an edition. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CommandContext } from './build.ts';
import { ArticleError, ConfigError } from '../../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { buildEmbeds } from '../../site/embed.ts';
import type { Embeds } from '../../site/embed.ts';
import type { Edition } from '../../edition/edition.ts';
import { readPlayerFiles } from '../../site/player-files.ts';
import { readEdition } from '../../edition/read-edition.ts';

/** The ways to embed, as `--as` names them. */
export const EMBED_FORMS = ['script', 'iframe', 'oembed', 'audio'] as const;

/** What the command line asks for. */
export type EmbedOptions = {
  readonly form: keyof Embeds | undefined;
  readonly baseUrl: string | undefined;
};

/** What each is for, printed above it. */
const PURPOSES: Readonly<Record<keyof Embeds, string>> = {
  script: 'script and element, for article pages: the paragraphs are found and read along',
  iframe: 'iframe, where scripts are stripped',
  oembed: 'oEmbed answer, published as oembed.json beside the edition',
  audio: 'plain audio element',
};

/** `lectern embed`: prints each way to embed an edition, or one of them. */
export async function embed(
  edition: string,
  options: EmbedOptions & { readonly context: CommandContext },
): Promise<number> {
  const { context, form } = options;
  const { output, feed } = context.loaded.settings;
  const baseUrl = checkBaseUrl(options.baseUrl ?? feed.baseUrl);
  const [found, player] = [await findEdition(edition, output), await readPlayerFiles()];
  await warnOfOldPlayer(player.player.name, options);
  const embeds = buildEmbeds(found, { baseUrl, player });
  if (context.json)
    context.terminal.data(JSON.stringify(form ? { [form]: embeds[form] } : embeds, null, 2));
  else
    context.terminal.data(
      form
        ? printed(embeds[form])
        : EMBED_FORMS.map((name) => `<!-- ${PURPOSES[name]} -->\n${printed(embeds[name])}`).join(
            '\n\n',
          ),
    );
  return EXIT.done;
}

function printed(embed: string | object): string {
  return typeof embed === 'string' ? embed : JSON.stringify(embed, null, 2);
}

/** An edition by its folder, its `edition.json`, or its name in the output folder. */
async function findEdition(name: string, output: string): Promise<Edition> {
  const folder = basename(name) === 'edition.json' ? dirname(name) : name;
  const edition = (await readEdition(folder)) ?? (await readEdition(join(output, name)));
  if (edition) return edition;
  throw new ArticleError(`${name}: no edition there, nor in ${output}`, {
    code: 'ARTICLE_MISSING',
    hint: 'Give the folder of an edition, such as output/my-article, or build it first.',
  });
}

/** The address of the output folder, with a slash at its end, so that names can be added to it. */
function checkBaseUrl(given: string | undefined): string {
  const hint =
    'Set feed.baseUrl to the address at which the output folder is published, or give --base-url.';
  if (given === undefined)
    throw new ConfigError(
      'feed.baseUrl is not set: an embed needs to know where the edition is published',
      { code: 'CONFIG_INVALID', hint },
    );
  if (!/^https?:/i.test(given) || !URL.canParse(given))
    throw new ConfigError(`${given} is no http or https address`, { code: 'CONFIG_INVALID', hint });
  const { href } = new URL(given);
  return href.endsWith('/') ? href : `${href}/`;
}

/** The snippet names the player of this version by its content: a folder built by another one does not hold it yet. */
async function warnOfOldPlayer(
  name: string,
  options: { readonly context: CommandContext },
): Promise<void> {
  const { loaded, terminal } = options.context;
  const there = await access(join(loaded.settings.output, name)).then(
    () => true,
    () => false,
  );
  if (!there)
    terminal.say(
      `warning: ${name} is not in ${loaded.settings.output}: run lectern build again before you publish the script`,
    );
}
