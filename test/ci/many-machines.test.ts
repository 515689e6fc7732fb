/** The examples of many machines: they parse, name settings that there are, and run nothing as root. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { variableOf } from '../../src/run/settings/environment.ts';
import { settingRows } from '../../src/run/settings/settings.ts';

const FOLDER = fileURLToPath(new URL('../../examples/many-machines', import.meta.url));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const variables = new Set<string>(
  settingRows.flatMap(([name, { variable }]) => (variable ? [variableOf(name)] : [])),
);
const namedIn = (text: string): string[] => text.match(/LECTERN_[A-Z_]+/g) ?? [];

type Service = {
  readonly user?: string;
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
};

describe('the compose file', () => {
  const compose = parse(read('compose.yaml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  };

  test('runs two workers and their queue, none as root', () => {
    expect(Object.keys(compose.services)).toEqual(['queue', 'worker-1', 'worker-2', 'lectern']);
    for (const { user } of Object.values(compose.services)) {
      expect(user).toBeDefined();
      expect(user).not.toMatch(/^(?:root|0)\b/);
    }
    expect(compose.services['worker-1']!.command).toEqual(['worker', '--concurrency', '4']);
  });

  test('mounts only volumes that it has, and the articles read-only', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    for (const mount of mounts) {
      const [source = ''] = mount.split(':');
      if (source.startsWith('$')) expect(mount).toMatch(/:ro$/);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  });
});

describe('the unit of systemd', () => {
  const unit = read('lectern-worker.service');

  test('is not run as root, and gives a worker time to stop', () => {
    expect(unit).toMatch(/^User=(?!root)\w+$/m);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1])).toBeGreaterThan(10);
    expect(unit).toMatch(/^ExecStart=lectern worker /m);
  });
});

test.each(['compose.yaml', 'lectern-worker.service'])(
  '%s names settings that there are',
  (name) => {
    const named = namedIn(read(name));
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((each) => !variables.has(each))).toEqual([]);
  },
);
