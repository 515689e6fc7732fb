/** Which failures of Google's client may have been billed. */
import { describe, expect, it } from 'vitest';
import { asGoogleError } from '../../../../src/speech/providers/google/google-errors.ts';

const billed = (code: number, details: string): boolean | undefined =>
  asGoogleError({ code, details }, { timeout: 30 }).mayBeBilled;

describe('a failure of Google', () => {
  it.each([
    [14, 'Connection dropped'],
    [14, 'read ECONNRESET'],
    [14, 'The service is currently unavailable.'],
    [14, 'Received HTTP status code 502'],
    [10, 'The operation was aborted.'],
    [8, 'Received message larger than max (9000000 vs 4194304)'],
  ])('of status %i, “%s”, may have been billed', (code, details) => {
    expect(billed(code, details)).toBe(true);
  });

  it.each([
    [14, 'No connection established. Last error: connect ECONNREFUSED 127.0.0.1:1'],
    [14, 'Name resolution failed for target dns:tts.example.org:443'],
    [14, 'Stream refused by server'],
    [8, 'Quota exceeded for requests per minute'],
    [3, 'This request contains sentences that are too long.'],
    [16, 'Request had invalid authentication credentials.'],
  ])('of status %i, “%s”, was not', (code, details) => {
    expect(billed(code, details)).toBeUndefined();
  });
});
