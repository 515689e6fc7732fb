/** why a job is not taken → the error that says so. Pure. */
import { ServiceError } from '../problems/service-error.ts';

/** Seconds after which some of what waits will be done. */
const RETRY_AFTER = 60;

/** Another body under a key that was used. */
export function keyReused(): ServiceError {
  return new ServiceError('This idempotency key was used before, for another request.', {
    code: 'SERVICE_CONFLICT',
    hint: 'Use a new key for a new request, and the same one only to send the same request again.',
  });
}

/** Too much waits. */
export function tooManyWait(count: number): ServiceError {
  return new ServiceError(`${count} editions wait already: no more jobs are taken at present.`, {
    code: 'SERVICE_BUSY',
    hint: 'Send the same request again later.',
    retryAfter: RETRY_AFTER,
  });
}

/** The service ends. */
export function isEnding(): ServiceError {
  return new ServiceError('The service is ending: no more jobs are taken.', {
    code: 'SERVICE_BUSY',
    hint: 'Send the same request again when it is back.',
    retryAfter: 10,
  });
}
