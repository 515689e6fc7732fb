import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import { startGoogleServer, type GoogleServer } from '../helpers/google-server.mjs';
import { digestTree, readTree, unfinished, writeTree } from '../helpers/file-trees.ts';
import { jsonOf, lectern, spawnLectern } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { requireCommand } from '../helpers/requirements.ts';
import { probe } from '../helpers/decoded-audio.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), files);

const STORY = `---
title: The Ferry Returns
author: Ada Lind
date: 2024-03-02
---

The ferry returned on Dec. 20 with $1.5 million in its hold.

Nobody at the U.S. customs office had expected it.
`;

describe('the built-in voices', () => {
  test('make an edition that says what it is, twice with the same bytes, and no engine for the second', async () => {
    const cwd = newPlace({ 'story.md': STORY });
    const first = await lectern(['build', 'story.md', '--json'], { cwd });
    expect(first.code).toBe(0);
    expect(jsonOf(first).editions[0]).toMatchObject({
      title: 'The Ferry Returns',
      recorded: 5,
      warnings: [],
    });
    const edition = parseEdition(readFileSync(join(cwd, 'output/story/edition.json'), 'utf8'))!;
    expect(edition).toMatchObject({
      byline: 'Ada Lind',
      publishedAt: '2024-03-02',
      timing: 'samples',
      voices: [{ name: 'af_heart', provider: 'local', licence: 'Apache-2.0' }],
    });
    expect(edition.disclosure).toMatchObject({
      text: 'This audio is created with AI assistance.',
      spoken: true,
    });
    expect(edition.testTones).toBeUndefined();

    const other = newPlace({ 'story.md': STORY });
    await spawnLectern(['build', 'story.md', '--quiet'], {
      cwd: other,
      env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
    });
    expect(digestTree(join(other, 'output'))).toEqual(digestTree(join(cwd, 'output')));

    const second = await lectern(['build', 'story.md', '--json'], {
      cwd,
      env: { LECTERN_VOICE: '' },
    });
    expect(jsonOf(second).editions[0]).toMatchObject({ standing: true, recorded: 0 });
  }, 180_000);

  test.runIf(requireCommand('ffprobe'))(
    'make a file that other programs read as we describe it',
    async () => {
      const cwd = newPlace({ 'story.md': STORY });
      const run = await lectern(['build', 'story.md', '--json'], { cwd });
      const { audio, duration } = jsonOf(run).editions[0]!;
      const facts = await probe(join(cwd, audio));
      expect(Math.abs(Number(facts.format.duration) - duration)).toBeLessThan(0.1);
      expect(facts.format.tags).toMatchObject({
        title: 'The Ferry Returns',
        artist: 'Ada Lind',
        Voice: 'af_heart',
      });
    },
  );

  test('an interrupt stops a sentence that is being spoken, with 130 and no file', async () => {
    const middle = 'that goes on and on without any rest '.repeat(5);
    const long = `Here begins a sentence ${middle}and then ends.\n\n`;
    const cwd = newPlace({ 'story.txt': `A Long Story\n\n${long.repeat(6)}` });
    const interrupt = new AbortController();
    const run = await lectern(['build', 'story.txt', '--verbose'], {
      cwd,
      interrupt: interrupt.signal,
      onPrint: (text) => text.includes('recorded') && interrupt.abort(),
    });
    expect(run.code).toBe(130);
    // The disclosure, the title, and six paragraphs: most of them were still to be said.
    expect(run.stderr.match(/ s recorded$/gm)!.length).toBeLessThan(6);
    expect(unfinished(cwd)).toEqual([]);
    expect([...readTree(join(cwd, 'output')).keys()]).toEqual([]);
  });

  test('are listed by lectern voices, also those of one language', async () => {
    const run = await lectern(['voices', 'es', '--json'], { cwd: newPlace({}) });
    expect(JSON.parse(run.stdout)).toMatchObject([
      { provider: 'local', name: 'ef_dora', languages: ['es'], pack: 'kokoro-82m' },
      { provider: 'local', name: 'em_alex', languages: ['es'], licence: 'Apache-2.0' },
    ]);
    const none = await lectern(['voices', 'is'], { cwd: newPlace({}) });
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: 'local has no voice for is\n' });
  });
});

describe('Google, against a server on loopback', () => {
  let server: GoogleServer;
  let cwd: string;
  const google = (...args: string[]): ReturnType<typeof lectern> =>
    lectern([...args, '--provider', 'google'], { cwd });
  beforeEach(async () => {
    server = await startGoogleServer();
    const config = {
      providers: { google: { endpoint: server.endpoint, insecure: true } },
      retry: { attempts: 3, budget: 10 },
    };
    cwd = newPlace({ 'story.md': STORY, 'lectern.config.json': JSON.stringify(config) });
  });
  afterEach(() => server.close());

  test('records each segment with one request, sends spoken words only, and pays once', async () => {
    const run = await google('build', 'story.md', '--voice', 'en-US-Neural2-A', '--json');
    expect(run.stderr.includes('error')).toBe(false);
    expect(run.code).toBe(0);
    const sent = server.state.synthesized.map((request) => request.input.text!);
    expect(sent).toHaveLength(5);
    expect(sent.join(' ')).toContain('December twentieth with one point five million dollars');
    expect(sent.join(' ')).not.toMatch(/[\d$%&+=@#]|\bDec\.|U\.S\./);
    await google('build', 'story.md', '--voice', 'en-US-Neural2-A');
    expect(server.state.synthesized).toHaveLength(5);
    writeFileSync(join(cwd, 'story.md'), STORY.replace('Nobody', 'No one'));
    await google('build', 'story.md', '--voice', 'en-US-Neural2-A');
    expect(server.state.synthesized).toHaveLength(6);
  });

  test('tries again where it makes sense', async () => {
    server.fail({ code: 'UNAVAILABLE' }, { code: 'UNAVAILABLE' });
    expect((await google('build', 'story.md', '--voice', 'en-US-Neural2-A')).code).toBe(0);
  });

  test('a refusal ends with 5, one sentence, and what was recorded is kept', async () => {
    server.fail({ code: 'PERMISSION_DENIED', details: 'The caller does not have permission' });
    const run = await google('build', 'story.md', '--voice', 'en-US-Neural2-A');
    expect(run.code).toBe(5);
    expect(run.stderr).toMatch(/^error: .+\n {2}\S/m);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect([...readTree(join(cwd, 'output')).keys()]).toEqual([]);
  });

  test('without a voice it ends with 2 and names three of the language', async () => {
    const run = await google('build', 'story.md');
    expect(run.code).toBe(2);
    expect(run.stderr.match(/--voice en-[A-Z]{2}-\S+/g)).toHaveLength(3);
    expect(server.state.synthesized).toHaveLength(0);
  });

  test('a dry run makes no request', async () => {
    const run = await google(
      'build',
      'story.md',
      '--voice',
      'en-US-Neural2-A',
      '--dry-run',
      '--json',
    );
    expect(JSON.parse(run.stdout).missing.segments).toBe(5);
    expect(server.state).toMatchObject({ synthesized: [], listed: 0 });
  });
});
