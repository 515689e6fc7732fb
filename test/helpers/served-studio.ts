/** texts by their file names → a service with the studio of them, and tokens to ask it with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, type NarrateOptions } from '../../src/run/project/project.ts';
import { loadSettings } from '../../src/run/settings/load-settings.ts';
import { openTokenFile } from '../../src/service/access/token-file.ts';
import type { Scope } from '../../src/service/caller.ts';
import { composeService, type ComposedService } from '../../src/service/compose-service.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import type { ArticlesAnswer, ListedArticle } from '../../src/studio/answers.ts';
import { openServedStudio } from '../../src/studio/studio.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A service with a studio, to ask. */
export type ServedTestStudio = Pick<ComposedService, 'fetch'> & {
  /** The folder of the articles. */
  readonly folder: string;
  readonly root: string;
  readonly logged: readonly string[];
  /** A new token. */
  readonly tokenFor: (name: string, scopes: readonly Scope[]) => Promise<string>;
  /** As a browser asks that knows a token: paths below `/studio`. */
  readonly ask: (token: string | undefined, path: string, init?: RequestInit) => Promise<Response>;
  /** The list once every article has been looked at. */
  readonly list: (token: string) => Promise<readonly ListedArticle[]>;
  readonly end: () => Promise<void>;
};

/** Where it says it is. */
export const SERVICE_ORIGIN = 'http://127.0.0.1:4174';

/** Options of `openServedTestStudio`. */
export type ServedTestStudioOptions = {
  /** `service` of the configuration beside the studio's folder. */
  readonly service?: Readonly<Record<string, unknown>>;
  readonly settings?: NarrateOptions;
  /** Whether the service has the studio. @default true */
  readonly hasStudio?: boolean;
};

/** Opens it. */
export async function openServedTestStudio(
  files: Readonly<Record<string, string>>,
  { service: limits = {}, settings = {}, hasStudio = true }: ServedTestStudioOptions = {},
): Promise<ServedTestStudio> {
  const own = temporaryFolder();
  const folder = join(own.path, 'articles');
  const [store, output] = [join(own.path, 'store'), join(own.path, 'output')];
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const given = { store, output, retry: { attempts: 1, budget: 0 }, ...settings };
  const project = openProject({ ...given, root: own.path, provider: toneProvider() });
  const found = await loadSettings({
    workingFolder: own.path,
    environment: {},
    flags: { store, output },
  });
  const loaded = { ...found, settings: { ...found.settings, service: limits } };
  const logged: string[] = [];
  const service = await composeService({
    project,
    loaded,
    environment: {},
    isOpen: false,
    place: { host: '127.0.0.1', machine: 'here' },
    writeLog: (line) => void logged.push(line),
    ...(hasStudio && {
      openStudio: async ({ onDefect, ...served }) => {
        const openDraftVoice = toneProvider;
        const parts = { project, loaded, folder, openDraftVoice, onDefect, served };
        return { ...(await openServedStudio(parts)), close: async () => undefined };
      },
    }),
  });
  const ask: ServedTestStudio['ask'] = async (token, path, init = {}) => {
    const headers = new Headers(init.headers);
    if (token !== undefined)
      headers.set('authorization', `Basic ${Buffer.from(`editor:${token}`).toString('base64')}`);
    if (init.method !== undefined && !headers.has('origin')) headers.set('origin', SERVICE_ORIGIN);
    headers.set('host', new URL(SERVICE_ORIGIN).host);
    return service.fetch(new Request(`${SERVICE_ORIGIN}/studio${path}`, { ...init, headers }));
  };
  return {
    fetch: service.fetch,
    folder,
    root: own.path,
    logged,
    tokenFor: async (name, scopes) => (await openTokenFile({ store }).add({ name, scopes })).secret,
    ask,
    list: async (token) => {
      for (;;) {
        const answer = (await (await ask(token, '/api/articles')).json()) as ArticlesAnswer;
        if (answer.articles.every(({ state }) => state !== 'reading')) return answer.articles;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    end: async () => {
      await service.close();
      await project.close();
      own.remove();
    },
  };
}
