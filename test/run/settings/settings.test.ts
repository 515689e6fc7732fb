import { describe, expect, test } from 'vitest';
import type { AnySetting } from '../../../src/run/settings/setting.ts';
import { checkSettings } from '../../../src/run/settings/check-settings.ts';
import {
  configJsonSchema,
  DEFAULTS,
  settingNames,
  settingRows,
  SETTINGS,
} from '../../../src/run/settings/settings.ts';

/**
 * What a row may hold: the compiler checks only that it fits, not that nothing is missing or
 * misspelt.
 */
const MEMBERS = [
  'schema',
  'default',
  'reason',
  'unset',
  'unit',
  'flag',
  'variable',
  'resolvePaths',
  'isSecret',
  'sentence',
];

describe('the table of settings', () => {
  test.each(settingRows)('%s says all that is known of it, and nothing else', (_name, row) => {
    expect(Object.keys(row).filter((member) => !MEMBERS.includes(member))).toEqual([]);
    expect(row.sentence).toMatch(/^[A-Z].*\.$/);
    if ('unset' in row) expect(row).not.toHaveProperty('default');
    else expect(row.reason).toMatch(/^[A-Z].*\.$/);
  });

  test.each(settingRows.filter(([, row]) => row.flag))('%s has a flag of its name', (name, row) => {
    const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(row.flag!.name.split(' ')[0]).toBe(`--${words}`);
    expect(row.flag!.help).not.toBe('');
  });

  test.each([
    ['output', 'made', '/root/made'],
    ['store', '.clips', '/root/.clips'],
    ['lexicon', 'names.yaml', ['/root/names.yaml']],
    ['lexicon', ['a.yaml', 'b.csv'], ['/root/a.yaml', '/root/b.csv']],
    ['sharedStore', 'clips', '/root/clips'],
    ['sharedStore', 's3://bucket/clips', 's3://bucket/clips'],
    ['sharedOutput', 'editions', '/root/editions'],
    ['sharedOutput', 's3://bucket/editions', 's3://bucket/editions'],
    ['feed', { title: 'T', image: 'art.png' }, { title: 'T', image: '/root/art.png' }],
    ['feed', { image: 'https://e.org/art.png' }, { image: 'https://e.org/art.png' }],
    [
      'sounds',
      { bed: { file: 'bed.mp3', below: 24 }, intro: 'a.wav', sting: false },
      { bed: { file: '/root/bed.mp3', below: 24 }, intro: '/root/a.wav', sting: false },
    ],
    ['publish', { to: 'site', region: 'r' }, { to: '/root/site', region: 'r' }],
    ['publish', { to: 's3://bucket/audio' }, { to: 's3://bucket/audio' }],
    ['publish', {}, {}],
  ] as const)('%s: %j becomes %j, from its layer’s folder', (name, value, expected) => {
    const row: AnySetting = SETTINGS[name];
    expect(row.resolvePaths!(value, (path) => `/root/${path}`)).toEqual(expected);
  });

  test('no other setting holds a path of a layer', () => {
    const names = settingRows.filter(([, row]) => row.resolvePaths).map(([name]) => name);
    expect(names).toEqual([
      'lexicon',
      'output',
      'store',
      'sharedStore',
      'sharedOutput',
      'sounds',
      'cookieFile',
      'providers',
      'feed',
      'publish',
    ]);
  });
});

describe('the schema', () => {
  test('describes every setting, for editors', () => {
    const schema = configJsonSchema() as { properties: Record<string, { description?: string }> };
    expect(Object.keys(schema.properties).filter((name) => name !== '$schema')).toEqual([
      ...settingNames,
    ]);
    expect(settingNames.filter((name) => !schema.properties[name]?.description)).toEqual([]);
  });

  test('takes its own defaults', () => {
    expect(checkSettings(DEFAULTS, { layer: 'defaults' })).toEqual(DEFAULTS);
  });

  test('takes as many lexicons of Polly as a request does', () => {
    const polly = (count: number): unknown =>
      checkSettings(
        { providers: { polly: { lexicons: Array.from({ length: count }, (_, i) => `l${i}`) } } },
        { layer: 'settings' },
      );
    expect(() => polly(5)).not.toThrow();
    expect(() => polly(6)).toThrow(/lexicons/);
  });
});

describe('characters that no one can see', () => {
  test.each([
    [{ store: 'a\0b' }, 'store'],
    [{ lexicon: ['a.yaml', 'a\u001b.yaml'] }, 'lexicon.1'],
    [{ disclosure: 'Read by a machine.\0' }, 'disclosure'],
    [{ publish: { to: 'a\ud800' } }, 'publish.to'],
    [{ providers: { google: { endpoint: 'a\0' } } }, 'providers.google.endpoint'],
    [{ cast: { speakers: { 'Q\0': 'af_heart' } } }, 'a key of cast.speakers'],
  ])('are refused in %j', (settings, place) => {
    expect(() => checkSettings(settings, { layer: 'lectern.config.json' })).toThrow(
      `lectern.config.json: ${place} must not contain control characters, such as NUL`,
    );
  });

  test('are allowed where a text has lines', () => {
    const settings = { feed: { description: 'One line.\n\tAnd another.' } };
    expect(checkSettings(settings, { layer: 'lectern.config.yaml' })).toEqual(settings);
  });
});

describe('places that are not a folder', () => {
  test.each(['s3://Bad_Bucket', 's3://', 'gs://bucket/clips', 'https://example.org/clips'])(
    'refuses %s where it was set, for clips and for publishing',
    (place) => {
      const layer = { layer: 'lectern.config.json' };
      const message = 'must be a folder, or s3://bucket/prefix';
      expect(() => checkSettings({ sharedStore: place }, layer)).toThrow(`sharedStore ${message}`);
      expect(() => checkSettings({ publish: { to: place } }, layer)).toThrow(
        `publish.to ${message}`,
      );
    },
  );
});
