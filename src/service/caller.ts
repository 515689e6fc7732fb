/** who calls the service: a token, and what it may do. */

/**
 * What a token may do: `read` editions, jobs and voices; `build` editions and speech; `publish` them; `admin` may do
 * all of it, and manages webhooks and failures.
 */
export const SCOPES = ['read', 'build', 'publish', 'admin'] as const;

/** One of `SCOPES`. */
export type Scope = (typeof SCOPES)[number];

/** The holder of a token; with `--open`, whoever calls from this machine. */
export type Caller = {
  /** Stays the same for the life of the token; says nothing of its secret. */
  readonly id: string;
  /** The name that the token was given. */
  readonly name: string;
  readonly scopes: readonly Scope[];
};

/** What a request of the service carries from one handler to the next. */
export type ServiceEnv = {
  Variables: {
    /** Set for every address under `/v1/`, and for those with a scope. */
    caller: Caller;
    /** The answer has it in `X-Request-Id`, and the log in `requestId`. */
    requestId: string;
    /** The `traceparent` of the span of the request, where requests are traced. */
    trace: string | undefined;
  };
};
