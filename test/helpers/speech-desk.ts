/** a provider → a service with the speech endpoint alone, for tests that ask it without a socket. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { openProject, type NarrateOptions, type Project } from '../../src/run/project/project.ts';
import type { Scope, ServiceEnv } from '../../src/service/caller.ts';
import type { Problem } from '../../src/service/problems/problem.ts';
import { answerErrors, refuseInvalid } from '../../src/service/problems/answer-problem.ts';
import { speechRoutes, type SpeechParts } from '../../src/service/speech/speech-routes.ts';
import { voiceRoutes } from '../../src/service/speech/voice-routes.ts';
// The first request would load it, in the time of its test.
import '../../src/service/speech/open-speech.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The service, and what a test asks of it. */
export type SpeechDesk = {
  readonly app: OpenAPIHono<ServiceEnv>;
  readonly project: Project;
  readonly problems: readonly Problem[];
  /** Asks for speech; `path` is the endpoint's. */
  readonly speak: (
    body: object,
    init?: RequestInit & { readonly path?: string },
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** Options of `openSpeechDesk`. */
export type SpeechDeskOptions = Omit<SpeechParts, 'project'> & {
  /** What the project is opened with. @default the tone provider */
  readonly options?: NarrateOptions;
  readonly scopes?: readonly Scope[];
};

/** Opens the service in a folder of its own. */
export function openSpeechDesk({ options, scopes, ...parts }: SpeechDeskOptions = {}): SpeechDesk {
  const folder = temporaryFolder();
  const project = openProject({
    provider: 'tone',
    root: folder.path,
    store: folder.path,
    output: folder.path,
    ...options,
  });
  const problems: Problem[] = [];
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.onError(answerErrors((problem) => void problems.push(problem)));
  app.use(async (c, next) => {
    c.set('caller', { id: 'one', name: 'newsroom', scopes: scopes ?? ['read', 'build'] });
    await next();
  });
  app.route('/', speechRoutes({ project, ...parts }));
  app.route('/', voiceRoutes(project.voices.provider));
  return {
    app,
    project,
    problems,
    speak: async (body, { path = '/v1/audio/speech', ...init } = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...init,
      }),
    close: async () => {
      await project.close();
      folder.remove();
    },
  };
}
