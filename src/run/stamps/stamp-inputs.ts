/** a run → digests of all that decides an edition beside the content of files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { canonicalJson, sha256, type JsonValue } from '../../_internal/hash.ts';
import { allLexiconFiles } from '../lexicon/lexicon-files.ts';
import type { RunParts } from '../project/project.ts';
import type { EditionRun } from '../stages/edition-run.ts';
import { settingNames } from '../settings/settings.ts';
import { soundFilesOf } from '../settings/sound-settings.ts';
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
 * where no one is named. Makes no request.
 */
export function digestVoices(
  voices: readonly StampedVoice[],
  { voices: { provider }, session }: Pick<RunParts, 'voices' | 'session'>,
): string {
  return once(session.digests, `voices ${JSON.stringify(voices)}`, () =>
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
export function digestInputs(run: EditionRun): string {
  const { source, session } = run;
  const shared = once(session.digests, 'settings', () => digestSettings(run));
  // Whether a folder gave it decides nothing but what is said of a draft, which has no edition.
  const named = { ...source, listed: undefined, workingFolder: undefined };
  return digest({ shared, source: named });
}

/** Lexicons and sounds of the settings are in it by their files' facts, taken before any of them is read. */
function digestSettings({ settings, voices, places }: RunParts): string {
  const { root, output, store } = places;
  const values: Readonly<Record<string, unknown>> = { ...settings, output, store };
  const { provider, price = null } = voices;
  const { forcedVoice = null, forcedRate = null } = settings;
  const lexicons = allLexiconFiles(settings).map(
    ({ file }) => factsOfFile(resolve(root, file)).text,
  );
  const sounds = soundFilesOf(settings.sounds).map((file) => factsOfFile(file).text);
  return digest({
    code: codeIdentity(),
    settings: settingNames
      .filter((name) => !WITHOUT_EFFECT.has(name))
      .map((name) => [name, values[name] ?? null]),
    provider: [provider.id, provider.revision],
    price,
    forcedVoice,
    forcedRate,
    root,
    lexicons,
    ...(sounds.length > 0 && { sounds }),
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
