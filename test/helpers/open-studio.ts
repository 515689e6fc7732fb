/** texts by their file names → a studio of them with a voice of tones, and a browser's way to ask it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openProject, type NarrateOptions } from '../../src/run/project/project.ts';
import { DEFAULTS, type Settings } from '../../src/run/settings/settings.ts';
import { startServer, type ServiceServer } from '../../src/service/server/start-server.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import type { SpeechProvider } from '../../src/speech/provider.ts';
import type { ArticlesAnswer, ListedArticle } from '../../src/studio/answers.ts';
import { openStudio, type Studio } from '../../src/studio/studio.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A studio to ask. */
export type TestStudio = Studio & {
  readonly folder: string;
  /** The texts that its voice was asked to say. */
  readonly spoken: string[];
  readonly defects: unknown[];
  /** As the page asks: with its cookie, from its origin. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly json: <T>(path: string, init?: RequestInit) => Promise<T>;
  /** The list once every article has been looked at. */
  readonly list: () => Promise<readonly ListedArticle[]>;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly end: () => Promise<void>;
};

/** Options of `openTestStudio`. */
export type TestStudioOptions = {
  readonly provider?: SpeechProvider;
  readonly settings?: NarrateOptions;
  /** Its folder, which stays. @default one of its own */
  readonly root?: string;
  /** Settings that a run does not have, such as where editions are published. */
  readonly publishing?: (folder: string) => Partial<Settings>;
};

/** Where the page says it is. */
export const STUDIO_ORIGIN = 'http://127.0.0.1:4000';

/** Opens it. */
export async function openTestStudio(
  files: Readonly<Record<string, string>>,
  options: TestStudioOptions = {},
): Promise<TestStudio> {
  const { root } = options;
  const own = root === undefined ? temporaryFolder() : { path: root, remove: () => undefined };
  const folder = join(own.path, 'articles');
  mkdirSync(folder);
  const write = (texts: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  write(files);
  const spoken: string[] = [];
  const provider = noting(options.provider ?? toneProvider(), spoken);
  const given = {
    output: join(own.path, 'output'),
    store: join(own.path, 'store'),
    retry: { attempts: 1, budget: 0 },
    ...options.settings,
  };
  const project = openProject({ ...given, root: folder, provider });
  const defects: unknown[] = [];
  const studio = await openStudio({
    project,
    loaded: {
      settings: { ...DEFAULTS, ...given, ...options.publishing?.(own.path) },
      root: folder,
      warnings: [],
    } as never,
    folder,
    openDraftVoice: () => noting(toneProvider(), spoken),
    onDefect: (error) => void defects.push(error),
  });
  const cookie = await enter(studio);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    headers.set('host', new URL(STUDIO_ORIGIN).host);
    if (init.method !== undefined) headers.set('origin', STUDIO_ORIGIN);
    return studio.fetch(new Request(`${STUDIO_ORIGIN}${path}`, { ...init, headers }));
  };
  const json = async <T>(path: string, init?: RequestInit): Promise<T> =>
    (await (await ask(path, init)).json()) as T;
  const list = async (): Promise<readonly ListedArticle[]> => {
    for (;;) {
      const { articles } = await json<ArticlesAnswer>('/api/articles');
      if (articles.every(({ state }) => state !== 'reading')) return articles;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const end = async (): Promise<void> => {
    studio.beginEnding();
    await project.close();
    own.remove();
  };
  return { ...studio, folder, spoken, defects, ask, json, list, write, end };
}

/** Lets the test in as a browser is let in. */
async function enter(studio: Studio): Promise<string> {
  const host = new URL(STUDIO_ORIGIN).host;
  const response = await studio.fetch(
    new Request(`${STUDIO_ORIGIN}${studio.entrance}`, { headers: { host } }),
  );
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

function noting(provider: SpeechProvider, spoken: string[]): SpeechProvider {
  return {
    ...provider,
    synthesize: (request, options) => {
      spoken.push(request.text);
      return provider.synthesize(request, options);
    },
  };
}

/** A studio that listens, for a browser. */
export async function listenForBrowser(
  studio: Studio,
): Promise<ServiceServer & { readonly entrance: string }> {
  const server = await startServer({
    fetch: studio.fetch,
    host: '127.0.0.1',
    port: 0,
    bodySeconds: 10,
  });
  return { ...server, entrance: new URL(studio.entrance, server.url).href };
}
