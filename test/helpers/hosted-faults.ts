/** a service on loopback → the faults that the contract of hosted providers knows, as services over HTTP have them. */
import { vi } from 'vitest';
import type { HostedFault } from '../speech/provider-contract.ts';
import type { ServiceFault, SpeechService } from './speech-service.ts';

const HTML = { headers: { 'content-type': 'text/html' } };

/** What services over HTTP answer alike; `secret` is what a refusal repeats. */
export function httpFaults(secret: string): Readonly<Record<HostedFault, ServiceFault>> {
  const body = JSON.stringify({ error: { message: `Incorrect API key provided: ${secret}` } });
  return {
    busy: { status: 429, headers: { 'retry-after': '2' }, body: '{"error":"slow down"}' },
    broken: { status: 500, body: 'Internal Server Error' },
    refused: { status: 401, headers: { 'content-type': 'application/json' }, body },
    page: { ...HTML, body: '<!doctype html><title>Maintenance</title><p>Back soon.</p>' },
    empty: { body: '' },
    cut: 'cut',
    slow: 'slow',
    hang: 'hang',
    silent: 'silent',
  };
}

/** What comes with status 200 where a list of voices should, and what is then told of it. */
export const NO_LISTS: readonly (readonly [string, ServiceFault, RegExp])[] = [
  [
    'a page of a proxy',
    { ...HTML, body: '<!doctype html><title>Sign in</title>' },
    /returned something other than a list of voices: a page, “Sign in”/,
  ],
  ['a text', { body: 'Back soon.' }, /a list of voices: Back soon\.$/],
  ['no words', { body: '' }, /something other than a list of voices$/],
  ['null', { body: 'null' }, /something other than a list of voices$/],
  ['another object', { body: '{"message":"Use v2."}' }, /a list of voices: Use v2\.$/],
  ['a table of voices', { body: '{"voices":{"a":1}}' }, /something other than a list of voices$/],
];

/** How the contract makes a service fail and counts what it saw. */
export function hostedBy(
  service: SpeechService,
  faults: Readonly<Record<HostedFault, ServiceFault>>,
) {
  return {
    fail: (...names: readonly HostedFault[]) => service.fail(...names.map((name) => faults[name])),
    requests: () => service.requests.length,
    aborted: service.aborted,
    close: async () => {
      vi.unstubAllEnvs();
      await service.close();
    },
  };
}
