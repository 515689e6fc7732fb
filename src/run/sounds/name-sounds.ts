/** an article, its script and the settings → what is heard besides speech, by the digests of the files. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { isInFolder, locateFile, resolveLinks } from '../../_internal/disk/within.ts';
import { sha256 } from '../../_internal/hash.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import { ArticleError, LecternError } from '../../errors.ts';
import type {
  Script,
  ScriptBed,
  ScriptInsert,
  ScriptSound,
  ScriptSounds,
} from '../../script/script.ts';
import { readSound } from '../../track/sounds/prepare-sounds.ts';
import {
  BED_DEFAULTS,
  soundsSchema,
  type BedSetting,
  type SoundSetting,
  type SoundSettings,
} from '../settings/sound-settings.ts';

/** What sounds are opened with. */
export type NameSoundsOptions = AbortOptions & {
  readonly source: ArticleSource;
  /** The setting, with absolute paths. */
  readonly settings: SoundSettings;
  /** The project's folder: files are named from there. */
  readonly root: string;
  /** Digests of files by how they stand on disk. */
  readonly digests: Map<string, string>;
};

/**
 * The sounds of a script; `undefined` where there is nothing but speech. Of its own the article has what its
 * front matter names in place of the settings, and what it inserts.
 * @throws LecternError TRACK_SOUND for a file that cannot be read, or lies where it may not;
 * ArticleError ARTICLE_FRONT_MATTER for `sounds` that are wrong
 */
export async function nameSounds(
  script: Script,
  options: NameSoundsOptions,
): Promise<ScriptSounds | undefined> {
  const { article } = script;
  const beside = besideOf(article, options);
  const roles = await nameRoles({ ...options.settings, ...(await beside.roles()) }, options);
  const inserts = await nameInserts(script, { ...options, locate: beside.locate });
  const sounds = { ...roles, ...(inserts.length > 0 && { inserts }) };
  return Object.keys(sounds).length > 0 ? sounds : undefined;
}

/** The sounds of the settings alone, for what is not one article. */
export async function nameRoles(
  { intro, outro, sting, bed }: SoundSettings,
  options: Omit<NameSoundsOptions, 'source'>,
): Promise<ScriptSounds> {
  const open = async (
    role: string | SoundSetting | false | undefined,
  ): Promise<ScriptSound | undefined> => {
    if (role === undefined || role === false) return undefined;
    const { file, below = 0 } = typeof role === 'string' ? { file: role } : role;
    return { ...(await nameFile(file, options)), below };
  };
  return omitUndefined({
    intro: await open(intro),
    outro: await open(outro),
    sting: await open(sting),
    bed: await nameBed(bed, options),
  });
}

async function nameBed(
  bed: string | BedSetting | false | undefined,
  options: Omit<NameSoundsOptions, 'source'>,
): Promise<ScriptBed | undefined> {
  if (bed === undefined || bed === false) return undefined;
  const { file, ...own } = typeof bed === 'string' ? { file: bed } : bed;
  return { ...(await nameFile(file, options)), ...BED_DEFAULTS, ...omitUndefined(own) };
}

async function nameInserts(
  script: Script,
  options: NameSoundsOptions & { readonly locate: (name: string) => Promise<string> },
): Promise<readonly ScriptInsert[]> {
  const inserts: ScriptInsert[] = [];
  for (const { src, after } of script.article.inserts ?? []) {
    const found = await nameFile(await options.locate(src), options);
    const before = segmentAfter(script, after);
    inserts.push({ ...found, below: 0, ...(before !== undefined && { before }) });
  }
  return inserts;
}

/** The first segment behind a block, whether or not that is read; without a block, behind title and byline. */
function segmentAfter(
  { article, segments }: Script,
  after: string | undefined,
): string | undefined {
  const order = new Map(article.blocks.map(({ id }, index) => [id, index]));
  const place = after === undefined ? -1 : (order.get(after) ?? -1);
  return segments.find(({ blockId }) => blockId !== undefined && (order.get(blockId) ?? -1) > place)
    ?.id;
}

/** A file as a script names it. @throws LecternError TRACK_SOUND */
async function nameFile(
  path: string,
  { root, digests, signal }: Omit<NameSoundsOptions, 'source' | 'settings'>,
): Promise<Pick<ScriptSound, 'file' | 'sha256'>> {
  const file = relative(root, path).split(sep).join('/');
  const key = `sound ${path} ${factsOfFile(path).text}`;
  const digest = digests.get(key) ?? sha256(await readSound(path, { file, signal }));
  digests.set(key, digest);
  return { file, sha256: digest };
}

/** What an article may name: files in its own folder or the project, where it is a file of the publisher's. */
type Beside = {
  readonly roles: () => Promise<SoundSettings>;
  /** The path of a file. @throws LecternError TRACK_SOUND */
  readonly locate: (name: string) => Promise<string>;
};

function besideOf({ sounds }: Article, { source, root }: NameSoundsOptions): Beside {
  const locate = async (name: string): Promise<string> => {
    if (source.kind !== 'file' || source.isForeign === true)
      throw refused(name, 'the article is not a file, so there is no folder to look in');
    if (isAbsolute(name) || /^[a-z][a-z\d+.-]+:/i.test(name))
      throw refused(
        name,
        'an article names files of its project, by their paths from its own folder',
      );
    const folder = dirname(locateFile(source));
    const path = resolve(folder, name);
    const [real, ...allowed] = await Promise.all([path, folder, root].map(resolveLinks));
    if (allowed.some((each) => isInFolder(real!, each))) return path;
    throw refused(name, 'it is outside the project');
  };
  return {
    locate,
    roles: async () => {
      if (sounds === undefined) return {};
      return locateRoles(parseRoles(sounds), locate);
    },
  };
}

/** `false` turns everything off that the settings name. */
function parseRoles(sounds: unknown): SoundSettings {
  if (sounds === false) return { intro: false, outro: false, sting: false, bed: false };
  const parsed = soundsSchema.safeParse(sounds);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = ['sounds', ...(issue?.path ?? [])].join('.');
  throw new ArticleError(`front matter is invalid: ${where}: ${issue?.message ?? 'is wrong'}`, {
    code: 'ARTICLE_FRONT_MATTER',
    hint: 'Write it like "sounds: { intro: audio/intro.wav, bed: false }".',
  });
}

async function locateRoles(roles: SoundSettings, locate: Beside['locate']): Promise<SoundSettings> {
  const located = await Promise.all(
    Object.entries(roles).map(async ([role, value]) => {
      if (value === undefined || value === false) return [role, value] as const;
      if (typeof value === 'string') return [role, await locate(value)] as const;
      return [role, { ...value, file: await locate(value.file) }] as const;
    }),
  );
  return Object.fromEntries(located);
}

function refused(name: string, why: string): LecternError {
  return new LecternError(`The sound file ${name} cannot be used: ${why}.`, {
    code: 'TRACK_SOUND',
    hint: 'Put it beside the article or into the project, or name it in the configuration.',
  });
}
