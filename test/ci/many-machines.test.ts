/** The examples of many machines: they parse, name commands and settings that there are, and run nothing as root. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { COMMAND_TABLE } from '../../src/cli/command-table.ts';
import { ARTICLES, SEGMENTS } from '../../src/queue/bull/bull-connection.ts';
import { isFolderOrBucket } from '../../src/_internal/objects/bucket-address.ts';
import { whyNoQueue } from '../../src/queue/queue-address.ts';
import { variableOf } from '../../src/run/settings/environment.ts';
import { settingRows } from '../../src/run/settings/settings.ts';

const FOLDER = fileURLToPath(new URL('../../examples/many-machines', import.meta.url));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const variables = new Set<string>(
  settingRows.flatMap(([name, { variable }]) => (variable ? [variableOf(name)] : [])),
);
const namedIn = (text: string): string[] => text.match(/LECTERN_[A-Z_]+/g) ?? [];

/** Keeps what the tag of Compose stands before: the whole value takes the place of another. */
const OVERRIDE = [
  { tag: '!override', collection: 'map' as const, resolve: (map: unknown) => map },
  { tag: '!override', collection: 'seq' as const, resolve: (seq: unknown) => seq },
];

type Service = {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly user?: string;
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
  readonly network_mode?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
};
type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const readCompose = (name: string): Compose =>
  parse(read(name), { merge: true, customTags: OVERRIDE as never }) as Compose;

/** What a command line of ours would do with these words. @throws what commander says */
async function parseCommand(words: readonly string[]): Promise<Record<string, unknown>> {
  const [name, ...rest] = words;
  const entry = COMMAND_TABLE.find((each) => each.name === name);
  if (!entry) throw new Error(`no command is called ${name}`);
  const command = new Command(name).exitOverride();
  let flags: Record<string, unknown> = {};
  (await entry.load())(command, async (given) => void (flags = { ...given }));
  await command.parseAsync(rest, { from: 'user' });
  return flags;
}

describe('the compose file', () => {
  const compose = readCompose('compose.yaml');

  test('runs two workers and their queue, none as root', () => {
    expect(Object.keys(compose.services)).toEqual(['queue', 'worker-1', 'worker-2', 'lectern']);
    for (const { user } of Object.values(compose.services)) {
      expect(user).toBeDefined();
      expect(user).not.toMatch(/^(?:root|0)\b/);
    }
  });

  test('gives workers options that there are', async () => {
    const { command } = compose.services['worker-1']!;
    expect(await parseCommand(command!)).toMatchObject({ concurrency: 4 });
  });
});

describe.each(['compose.yaml', 'postgres.yaml', 'objects.yaml'])('the services of %s', (name) => {
  const base = readCompose('compose.yaml');
  const { services, volumes } = readCompose(name);

  test('have an image of a stated version, and a user that is not root', () => {
    for (const [service, { image, user }] of Object.entries(services)) {
      if (image === undefined) {
        expect(Object.keys(base.services)).toContain(service);
        continue;
      }
      expect(user).toBeDefined();
      expect(user).not.toMatch(/^(?:root|0)\b/);
      if (image !== 'lectern') expect(image).toMatch(/:(?:\d|RELEASE\.)/);
    }
  });

  test('name the file that our image is built from: Compose looks for a Dockerfile alone', () => {
    for (const { image, build } of Object.values(services)) {
      if (image === 'lectern')
        expect(existsSync(join(FOLDER, build!.context, build!.dockerfile))).toBe(true);
    }
  });

  test('mount only volumes that there are, and the articles read-only', () => {
    const known = Object.keys({ ...base.volumes, ...volumes });
    for (const mount of Object.values(services).flatMap(({ volumes: of = [] }) => of)) {
      const [source = ''] = mount.split(':');
      if (mount.startsWith('${POSTS')) expect(mount).toMatch(/:ro$/);
      else if (!mount.startsWith('$')) expect(known).toContain(source);
    }
  });

  test('wait for services that there are, and are given settings that are taken', () => {
    const known = Object.keys({ ...base.services, ...services });
    for (const { depends_on: others = {}, environment = {} } of Object.values(services)) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(others)));
      for (const [key, value] of Object.entries(environment)) {
        const plain = value.replace(/\$\{[^}]*\}/g, 'secret');
        if (key === 'LECTERN_QUEUE') expect(whyNoQueue(plain)).toBeUndefined();
        if (key.startsWith('LECTERN_SHARED')) expect(isFolderOrBucket(plain)).toBe(true);
        expect(plain).not.toMatch(/^http:\/\/(?!127\.0\.0\.1)/);
      }
    }
  });
});

test('workers without common folders reach the store as one on their own machine, and it answers no other', () => {
  const { services } = readCompose('objects.yaml');
  // Not in the network of the store: it ends with each restart of it, and they would be without one.
  for (const name of ['objects', 'worker-1', 'worker-2', 'lectern'])
    expect(services[name]!.network_mode).toBe('service:machine');
  for (const name of ['worker-1', 'worker-2', 'lectern']) {
    expect(services[name]!.environment).toMatchObject({
      AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9000',
      LECTERN_SHARED_OUTPUT: services[name]!.environment!['LECTERN_SHARED_STORE'],
    });
  }
  expect(services['worker-1']!.volumes).toHaveLength(1);
  expect(services['objects']!.command).toEqual(['server', '/data', '--address', '127.0.0.1:9000']);
});

type Container = {
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly envFrom: readonly { readonly secretRef: { readonly name: string } }[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly securityContext: object;
  readonly volumeMounts: readonly { readonly name: string; readonly readOnly?: boolean }[];
};
type PodSpec = {
  readonly securityContext: object;
  readonly terminationGracePeriodSeconds?: number;
  readonly initContainers?: readonly Container[];
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string }[];
};
type Resource = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Readonly<Record<string, unknown>>;
};
const readResources = (name: string): readonly Resource[] =>
  parseAllDocuments(read(name)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Resource;
  });

describe('the example for Kubernetes', () => {
  const resources = readResources('kubernetes.yaml');
  const specOf = (kind: string): Readonly<Record<string, unknown>> =>
    resources.find((each) => each.kind === kind)!.spec;
  const worker = (specOf('Deployment')['template'] as { readonly spec: PodSpec }).spec;
  const job = (
    specOf('CronJob')['jobTemplate'] as {
      readonly spec: { readonly template: { readonly spec: PodSpec } };
    }
  ).spec.template.spec;
  const containers = [...worker.containers, ...job.initContainers!, ...job.containers];

  test('has a kind, a version and a name for each of its resources', () => {
    expect(resources.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([
      'apps/v1 Deployment',
      'v1 PersistentVolumeClaim',
      'batch/v1 CronJob',
    ]);
    for (const { metadata } of resources) expect(metadata.name).toMatch(/^lectern-/);
  });

  test('runs nothing as root, writes to volumes alone, and gives workers time to stop', () => {
    for (const pod of [worker, job])
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    for (const { securityContext } of containers)
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    expect(worker.terminationGracePeriodSeconds).toBeGreaterThan(10);
  });

  test('mounts volumes that it has', () => {
    for (const pod of [worker, job]) {
      const names = pod.volumes.map(({ name }) => name);
      for (const { volumeMounts } of [...(pod.initContainers ?? []), ...pod.containers])
        expect(volumeMounts.map(({ name }) => name)).toEqual(names);
    }
  });

  test('names commands and options that there are, and secrets by reference alone', async () => {
    for (const { args, envFrom, env, image } of containers) {
      await parseCommand(args);
      expect(image).toMatch(/:\d+\.\d+\.\d+$/);
      expect(envFrom).toEqual([{ secretRef: { name: 'lectern' } }]);
      for (const { name, value } of env) {
        if (name.startsWith('LECTERN')) expect(variables).toContain(name);
        if (name.startsWith('LECTERN_SHARED')) expect(isFolderOrBucket(value)).toBe(true);
      }
    }
    expect(containers.map(({ args }) => args[0])).toEqual(['worker', 'feed', 'publish']);
  });
});

describe('the examples for KEDA', () => {
  type Trigger = {
    readonly type: string;
    readonly metadata: Readonly<Record<string, string>>;
    readonly authenticationRef: { readonly name: string };
  };
  const triggersOf = (name: string): readonly Trigger[] => {
    const [authentication, scaled] = readResources(name);
    expect([authentication!.kind, scaled!.kind]).toEqual(['TriggerAuthentication', 'ScaledObject']);
    expect(scaled!.spec).toMatchObject({ scaleTargetRef: { name: 'lectern-worker' } });
    const triggers = scaled!.spec['triggers'] as readonly Trigger[];
    for (const { authenticationRef } of triggers)
      expect(authenticationRef.name).toBe(authentication!.metadata.name);
    return triggers;
  };

  test('look at the queues that workers take jobs from', () => {
    const lists = triggersOf('keda-redis.yaml').map(({ metadata }) => metadata['listName']);
    expect(lists).toEqual([
      `bull:${SEGMENTS}:prioritized`,
      `bull:${ARTICLES}:prioritized`,
      `bull:${SEGMENTS}:active`,
      `bull:${ARTICLES}:active`,
    ]);
    const [{ metadata }] = triggersOf('keda-postgres.yaml') as [Trigger];
    expect(metadata['query']).toContain(`queue IN ('${SEGMENTS}', '${ARTICLES}')`);
  });
});

describe('the unit of systemd', () => {
  const unit = read('lectern-worker.service');

  test('is not run as root, and gives a worker time to stop', async () => {
    expect(unit).toMatch(/^User=(?!root)\w+$/m);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1])).toBeGreaterThan(10);
    const [, words] = /^ExecStart=lectern (.*)$/m.exec(unit)!;
    expect(await parseCommand(words!.split(' '))).toMatchObject({ concurrency: 4 });
  });
});

test.each([
  'compose.yaml',
  'postgres.yaml',
  'objects.yaml',
  'kubernetes.yaml',
  'lectern-worker.service',
])('%s names settings that there are', (name) => {
  const named = namedIn(read(name));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((each) => !variables.has(each))).toEqual([]);
});
