/** the shelf and the parts of the studio → all routes that need readers, rules or voices: loaded after the first page is shown. */
import { Hono } from 'hono';
import type { ServiceEnv } from '../service/caller.ts';
import { answerNotFound } from '../service/problems/answer-problem.ts';
import { answerTrouble } from './answer-trouble.ts';
import type { StudioEvent } from './answers.ts';
import { articleRoutes } from './articles/article-routes.ts';
import type { Shelf } from './articles/shelf.ts';
import { decisionRoutes } from './decisions/decision-routes.ts';
import { openStepHistory } from './decisions/step-history.ts';
import { wordRoutes } from './decisions/word-routes.ts';
import { doubtRoutes } from './doubts/doubt-routes.ts';
import { makeRoutes } from './making/make-routes.ts';
import { soundRoutes } from './sound/sound-routes.ts';
import type { StudioParts } from './studio-parts.ts';

/** Options of `openDesk`. */
export type DeskOptions = {
  readonly shelf: Shelf;
  readonly parts: StudioParts;
  readonly onEvent: (event: StudioEvent) => void;
  /** Told of defects. */
  readonly onDefect: (error: unknown) => void;
};

/** The application of these routes; who may ask was decided before. */
export function openDesk({ shelf, parts, onEvent, onDefect }: DeskOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.onError(answerTrouble(onDefect));
  app.notFound(answerNotFound(app));
  app.route('/', articleRoutes(shelf, parts));
  app.route('/', soundRoutes(shelf, parts));
  const deciding = { shelf, history: openStepHistory(), parts };
  app.route('/', decisionRoutes(deciding));
  app.route('/', wordRoutes(deciding));
  app.route('/', doubtRoutes(shelf, parts));
  app.route('/', makeRoutes({ shelf, parts, onEvent }));
  return app;
}
