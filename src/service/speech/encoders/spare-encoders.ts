/** encoders that take time to start → one of each format started before it is asked for, for as long as the format is asked for. */

/** What is kept: it has to be ended whether it was used or not. */
export type Spare = { readonly cancel: () => Promise<void> };

/** Seconds after which a spare that no one asked for is ended: its thread takes some 15 MB. */
const KEPT = 600;

/** Spares, at most one of each format. */
export type SpareEncoders<T extends Spare> = {
  /** The spare of a format; where there is none, or it could not be started, a new one. */
  readonly take: (format: string, start: () => Promise<T>) => Promise<T>;
  /** Starts a spare unless there is one. Called when there is sound, so that none comes later for it. */
  readonly refill: (format: string, start: () => Promise<T>) => void;
  /** Ends all; none is kept from then on. */
  readonly close: () => Promise<void>;
};

/** Keeps spares in this process. The first request for a format starts its own encoder. */
export function openSpareEncoders<T extends Spare>(): SpareEncoders<T> {
  const spares = new Map<
    string,
    { readonly started: Promise<T>; readonly timer: NodeJS.Timeout }
  >();
  let isClosed = false;
  const remove = (format: string): Promise<T> | undefined => {
    const spare = spares.get(format);
    spares.delete(format);
    clearTimeout(spare?.timer);
    return spare?.started;
  };
  const end = async (format: string): Promise<void> => {
    // One that could not be started has ended.
    const spare = await remove(format)?.catch(() => undefined);
    await spare?.cancel();
  };
  return {
    take: async (format, start) => (await remove(format)?.catch(() => undefined)) ?? start(),
    refill: (format, start) => {
      if (isClosed || spares.has(format)) return;
      const started = start();
      // Whoever takes it starts another.
      started.catch(() => undefined);
      const timer = setTimeout(() => void end(format).catch(() => undefined), KEPT * 1000).unref();
      spares.set(format, { started, timer });
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...spares.keys()].map(end));
    },
  };
}
