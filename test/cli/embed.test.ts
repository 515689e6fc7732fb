import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('lectern embed', () => {
  const cwd = join(folder.path, 'site');

  beforeAll(async () => {
    mkdirSync(cwd);
    writeTree(cwd, {
      'story.md': '# The "Ferry" & I\n\nThe ferry came back at noon.\n',
      'lectern.config.json': '{"feed":{"baseUrl":"https://gazette.example/audio"}}',
    });
    const run = await lectern(['build', 'story.md', '--provider', 'tone'], { cwd });
    expect(run.stderr).toContain('Ferry');
    expect(run.code).toBe(0);
  });

  const embeds = async (...flags: string[]): Promise<Record<string, string>> =>
    JSON.parse((await lectern(['embed', 'story', '--json', ...flags], { cwd })).stdout);

  test('prints a script whose digest is that of the published file, and the element', async () => {
    const { script } = await embeds();
    const [, name, digest] =
      /src="https:\/\/gazette\.example\/audio\/(lectern-player\.[0-9a-f]{8}\.js)" integrity="sha384-([^"]+)"/.exec(
        script!,
      )!;
    expect(
      createHash('sha384')
        .update(readFileSync(join(cwd, 'output', name!)))
        .digest('base64'),
    ).toBe(digest);
    expect(script).toContain(
      '<lectern-player src="https://gazette.example/audio/story/edition.json" layout="compact" read-along>',
    );
    // One block of HTML to Markdown: no empty line, and an element that begins one.
    expect(script).toMatch(/<\/script>\n<div>\n/);
    expect(script).not.toMatch(/\n\s*\n/);
  });

  test('the script names a read-along that is published, by its content', () => {
    const player = readFileSync(join(cwd, 'output/lectern-player.js'), 'utf8');
    const name = /lectern-read-along\.[0-9a-f]{8}\.js/.exec(player)![0];
    expect(readdirSync(join(cwd, 'output'))).toContain(name);
    expect(player).toContain(
      createHash('sha384')
        .update(readFileSync(join(cwd, 'output', name)))
        .digest('base64'),
    );
  });

  test('prints data and a link for the head of the article page, safe to paste', async () => {
    const { jsonld, discovery } = await embeds('--article-id', 'https://gazette.example/</script>');
    const [, text] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(jsonld!)!;
    expect(JSON.parse(text!)).toMatchObject({
      '@id': 'https://gazette.example/</script>',
      audio: { '@type': 'AudioObject', embedUrl: 'https://gazette.example/audio/story/embed.html' },
    });
    expect(discovery).toBe(
      '<link rel="alternate" type="application/json+oembed" ' +
        'href="https://gazette.example/audio/story/oembed.json" title="The &quot;Ferry&quot; &amp; I">',
    );
  });

  test('prints an iframe, an oEmbed answer and plain audio, each safe to paste', async () => {
    const { script, iframe, oembed, audio } = await embeds();
    for (const html of [script!, iframe!, audio!])
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    expect(iframe).toContain(
      'src="https://gazette.example/audio/story/embed.html" title="The &quot;Ferry&quot; &amp; I"',
    );
    expect(oembed).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'The "Ferry" & I',
      html: iframe!.split('\n')[0],
    });
    expect(JSON.parse(readFileSync(join(cwd, 'output/story/oembed.json'), 'utf8'))).toEqual(oembed);
    expect(audio).toMatch(
      /^<audio controls preload="none" aria-label="[^"]+" src="[^"]+"><\/audio>$/,
    );
    expect(audio).toMatch(
      / src="https:\/\/gazette\.example\/audio\/story\/story\.[0-9a-f]{8}\.mp3"/,
    );
  });

  test('prints one of them alone, for another address', async () => {
    const run = await lectern(
      [
        'embed',
        'output/story/edition.json',
        '--for',
        'audio',
        '--base-url',
        'https://cdn.example/a/',
      ],
      { cwd },
    );
    expect(run.stdout).toMatch(
      /^<audio .*src="https:\/\/cdn\.example\/a\/story\/story\..*<\/audio>\n$/,
    );
  });

  test.each([
    [['embed', 'nothing'], 4, 'is not an edition'],
    [['embed', 'story', '--base-url', 'javascript:alert(1)'], 3, 'not an http or https address'],
    [['embed', 'story', '--for', 'flash'], 2, 'Allowed choices'],
  ])('%j exits with %d', async (args, code, words) => {
    const run = await lectern(args, { cwd });
    expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(words)]);
  });

  test('prints a page for bundlers and a component of each framework, whose player comes from the package', async () => {
    const { module, react, vue, svelte, astro } = await embeds();
    const address = 'https://gazette.example/audio/story/';
    expect(react).toContain("import { LecternPlayer } from 'lectern/player/react';");
    expect(react).toContain(
      `<LecternPlayer src="${address}edition.json" layout="compact" readAlong>`,
    );
    expect(vue).toContain("import { LecternPlayer } from 'lectern/player/vue';");
    expect(svelte).toContain("import 'lectern/player/svelte';");
    for (const text of [module, astro]) expect(text).toContain("import 'lectern/player';");
    for (const text of [module, svelte, astro])
      expect(text).toContain(
        `<lectern-player src="${address}edition.json" layout="compact" read-along>`,
      );
    for (const text of [module, react, vue, svelte, astro])
      expect(text).toMatch(/<audio controls preload="none" aria-label="[^"]+" src="https:[^"]+"/);
  });

  test('knows --as by its former name', async () => {
    const [now, before] = [await embeds('--for', 'react'), await embeds('--as', 'react')];
    expect([Object.keys(now), before]).toEqual([['react'], now]);
  });

  test('without an address it is for a try on this machine, and says how', async () => {
    const bare = writeTree(join(folder.path, 'bare'), {
      'output/story/edition.json': readFileSync(join(cwd, 'output/story/edition.json')),
    });
    const run = await lectern(['embed', 'story', '--for', 'audio'], { cwd: bare });
    expect([run.code, run.stderr]).toEqual([
      0,
      expect.stringMatching(/lectern serve --cors`, http:\/\/127\.0\.0\.1:4173\/.*feed\.baseUrl/),
    ]);
    expect(run.stdout).toContain(' src="http://127.0.0.1:4173/story/');
  });
});
