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
