/** a path of the studio → what it answers, or an error with words for people. */

/** A problem that the server told, or that it could not be reached. */
export class AskError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly status: number;
  /** The whole document. */
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    super(String(problem['detail'] ?? 'The studio does not answer.'));
    this.status = status;
    this.code = String(problem['code'] ?? 'UNREACHABLE');
    this.hint = typeof problem['hint'] === 'string' ? problem['hint'] : undefined;
    this.problem = problem;
  }
}

/** Options of `askStudio`. */
export type AskOptions = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, with its own type. */
  readonly file?: Blob;
  readonly signal?: AbortSignal;
};

/** A path of the studio as the page reaches it: behind the service, the studio is in a folder. */
export function fromPage(path: string): string {
  return path.replace(/^\//, '');
}

/** The answer of a path, whatever it is. @throws AskError; the signal's reason */
export async function request(path: string, options: AskOptions = {}): Promise<Response> {
  const { method = 'GET', body, file, signal } = options;
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (file) headers['content-type'] = file.type || 'application/octet-stream';
  let response: Response;
  try {
    response = await fetch(fromPage(path), {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file && { body: file }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError(0, {
      detail: 'The studio cannot be reached.',
      hint: 'Is lectern studio still running? What was saved is kept.',
    });
  }
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  throw new AskError(response.status, problem);
}

/** What a path answers, as JSON. @throws as `request` */
export async function askStudio<T>(path: string, options: AskOptions = {}): Promise<T> {
  const response = await request(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
