/** the value of a setting → the same as it may be printed: without what may be a secret. Pure. */
import type { AnySetting } from './setting.ts';
import { SETTINGS, type Settings } from './settings.ts';
import { showProxy } from '../../_internal/http/http-proxy.ts';
import { showQueue } from '../../queue/queue-address.ts';

/** What stands for a secret. */
const MASK = '•••';

/** The value, with headers cut down to their names and addresses without name and password. */
export function printable(name: keyof Settings, value: unknown): unknown {
  const { isSecret } = SETTINGS[name] as AnySetting;
  if (isSecret !== true || value === undefined) return value;
  if (Array.isArray(value)) return value.map((line: unknown) => maskHeader(String(line)));
  return name === 'queue' ? showQueue(String(value)) : showProxy(String(value));
}

/** "Authorization: •••" */
function maskHeader(line: string): string {
  const colon = line.indexOf(':');
  return colon < 0 ? MASK : `${line.slice(0, colon)}: ${MASK}`;
}
