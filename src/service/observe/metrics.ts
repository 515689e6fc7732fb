/** what is counted → the text that Prometheus reads (exposition format 0.0.4). */

/** Names and values that tell samples of one metric apart: few, and never of a request's own making. */
export type Labels = Readonly<Record<string, string>>;

/** A value at the time it is asked for. */
export type Sample = { readonly labels?: Labels; readonly value: number };

/** Counts what has happened since the start. */
export type Counter = { readonly add: (value: number, labels?: Labels) => void };

/** Counts values by how large they are. */
export type Histogram = { readonly observe: (value: number, labels?: Labels) => void };

/** A name, as `lectern_jobs_ended_total`, and a sentence. */
export type MetricName = { readonly name: string; readonly help: string };

/** All metrics of a process. */
export type Metrics = {
  readonly counter: (of: MetricName) => Counter;
  readonly histogram: (of: MetricName, bounds: readonly number[]) => Histogram;
  /** A value that is read when it is asked for; one that cannot be read is left out. */
  readonly gauge: (of: MetricName, read: () => Promise<readonly Sample[]>) => void;
  /** All of them, in the order in which they were made. */
  readonly text: () => Promise<string>;
};

/** Prints one metric. */
type Print = () => readonly string[] | Promise<readonly string[]>;

/** Samples of one metric: more come from a mistake, and would fill the memory of whoever keeps them. */
const MOST_SAMPLES = 500;

/** No metric yet. */
export function openMetrics(): Metrics {
  const printers: Print[] = [];
  return {
    counter: (of) => {
      const values = new Map<string, number>();
      printers.push(() => [
        ...header(of, 'counter'),
        ...[...values].map(([labels, value]) => `${of.name}${labels} ${value}`),
      ]);
      return {
        add: (value, labels) => {
          const key = printLabels(labels);
          if (!(value >= 0) || !Number.isFinite(value) || isFull(values, key)) return;
          values.set(key, (values.get(key) ?? 0) + value);
        },
      };
    },
    histogram: (of, bounds) => {
      const series = new Map<string, Series>();
      printers.push(() => [
        ...header(of, 'histogram'),
        ...[...series.values()].flatMap((each) => printSeries(each, { of, bounds })),
      ]);
      return {
        observe: (value, labels) => {
          const key = printLabels(labels);
          if (!Number.isFinite(value) || isFull(series, key)) return;
          const known = series.get(key) ?? newSeries(labels, bounds.length);
          series.set(key, known);
          known.sum += value;
          const at = bounds.findIndex((bound) => value <= bound);
          const bucket = at < 0 ? bounds.length : at;
          known.counts[bucket]! += 1;
        },
      };
    },
    gauge: (of, read) => {
      printers.push(async () => {
        const samples = await read().catch(() => []);
        return [
          ...header(of, 'gauge'),
          ...samples
            .filter(({ value }) => Number.isFinite(value))
            .map(({ labels, value }) => `${of.name}${printLabels(labels)} ${value}`),
        ];
      });
    },
    text: async () =>
      `${(await Promise.all(printers.map((print) => print()))).flat().join('\n')}\n`,
  };
}

/** Values of a histogram with the same labels; the last count is of those over every bound. */
type Series = { readonly labels: Labels; readonly counts: number[]; sum: number };

function newSeries(labels: Labels = {}, bounds: number): Series {
  return { labels, counts: Array.from({ length: bounds + 1 }, () => 0), sum: 0 };
}

function isFull(known: ReadonlyMap<string, unknown>, key: string): boolean {
  return known.size >= MOST_SAMPLES && !known.has(key);
}

function printSeries(
  { labels, counts, sum }: Series,
  { of, bounds }: { readonly of: MetricName; readonly bounds: readonly number[] },
): readonly string[] {
  let total = 0;
  const buckets = [...bounds, Infinity].map((bound, at) => {
    total += counts[at]!;
    const le = bound === Infinity ? '+Inf' : String(bound);
    return `${of.name}_bucket${printLabels({ ...labels, le })} ${total}`;
  });
  const own = printLabels(labels);
  return [...buckets, `${of.name}_sum${own} ${sum}`, `${of.name}_count${own} ${total}`];
}

function header({ name, help }: MetricName, type: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function printLabels(labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
