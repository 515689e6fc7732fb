/** pieces as they are made → the body of a response, which ends the work when its reader is gone. */

/** Options of `answerStream`. */
export type AnswerStreamOptions = {
  /** Stops the work behind the pieces. */
  readonly stop: AbortController;
  /** Called once when nothing more will be sent, however it ended. */
  readonly onEnd: () => void;
  /** What is sent in place of cutting the connection if the work fails. @default the connection is cut */
  readonly lastWords?: ((error: unknown) => Uint8Array) | undefined;
};

/** Seconds without taking a byte after which a reader counts as gone. */
const STALL_TIMEOUT = 60;

/** A body that is made as fast as it is taken. */
export function answerStream(
  pieces: AsyncGenerator<Uint8Array>,
  { stop, onEnd, lastWords }: AnswerStreamOptions,
): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearTimeout(timer);
    stop.abort(GONE);
    // What it still does is of no interest: no one is there to be told.
    pieces.return(undefined).catch(() => undefined);
    onEnd();
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        clearTimeout(timer);
        try {
          const { value, done } = await pieces.next();
          if (done) {
            end();
            controller.close();
            return;
          }
          controller.enqueue(value);
          timer = setTimeout(() => {
            end();
            controller.error(GONE);
          }, STALL_TIMEOUT * 1000);
        } catch (error) {
          end();
          if (lastWords === undefined) return controller.error(error);
          controller.enqueue(lastWords(error));
          controller.close();
        }
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  );
}

/** Why work is stopped that no one waits for. */
const GONE = new Error('the client is gone');
