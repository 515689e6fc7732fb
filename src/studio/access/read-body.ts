/** a request with JSON and what it must be → its value, or a problem that names what is wrong. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { ServiceEnv } from '../../service/caller.ts';
import { refuseInvalid } from '../../service/problems/answer-problem.ts';
import { ServiceError } from '../../service/problems/service-error.ts';

/** The value. @throws ServiceError `SERVICE_REQUEST` where it is not JSON, `SERVICE_INVALID` where it is another */
export async function readBody<T>(c: Context<ServiceEnv>, schema: z.ZodType<T>): Promise<T> {
  let given: unknown;
  try {
    given = await c.req.json();
  } catch (cause) {
    throw new ServiceError('The body is not JSON.', { code: 'SERVICE_REQUEST', cause });
  }
  return checkRequest(given, schema);
}

/** What a request says, if it is what it must be. @throws ServiceError `SERVICE_INVALID` */
export function checkRequest<T>(given: unknown, schema: z.ZodType<T>): T {
  const checked = schema.safeParse(given);
  if (checked.success) return checked.data;
  refuseInvalid({ target: 'json', success: false, error: checked.error });
  throw new TypeError('unreachable');
}
