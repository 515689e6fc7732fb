/** nothing → `lectern service` on a port of loopback, with a voice of tones that keeps the texts it is asked for. */
import { join } from 'node:path';
import { openProject } from '../../src/run/project/project.ts';
import { loadSettings } from '../../src/run/settings/load-settings.ts';
import { openTokenFile } from '../../src/service/access/token-file.ts';
import type { Scope } from '../../src/service/caller.ts';
import { composeService } from '../../src/service/compose-service.ts';
import { startServer, type ServiceServer } from '../../src/service/server/start-server.ts';
import type { SpeechProvider } from '../../src/speech/provider.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import { freePort } from './free-port.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** A service that listens, as another program meets it. */
export type HeardService = {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Texts that its voice was asked for, in order. */
  readonly spoken: string[];
  /** Requests that reached it: method and path. */
  readonly asked: string[];
  readonly addToken: (name: string, scopes: readonly Scope[]) => Promise<string>;
  readonly revoke: (name: string) => Promise<void>;
  /** Stops listening; what is kept stays. */
  readonly stop: () => Promise<void>;
  /** Listens again, at the same port. */
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Starts it; whoever knows an address of `/audio/` may hear what is published. */
export async function startHeardService(): Promise<HeardService> {
  const own = temporaryFolder();
  const places = { store: join(own.path, 'store'), output: join(own.path, 'output') };
  const [spoken, asked]: [string[], string[]] = [[], []];
  const given = { ...places, retry: { attempts: 1, budget: 0 } };
  const provider = noting(toneProvider(), spoken);
  const project = openProject({ ...given, root: own.path, provider });
  const found = await loadSettings({ workingFolder: own.path, environment: {}, flags: places });
  const settings = { ...found.settings, service: { public: true } };
  const service = await composeService({
    project,
    loaded: { ...found, settings },
    environment: {},
    isOpen: false,
    place: { host: '127.0.0.1', machine: 'here' },
    writeLog: () => undefined,
  });
  const port = await freePort();
  const fetch = (request: Request): Response | Promise<Response> => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return service.fetch(request);
  };
  const listen = (): Promise<ServiceServer> =>
    startServer({ fetch, host: '127.0.0.1', port, bodySeconds: service.bodySeconds });
  let server = await listen();
  const tokens = openTokenFile({ store: places.store });
  return {
    origin: `http://127.0.0.1:${port}`,
    spoken,
    asked,
    addToken: async (name, scopes) => (await tokens.add({ name, scopes })).secret,
    revoke: async (name) => void (await tokens.revoke(name)),
    stop: () => server.end({ grace: 0 }),
    start: async () => {
      server = await listen();
    },
    end: async () => {
      await server.end({ grace: 0 });
      await service.close();
      await project.close();
      own.remove();
    },
  };
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
