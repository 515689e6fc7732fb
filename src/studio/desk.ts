/** the shelf and the parts of the studio → all routes that need readers, rules or voices: loaded after the first page is shown. */
import { Hono } from 'hono';
import type { ServiceEnv } from '../service/caller.ts';
import { answerNotFound } from '../service/problems/answer-problem.ts';
import { takeCaller } from './access/take-caller.ts';
import { answerTrouble } from './answer-trouble.ts';
import { addingRoutes } from './adding/adding-routes.ts';
import type { StudioEvent } from './answers.ts';
import { articleRoutes } from './articles/article-routes.ts';
import type { Shelf } from './articles/shelf.ts';
import { decisionRoutes } from './decisions/decision-routes.ts';
import { openStepHistories } from './decisions/step-history.ts';
import { removalRoutes } from './decisions/removal-routes.ts';
import { wordRoutes } from './decisions/word-routes.ts';
import { doubtRoutes } from './doubts/doubt-routes.ts';
import { exportRoutes } from './making/export-routes.ts';
import { makeRoutes } from './making/make-routes.ts';
import { openPublications, type Publications } from './publishing/publications.ts';
import { publishRoutes } from './publishing/publish-routes.ts';
import { openReleaseTimer, type ReleaseTimer } from './publishing/release-timer.ts';
import { proposalRoutes } from './proposals/proposal-routes.ts';
import { openSounds } from './sound/open-sounds.ts';
import { soundRoutes } from './sound/sound-routes.ts';
import { openVoiceWarming } from './sound/warm-voice.ts';
import type { StudioParts } from './studio-parts.ts';

/** Options of `openDesk`. */
export type DeskOptions = {
  readonly shelf: Shelf;
  readonly parts: StudioParts;
  readonly onEvent: (event: StudioEvent) => void;
  /** Told of defects. */
  readonly onDefect: (error: unknown) => void;
  /** Aborts when the studio ends. */
  readonly signal: AbortSignal;
};

/** The application of these routes; who may ask was decided before. */
export function openDesk(options: DeskOptions): Hono<ServiceEnv> {
  const { shelf, parts, onEvent, onDefect } = options;
  const app = new Hono<ServiceEnv>();
  app.onError(answerTrouble({ onDefect, isOwner: !parts.served }));
  app.use(takeCaller);
  app.notFound(answerNotFound(app));
  app.route('/', articleRoutes({ shelf, parts, onShown: openVoiceWarming(parts) }));
  const sounds = openSounds(parts);
  app.route('/', soundRoutes({ shelf, parts, sounds }));
  const historyOf = openStepHistories();
  const deciding = { shelf, historyOf, parts };
  app.route('/', addingRoutes(shelf, parts));
  app.route('/', removalRoutes(deciding));
  app.route('/', decisionRoutes(deciding));
  app.route('/', wordRoutes(deciding));
  app.route('/', proposalRoutes({ shelf, parts, sounds }));
  app.route('/', doubtRoutes(shelf, parts));
  app.route('/', makeRoutes({ shelf, parts, onEvent }));
  app.route('/', exportRoutes(shelf, parts));
  app.route('/', publishRoutes({ shelf, historyOf, parts, ...openPublishingDesk(options) }));
  return app;
}

/** What publishes: now, and at the times that were planned. */
function openPublishingDesk({ shelf, parts, onDefect, signal }: DeskOptions): {
  readonly publications: Publications;
  readonly timer: ReleaseTimer;
} {
  const publications = openPublications(parts, {
    onTrouble: (_message, error) => error !== undefined && onDefect(error),
  });
  const timer = openReleaseTimer({
    output: parts.project.places.output,
    store: parts.project.places.store,
    publish: publications.publish,
    onChange: (slug) => void shelf.refreshSlug(slug),
    onDefect,
  });
  void timer.look();
  signal.addEventListener('abort', () => {
    timer.close();
    void publications.close();
  });
  return { publications, timer };
}
