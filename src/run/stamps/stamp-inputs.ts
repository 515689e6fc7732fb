/** a project and a source → digests of all that decides an edition beside the content of files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { canonicalJson, sha256, type JsonValue } from '../../_internal/hash.ts';
import type { ArticleSource } from '../../article/article.ts';
import { allLexiconFiles } from '../lexicon/lexicon-files.ts';
import type { Project } from '../project/project.ts';
import { settingNames } from '../settings/settings.ts';
import type { StampedVoice } from './edition-stamp.ts';

/** Settings that change nothing in an edition of a file. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'allowPrivate',
  'budget',
  'cookieFile',
  'failover',
  'failoverAt',
  'header',
  'maxChars',
  'maxCost',
  'provider',
  'proxy',
  'rehash',
  'restore',
  'retry',
]);

/**
 * What a provider says of voices, digested: their models, what they can take, and who reads
 * where nobody is named. Makes no request.
 */
export function digestVoices(
  voices: readonly StampedVoice[],
  { provider, digests }: Pick<Project, 'provider' | 'digests'>,
): string {
  return once(digests, `voices ${JSON.stringify(voices)}`, () =>
    digest(
      voices.map(({ voice, language }) => [
        voice,
        provider.identity({ text: '', sentences: [], voice, language }),
        provider.capabilities(voice),
        provider.defaultVoice?.(language),
      ]),
    ),
  );
}

/** The digest, as 64 hex digits; what all articles share is digested once a run. */
export function digestInputs(source: ArticleSource, project: Project): string {
  const shared = once(project.digests, 'settings', () => digestSettings(project));
  // Whether a folder gave it decides nothing but what is said of a draft, which has no edition.
  const named = { ...source, listed: undefined, workingFolder: undefined };
  return digest({ shared, source: named });
}

/** Lexicons of the settings are in it by their files' facts, taken before any of them is read. */
function digestSettings(project: Project): string {
  const settings = settingNames
    .filter((name) => !WITHOUT_EFFECT.has(name))
    .map((name) => [name, (project as Readonly<Record<string, unknown>>)[name] ?? null]);
  const { provider, price = null, forcedVoice = null, forcedRate = null, root } = project;
  const lexicons = allLexiconFiles(project).map(
    ({ file }) => factsOfFile(resolve(root, file)).text,
  );
  return digest({
    code: codeIdentity(),
    settings,
    provider: [provider.id, provider.revision],
    price,
    forcedVoice,
    forcedRate,
    root,
    lexicons,
  });
}

function once(known: Map<string, string>, name: string, make: () => string): string {
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
}

function digest(value: unknown): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue));
}

let identity: string | undefined;

/** This version of Lectern; of one that is built again and again, also which build. */
export function codeIdentity(): string {
  identity ??= [
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    factsOfFile(fileURLToPath(import.meta.url)).text,
  ].join('\n');
  return identity;
}
