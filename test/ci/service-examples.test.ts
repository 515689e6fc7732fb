/** The examples of the service: they parse, name a command and flags that there are, and do not run it as root. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addService } from '../../src/cli/commands/service/service.ts';

const FOLDER = fileURLToPath(new URL('../../examples/service', import.meta.url));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** The flags that a command line of ours gives. @throws what commander says */
async function parseService(words: readonly string[]): Promise<object> {
  const command = new Command('service').exitOverride();
  let given: object = {};
  addService(command, async (flags) => {
    given = flags;
  });
  await command.parseAsync([...words], { from: 'user' });
  return given;
}

/** What the check of a container exits with where the service answers so. */
async function probeOf(script: string, status: number): Promise<number | undefined> {
  const asked: string[] = [];
  const exits: number[] = [];
  const fetchIt = async (address: string): Promise<Response> => {
    asked.push(address);
    return new Response(null, { status });
  };
  await (new Function('fetch', 'process', `return ${script}`)(fetchIt, {
    exit: (code: number) => void exits.push(code),
  }) as Promise<void>);
  expect(asked).toEqual(['http://127.0.0.1:4174/healthz']);
  return exits[0];
}

/** Folders that the image lets any user write, since a volume takes its rights from them. */
test('volumes of the service are folders that its user may write', () => {
  const image = readFileSync(join(FOLDER, '../../Containerfile'), 'utf8');
  const writable = /chmod 0777 (.+)/.exec(image)![1]!.split(' ');
  const { services } = parse(read('compose.yaml')) as {
    readonly services: Record<string, { readonly volumes: readonly string[] }>;
  };
  const volumes = services['service']!.volumes.filter((each) => /^\w+:/.test(each));
  expect(volumes.map((each) => each.split(':')[1])).toEqual(
    expect.arrayContaining(['/output', '/store']),
  );
  for (const each of volumes) expect(writable).toContain(each.split(':')[1]);
});

/** Seconds that the service may take to end, and a margin. */
const ENDS_WITHIN = 10;

test('the containers: the service is reachable for the proxy alone, which keeps its certificates', async () => {
  const { services, volumes } = parse(read('compose.yaml')) as {
    readonly services: Record<string, Record<string, unknown>>;
    readonly volumes: object;
  };
  const { service, caddy } = services;
  const [name, ...flags] = service!['command'] as string[];
  expect(name).toBe('service');
  expect(await parseService(flags)).toMatchObject({ host: '0.0.0.0', port: 4174 });
  expect(service).toMatchObject({ user: 'node', expose: ['4174'] });
  expect(service).not.toHaveProperty('ports');
  expect(Number.parseInt(String(service!['stop_grace_period']), 10)).toBeGreaterThan(ENDS_WITHIN);
  // The proxy starts when the service answers, which is asked with what the image has.
  expect(caddy!['depends_on']).toEqual({ service: { condition: 'service_healthy' } });
  const { test: probe } = service!['healthcheck'] as { readonly test: readonly string[] };
  expect(probe.slice(0, 3)).toEqual(['CMD', 'node', '-e']);
  expect(await probeOf(probe[3]!, 200)).toBe(0);
  expect(await probeOf(probe[3]!, 503)).toBe(1);
  expect(caddy!['environment']).toEqual({ LECTERN: 'service:4174' });
  const { context, dockerfile } = service!['build'] as Record<string, string>;
  expect(existsSync(join(FOLDER, context!, dockerfile!))).toBe(true);
  const mounted = [...(service!['volumes'] as string[]), ...(caddy!['volumes'] as string[])]
    .map((each) => each.split(':')[0]!)
    .filter((each) => /^\w+$/.test(each));
  expect(mounted.sort()).toEqual(Object.keys(volumes).sort());
});

test('the proxy passes streams on as they come, and hides the metrics', () => {
  const text = read('Caddyfile');
  expect(text).toContain('reverse_proxy {$LECTERN:127.0.0.1:4174}');
  expect(text).toContain('flush_interval -1');
  expect(text).toMatch(/@metrics path \/metrics\n\s*respond @metrics 404/);
});

test('the unit starts the service as a user of its own, and waits for its end', async () => {
  const unit = read('lectern.service');
  const command = /^ExecStart=lectern service(.*)$/m.exec(unit)![1]!.trim();
  expect(await parseService(command === '' ? [] : command.split(' '))).toMatchObject({
    host: '127.0.0.1',
  });
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1])).toBeGreaterThan(ENDS_WITHIN);
  for (const line of ['User=lectern', 'NoNewPrivileges=yes', 'ProtectSystem=strict'])
    expect(unit).toContain(line);
});
