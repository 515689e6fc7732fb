/** what happens in the service → its metrics: one function for each thing that is counted. */
import { openMetrics, type Metrics, type Sample } from './metrics.ts';

/** How a job ended. */
export type JobOutcome = 'done' | 'failed' | 'cancelled';

/** An answered request. */
export type AnsweredRequest = {
  readonly method: string;
  /** The pattern of its address, such as `/v1/jobs/{id}`: never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

/** Money at a time, in units of the currency. */
export type MoneyState = {
  readonly currency: string;
  readonly reserved: number;
  readonly spent: number;
};

/** What areas of the service tell, and whoever asks for metrics reads. */
export type Meters = {
  readonly requestAnswered: (request: AnsweredRequest) => void;
  readonly jobEnded: (outcome: JobOutcome) => void;
  /** Seconds that a stage of a run took: `readArticle`, `recordClips`. */
  readonly stageEnded: (stage: string, seconds: number) => void;
  /** Characters that a provider was sent and will bill. */
  readonly charactersSpoken: (provider: string, count: number) => void;
  /** A message of a webhook was delivered, or an attempt failed; `dead`: it was the last. */
  readonly hookSent: (outcome: 'delivered' | 'failed' | 'dead') => void;
  /** Where the number of jobs in each state is read; `waiting` is the depth of the queue. */
  readonly watchJobs: (read: () => Promise<Readonly<Record<string, number>>>) => void;
  /** Where the money of the month is read. */
  readonly watchMoney: (read: () => Promise<MoneyState | undefined>) => void;
  /** Where the number of open event streams is read. */
  readonly watchStreams: (read: () => number) => void;
  readonly text: Metrics['text'];
};

/** Seconds of a request: most take milliseconds, speech takes longer. */
const REQUEST_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Seconds of a stage: reading takes less than one, recording a long article many minutes. */
const STAGE_BOUNDS = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600];

/** Opens the meters of a process. */
export function openMeters(): Meters {
  const metrics = openMetrics();
  const requests = metrics.counter({
    name: 'lectern_http_requests_total',
    help: 'Requests that were answered.',
  });
  const durations = metrics.histogram(
    { name: 'lectern_http_request_seconds', help: 'Seconds until a request was answered.' },
    REQUEST_BOUNDS,
  );
  const jobs = metrics.counter({ name: 'lectern_jobs_ended_total', help: 'Jobs that ended.' });
  const stages = metrics.histogram(
    { name: 'lectern_stage_seconds', help: 'Seconds that a stage of a run took.' },
    STAGE_BOUNDS,
  );
  const characters = metrics.counter({
    name: 'lectern_characters_total',
    help: 'Characters that providers were sent.',
  });
  const hooks = metrics.counter({
    name: 'lectern_hooks_sent_total',
    help: 'Attempts to tell receivers of webhooks, by how they ended.',
  });
  return {
    requestAnswered: ({ method, route, status, seconds }) => {
      requests.add(1, { method, route, status: String(status) });
      durations.observe(seconds, { route });
    },
    jobEnded: (outcome) => jobs.add(1, { outcome }),
    stageEnded: (stage, seconds) => stages.observe(seconds, { stage }),
    charactersSpoken: (provider, count) => characters.add(count, { provider }),
    hookSent: (outcome) => hooks.add(1, { outcome }),
    watchJobs: (read) => addJobs(metrics, read),
    watchMoney: (read) => addMoney(metrics, read),
    watchStreams: (read) =>
      metrics.gauge(
        { name: 'lectern_event_streams', help: 'Event streams that are open.' },
        async () => [{ value: read() }],
      ),
    text: metrics.text,
  };
}

function addJobs(metrics: Metrics, read: Parameters<Meters['watchJobs']>[0]): void {
  metrics.gauge({ name: 'lectern_jobs', help: 'Jobs by state.' }, async () =>
    Object.entries(await read()).map(([state, value]) => ({ labels: { state }, value })),
  );
  metrics.gauge({ name: 'lectern_queue_depth', help: 'Jobs that wait.' }, async () => [
    { value: (await read())['waiting'] ?? 0 },
  ]);
}

function addMoney(metrics: Metrics, read: Parameters<Meters['watchMoney']>[0]): void {
  const sampleOf = async (part: 'reserved' | 'spent'): Promise<readonly Sample[]> => {
    const money = await read();
    return money ? [{ labels: { currency: money.currency }, value: money[part] }] : [];
  };
  metrics.gauge(
    { name: 'lectern_money_reserved', help: 'Money of this month that is not settled yet.' },
    () => sampleOf('reserved'),
  );
  metrics.gauge({ name: 'lectern_money_spent', help: 'Money spent this month.' }, () =>
    sampleOf('spent'),
  );
}
