/** nothing → a service of editions in a folder of its own, with a voice of tones, that answers without a socket. */
import { join } from 'node:path';
import { openProject, type NarrateOptions } from '../../src/run/project/project.ts';
import { DEFAULTS } from '../../src/run/settings/settings.ts';
import type { Scope } from '../../src/service/caller.ts';
import type { EditionParts } from '../../src/service/editions/edition-parts.ts';
import { publicRoutes } from '../../src/service/public/public-routes.ts';
import {
  openEditions,
  type OpenEditionsOptions,
  type ServiceEditions,
} from '../../src/service/editions/open-editions.ts';
import type { Tracing } from '../../src/service/observe/tracing/open-tracing.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import type { SpeechProvider, SpeechRequest } from '../../src/speech/provider.ts';
// The first job and the first plan would load these, in the time of their tests.
import '../../src/service/editions/inspect-order.ts';
import '../../src/service/editions/making/narrate-order.ts';
import { sketchService } from './sketched-service.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A service of editions. */
export type EditionService = ServiceEditions & {
  readonly folder: string;
  readonly output: string;
  /** Texts of the requests that its voice got. */
  readonly requests: string[];
  readonly troubles: unknown[];
  /** Of the token of the requests that follow. */
  readonly changeScopes: (scopes: readonly Scope[]) => void;
  readonly post: (path: string, body: unknown, headers?: HeadersInit) => Promise<Response>;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  /** Waits until no job waits or runs. */
  readonly untilIdle: () => Promise<void>;
  /** Removes its folder too, unless it is kept for another. */
  readonly end: (options?: { readonly keepsFolder?: boolean }) => Promise<void>;
};

/** Options of `openEditionService`. */
export type EditionServiceOptions = {
  readonly scopes?: readonly Scope[];
  readonly folder?: string;
  readonly settings?: NarrateOptions & { readonly queue?: string };
  /** What the voice does before it answers. */
  readonly before?: (request: SpeechRequest) => Promise<void>;
  readonly limits?: Partial<EditionParts['limits']>;
  /** Whether anyone may read published editions. @default false */
  readonly isPublic?: boolean;
  readonly onOut?: OpenEditionsOptions['onOut'];
  /** Seconds before each further attempt at a publication. */
  readonly publishWaits?: readonly number[];
  readonly tracing?: Tracing;
};

const NO_LIMITS: EditionParts['limits'] = {
  checkJobsWaiting: () => undefined,
  openStream: () => () => undefined,
  takeCharacters: async () => ({ giveBack: async () => undefined }),
  takeClips: async () => ({ giveBack: async () => undefined }),
};

/** Opens it. */
export async function openEditionService(
  options: EditionServiceOptions = {},
): Promise<EditionService> {
  const { settings = {}, before, limits, onOut, publishWaits = [] } = options;
  const scopes = [...(options.scopes ?? ['read', 'build', 'publish'])];
  const own = options.folder === undefined ? temporaryFolder() : undefined;
  const folder = options.folder ?? own!.path;
  const [output, store] = [join(folder, 'output'), join(folder, 'store')] as const;
  const requests: string[] = [];
  const given = { output, store, retry: { attempts: 1, budget: 0 }, ...settings };
  const project = openProject({ ...given, root: folder, provider: listen(requests, before) });
  const service = { public: options.isPublic ?? false };
  const loaded = { ...DEFAULTS, service, ...given, provider: 'tone' };
  const troubles: unknown[] = [];
  const ending = new AbortController();
  const editions = await openEditions({
    project,
    loaded: { settings: loaded as never, root: folder },
    limits: { ...NO_LIMITS, ...limits },
    ending: ending.signal,
    onOut,
    publishWaits,
    around: options.tracing?.jobs,
    onTrouble: (message, error) => void troubles.push(error ?? message),
  });
  const publicAreas = [publicRoutes({ output, isPublic: options.isPublic ?? false })];
  const { app } = sketchService({
    areas: editions.areas,
    publicAreas,
    scopes,
    traceRequests: options.tracing?.requests,
  });
  return {
    ...editions,
    folder,
    output,
    requests,
    troubles,
    changeScopes: (others) => void scopes.splice(0, scopes.length, ...others),
    post: async (path, body, headers = {}) =>
      app.request(path, {
        method: 'POST',
        ...(body instanceof FormData
          ? { body, headers }
          : {
              body: JSON.stringify(body),
              headers: { 'content-type': 'application/json', ...headers },
            }),
      }),
    get: async (path, init) => app.request(path, init),
    untilIdle: () => untilIdle(editions),
    end: async ({ keepsFolder = false } = {}) => {
      ending.abort();
      await editions.close();
      await project.close();
      if (!keepsFolder) own?.remove();
    },
  };
}

async function untilIdle({ jobs }: Pick<ServiceEditions, 'jobs'>): Promise<void> {
  for (;;) {
    const { waiting, running } = jobs.counts();
    if (waiting + running === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Tones that note what is asked. */
function listen(
  requests: string[],
  before: EditionServiceOptions['before'] = async () => undefined,
): SpeechProvider {
  const tone = toneProvider();
  return {
    ...tone,
    synthesize: async (request, options) => {
      requests.push(request.text);
      await before(request);
      return tone.synthesize(request, options);
    },
  };
}
