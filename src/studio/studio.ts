/** a project and a folder → the studio: the application that answers its page, and what it watches. */
import { basename, dirname, join, resolve } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import { wait } from '../_internal/abort.ts';
import { isFolder } from '../_internal/disk/files.ts';
import { locateFile } from '../_internal/disk/within.ts';
import { LecternError } from '../errors.ts';
import { EDITIONS_FOLDER } from '../run/decisions/decisions-paths.ts';
import { allLexiconFiles } from '../run/lexicon/lexicon-files.ts';
import type { ExpandedSource } from '../run/sources/source.ts';
import { receiveBody } from '../service/access/receive-body.ts';
import type { ServiceEnv } from '../service/caller.ts';
import { answerNotFound, catchAnything } from '../service/problems/answer-problem.ts';
import { guardRequests, KEY_PARAMETER, protectPages } from './access/guard-requests.ts';
import { requireScopes } from './access/require-scopes.ts';
import { makeStudioKey } from './access/studio-key.ts';
import { takeCaller, type AskedBy } from './access/take-caller.ts';
import { answerTrouble } from './answer-trouble.ts';
import { listRoute } from './articles/list-route.ts';
import { listSources } from './articles/list-sources.ts';
import { openShelf } from './articles/shelf.ts';
import { openEventHub } from './live/event-hub.ts';
import { watchFolders } from '../_internal/disk/watch-folders.ts';
import { pageRoutes } from './page-files.ts';
import { openLexicons } from './studio-lexicons.ts';
import type { StudioParts } from './studio-parts.ts';

/** A studio that is open, and listens nowhere yet. */
export type Studio = {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** The path of the address that lets a browser in. */
  readonly entrance: string;
  /** Ends all streams: nothing keeps a connection open any more. */
  readonly beginEnding: () => void;
};

/** A studio behind the service. */
export type ServedStudio = {
  readonly fetch: (request: Request, asked: AskedBy) => Response | Promise<Response>;
  readonly beginEnding: () => void;
};

/** Options of `openStudio`. */
export type StudioOptions = Omit<StudioParts, 'lexicons'> & {
  /** Told of defects. */
  readonly onDefect: (error: unknown) => void;
};

/** Bytes of a body: a pasted page with its pictures in it, or a dropped document. */
const BODY_BYTES = 30_000_000;

/** Seconds for a body to arrive, from this machine. */
const BODY_SECONDS = 60;

/** Seconds after the first list in which the page is drawn before anything else is loaded. */
const AFTER_LIST = 0.15;

/** Seconds after the start in which nothing is loaded that no page needs. */
const AFTER_START = 3;

/** Opens it for whoever has its key; the articles are read after that. @throws as `openRooms` */
export async function openStudio(options: StudioOptions): Promise<Studio> {
  const key = makeStudioKey();
  const guards = [
    guardRequests(key),
    receiveBody({ mostBytes: BODY_BYTES, timeout: BODY_SECONDS }),
  ];
  const { fetch, beginEnding } = await openRooms(options, guards);
  return {
    fetch: (request) => fetch(request, {}),
    entrance: `/?${KEY_PARAMETER}=${key.secret}`,
    beginEnding,
  };
}

/** A studio whose callers the service knows: their scopes say what they may do. @throws as `openRooms` */
export function openServedStudio(
  options: StudioOptions & Required<Pick<StudioParts, 'served'>>,
): Promise<ServedStudio> {
  return openRooms(options, [requireScopes]);
}

/** Opens the pages behind some guards. @throws LecternError `ARTICLE_MISSING` where there is no such folder. */
async function openRooms(
  options: StudioOptions,
  guards: readonly MiddlewareHandler<ServiceEnv>[],
): Promise<ServedStudio> {
  const { onDefect, folder, served } = options;
  if (!(await isFolder(folder))) throw noFolder(folder);
  const parts: StudioParts = { ...options, lexicons: openLexicons(options.loaded) };
  const hub = openEventHub();
  const ending = new AbortController();
  const shelf = openShelf({
    parts,
    listSources: () => listSources(parts, { signal: ending.signal }),
    filesOfAll: () => filesOfAll(parts),
    onChange: hub.tell,
    signal: ending.signal,
  });
  const watch = watchFolders(() => void rescan());
  const rescan = async (): Promise<void> => {
    try {
      await shelf.rescan();
      if (!ending.signal.aborted) watch.watchOnly(watchedFolders(shelf.sources(), parts));
    } catch (error) {
      if (!ending.signal.aborted) onDefect(error);
    }
  };
  const first = rescan();
  const { signal } = ending;
  const openDesk = once(async () => {
    const desk = await import('./desk.ts');
    shelf.begin();
    return desk.openDesk({ shelf, parts, onEvent: hub.tell, onDefect, signal });
  });
  const begin = once(() => wait(AFTER_LIST, { signal }).then(openDesk));
  // What was due while no studio was open is published whether or not a page asks for anything.
  wait(AFTER_START, { signal })
    .then(openDesk)
    .catch(() => undefined);
  // What cannot be loaded is told to the request that needs it.
  const onTold = (): void => void begin().catch(() => undefined);
  const app = new Hono<ServiceEnv>();
  app.onError(answerTrouble({ onDefect, isOwner: !served }));
  app.notFound(answerNotFound(app));
  app.use(protectPages);
  app.use(catchAnything);
  app.use(takeCaller);
  for (const guard of guards) app.use(guard);
  // The first list is whole: a page that shows no article would be wrong for a moment.
  app.use('/api/*', async (_c, next) => first.then(() => next()));
  app.get('/api/events', (c) => {
    const { signal: gone } = c.req.raw;
    const onEnd = served?.openStream(c.get('caller'));
    if (onEnd) AbortSignal.any([gone, signal]).addEventListener('abort', onEnd, { once: true });
    return hub.stream(AbortSignal.any([gone, signal]));
  });
  app.route('/', pageRoutes());
  // Where it lies on the machine is not for those who have a token.
  app.route('/', listRoute({ shelf, folder: served ? basename(folder) : folder, onTold }));
  app.all('/api/*', async (c) => (await openDesk()).fetch(c.req.raw, c.env));
  return {
    fetch: (request, asked) => app.fetch(request, asked),
    beginEnding: () => {
      ending.abort();
      watch.close();
      hub.close();
    },
  };
}

/** Files that decide how every article is read. */
function filesOfAll({ loaded, lexicons }: StudioParts): readonly string[] {
  const named = allLexiconFiles(lexicons.settings());
  const files = named.map(({ file }) => resolve(loaded.root, file));
  return loaded.file === undefined ? files : [loaded.file, ...files];
}

/** Folders in which something may change: those of articles, lexicons and configuration. */
function watchedFolders(sources: readonly ExpandedSource[], parts: StudioParts): readonly string[] {
  const { root } = parts.project.places;
  const files = sources.flatMap((source) =>
    source.kind === 'file' ? [resolve(root, locateFile(source))] : [],
  );
  const all = [...files, ...filesOfAll(parts)].map((file) => dirname(file));
  return [...new Set([parts.folder, root, join(root, EDITIONS_FOLDER), ...all])];
}

/** The same work, done when it is first asked for; one that failed is tried again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () =>
    (done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}

function noFolder(folder: string): LecternError {
  return new LecternError(`${folder} is not a folder.`, {
    code: 'ARTICLE_MISSING',
    hint: 'Name the folder that has, or will have, the articles: lectern studio FOLDER.',
  });
}
