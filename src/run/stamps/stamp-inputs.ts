/** a project and a source → digests of all that decides an edition beside the content of files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, sha256 } from '../../_internal/hash.ts';
import type { JsonValue } from '../../_internal/hash.ts';
import type { ArticleSource } from '../../article/article.ts';
import { allLexiconFiles } from '../lexicon/lexicon-files.ts';
import type { Project } from '../project.ts';
import { settingNames } from '../settings/settings.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { StampedVoice } from './edition-stamp.ts';
import { factsOfFile } from './file-facts.ts';

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
  'retry',
]);

/**
 * What a provider says of voices, digested: their models, what they can take, and who reads
 * where nobody is named. Makes no request.
 */
export function digestVoices(voices: readonly StampedVoice[], provider: SpeechProvider): string {
  const said = voices.map(({ voice, language }) => [
    voice,
    provider.identity({ text: '', sentences: [], voice, language }),
    provider.capabilities(voice),
    provider.defaultVoice?.(language),
  ]);
  return digest(said);
}

/** The digest, as 64 hex digits. Lexicons of the settings are in it by their files' facts. */
export function digestInputs(source: ArticleSource, project: Project): string {
  const settings = settingNames
    .filter((name) => !WITHOUT_EFFECT.has(name))
    .map((name) => [name, (project as Readonly<Record<string, unknown>>)[name] ?? null]);
  const { provider, forcedVoice = null, forcedRate = null, root } = project;
  const lexicons = allLexiconFiles(project).map(
    ({ file }) => factsOfFile(resolve(root, file)).text,
  );
  const inputs = {
    code: codeIdentity(),
    source,
    settings,
    provider: [provider.id, provider.revision],
    forcedVoice,
    forcedRate,
    root,
    lexicons,
  };
  return digest(inputs);
}

function digest(value: unknown): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue));
}

let identity: string | undefined;

/** This version of Lectern; of one that is built again and again, also which build. */
function codeIdentity(): string {
  identity ??= [
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    factsOfFile(fileURLToPath(import.meta.url)).text,
  ].join('\n');
  return identity;
}
