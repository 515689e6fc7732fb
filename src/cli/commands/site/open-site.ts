/** the folder of a site, flags and settings → the site as `lectern site` works on it. */
import { join, resolve } from 'node:path';
import { hostPath, siteAddress } from './site-address.ts';
import type { CommandContext } from '../../command-context.ts';
import type { SharedFlags } from '../../flags.ts';
import { readWholeText } from '../../../_internal/disk/regular-file.ts';
import { resolveLinks } from '../../../_internal/disk/within.ts';
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { LecternError } from '../../../errors.ts';
import type { FeedSettings } from '../../../feed/feed-settings.ts';
import type { SiteFacts, SiteList } from '../../../run/built-site/site-page.ts';

/** Flags of the command. */
export type SiteFlags = SharedFlags & {
  readonly pages?: string;
  readonly articles?: readonly string[];
  readonly content?: string;
  readonly url?: string;
  readonly audio: string;
  readonly build: boolean;
  readonly watch?: boolean;
};

/** A site at work. */
export type OpenSite = {
  readonly context: CommandContext;
  readonly flags: SiteFlags;
  /** Its folder, absolute, links resolved. */
  readonly folder: string;
  /** Folder of editions, and that of the clip store, absolute. */
  readonly output: string;
  readonly store: string;
  /** The pages as their generator lists them; absent where they are found. */
  readonly list?: SiteList['pages'] | undefined;
  /** Its address, with a slash at its end; absent where it is unknown. */
  readonly url?: string | undefined;
  /** Path below which it stands at its host, with slashes around it; absent where it is unknown. */
  readonly basePath?: string | undefined;
};

/** Options of `openSite`. */
export type OpenSiteOptions = { readonly flags: SiteFlags; readonly given: CommandContext };

/**
 * Reads the list of pages, and completes the settings by what the site says of itself.
 * @throws LecternError `USAGE` for a wrong list or address
 */
export async function openSite(
  given: string,
  { flags, given: context }: OpenSiteOptions,
): Promise<OpenSite> {
  const { cwd, loaded } = context;
  const { settings, origins, root } = loaded;
  checkAudioPath(flags.audio);
  const folder = await resolveLinks(resolve(cwd, given));
  const store = resolve(root, settings.store);
  const { site = {}, pages: list } = (await readList(folder, { flags, context, store })) ?? {};
  const url = siteAddress(flags.url ?? site.url) ?? siteOfFeed(settings.feed, flags.audio);
  // No generator takes what is in the store for a part of its site.
  const output =
    origins.output === 'default' ? join(store, 'editions') : resolve(root, settings.output);
  const feed = feedOf(site, { feed: settings.feed, url, audio: flags.audio });
  const own = { output, feed, generator: 'none', restore: true } as const;
  const language = settings.language ?? site.language;
  return {
    context: {
      ...context,
      loaded: { ...loaded, settings: { ...settings, ...own, language } },
    },
    flags,
    folder,
    output,
    store,
    list,
    url,
    basePath: url === undefined ? undefined : hostPath(url),
  };
}

/** The site that the address of its feed's folder tells. */
function siteOfFeed({ baseUrl }: FeedSettings, audio: string): string | undefined {
  const address = baseUrl?.replace(/\/*$/, '/');
  const end = `/${audio}/`;
  return address?.endsWith(end) ? address.slice(0, 1 - end.length) : undefined;
}

function checkAudioPath(audio: string): void {
  if (/^[\w-]+(?:\/[\w-]+)*$/.test(audio)) return;
  throw new LecternError(`--audio ${audio} is not a folder within the site`, {
    code: 'USAGE',
    hint: 'Give a path of letters, digits, - and _, such as audio or media/audio.',
  });
}

/** The feed as it is configured, completed by what the site says. */
function feedOf(
  { title, description, language, author = title, email }: SiteFacts,
  options: {
    readonly feed: FeedSettings;
    readonly url?: string | undefined;
    readonly audio: string;
  },
): FeedSettings {
  const { feed, url, audio } = options;
  const baseUrl = url === undefined ? undefined : new URL(`${audio}/`, url).href;
  const said = { title, description, language, author, email, baseUrl, category: 'News' };
  return { ...omitUndefined(said), ...feed };
}

/** The list of a flag, of standard input, or of the generator, which writes it into the site. */
async function readList(
  folder: string,
  options: {
    readonly flags: SiteFlags;
    readonly context: CommandContext;
    readonly store: string;
  },
): Promise<SiteList | undefined> {
  const { flags, context, store } = options;
  const { parseSiteList } = await import('../../../run/built-site/parse-site-list.ts');
  if (flags.pages === '-') {
    const text = await readAll(context.stdin);
    return parseSiteList(text, { name: 'standard input' });
  }
  if (flags.pages !== undefined) {
    const { pages: name } = flags;
    const text = await readWholeText(resolve(context.cwd, name)).catch((cause: unknown) => {
      throw new LecternError(`${name} cannot be read`, { code: 'USAGE', cause });
    });
    return parseSiteList(text, { name });
  }
  if (flags.articles) return undefined;
  const { takeSiteList } = await import('../../../run/built-site/take-site-list.ts');
  return takeSiteList(folder, { store });
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
