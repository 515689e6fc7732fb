/** The plug-in inside Debian's WordPress, with a service of its own → what editors and readers see, and what is sent. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { startHeardService, type HeardService } from '../helpers/heard-service.ts';
import { findOnPath, requireThat } from '../helpers/requirements.ts';
import {
  hasWordPress,
  PASSWORD,
  startWordPress,
  type WordPressSite,
} from '../helpers/wordpress-site.ts';

const isThere = requireThat(
  hasWordPress() && findOnPath('chromium') !== undefined,
  'WordPress, PHP, MariaDB or Chromium is not installed; the tests of the WordPress plug-in are left out',
);

const PLUGIN = fileURLToPath(new URL('../../integrations/wordpress/lectern', import.meta.url));

/** Functions of WordPress's own administration, which its other pages do without. */
const ADMIN_FILES = ['template.php', 'taxonomy.php', 'plugin.php'];

/** Milliseconds that something may take on a crowded machine. */
const LONG = 120_000;

/** What is noted of a post. */
type Noted = {
  readonly state: string;
  readonly slug: string;
  readonly error: { readonly code?: string; readonly message?: string };
  readonly edition: { readonly audio?: string };
  readonly tries: number;
};

describe.runIf(isThere)('the WordPress plug-in', () => {
  let service: HeardService;
  let site: WordPressSite;

  beforeAll(async () => {
    [service, site] = await Promise.all([
      startHeardService(),
      startWordPress({ path: 'news', config: "define( 'DISABLE_WP_CRON', true );" }),
    ]);
    await connect(await service.addToken('wordpress', ['read', 'build', 'publish']));
  }, LONG);
  afterAll(async () => {
    await site?.end();
    await service?.end();
  });

  const connect = (token: string): Promise<unknown> =>
    site.php(
      `update_option( 'lectern', Lectern\\Core\\Settings::sanitize( array( 'address' => '${service.origin}', 'token' => '${token}' ) ) );
       Lectern\\Core\\Site_Address::remember();`,
    );
  const noted = (id: number): Promise<Noted> =>
    site.php<Noted>(`return Lectern\\Core\\Record::of( ${id} );`);
  const work = (id: number): Promise<Noted> =>
    site.php<Noted>(
      `Lectern\\Work\\Worker::run( ${id}, 60 ); return Lectern\\Core\\Record::of( ${id} );`,
    );
  const add = (title: string, content: string, more = ''): Promise<number> =>
    site.php<number>(
      `return wp_insert_post( wp_slash( array( 'post_title' => ${php(title)}, 'post_status' => 'publish', 'post_content' => ${php(content)}, ${more} ) ) );`,
    );
  const read = async (path: string): Promise<string> => (await fetch(`${site.url}${path}`)).text();
  const isHeard = async (slug: string): Promise<number> =>
    (await fetch(`${service.origin}/audio/${slug}/edition.json`)).status;

  test('is PHP without an error, in every file', () => {
    const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((name) => name.endsWith('.php')).map((name) => join(PLUGIN, name));
    // Each is parsed, and nothing of it runs.
    const code = `foreach ( array_slice( $argv, 1 ) as $file ) { token_get_all( file_get_contents( $file ), TOKEN_PARSE ); }`;
    expect(scripts.length).toBeGreaterThan(25);
    execFileSync('php', ['-r', code, '--', ...scripts]);
  });

  test('a post is written, heard, edited with one request, and gone when it is unpublished', async () => {
    const browser = await openBrowser();
    const editor = await (await browser.newContext()).newPage();
    await logIn(editor, site);
    await editor.goto(`${site.url}/wp-admin/post-new.php`);
    await editor.waitForFunction(`window.wp?.data?.select('core/editor')?.getCurrentPostId()`);
    const id = await save(editor, {
      title: 'The ferry',
      content: paragraphs('It left at noon.', 'It was late again.'),
      status: 'publish',
    });
    await openPanel(editor);
    const ready = editor.locator('.lectern-panel .lectern-state-ready');
    await ready.waitFor({ timeout: LONG });
    expect(service.spoken).toContain('It was late again.');
    await editor.locator('.lectern-panel button', { hasText: 'Check' }).click();
    await editor.getByText('Nothing is to be recorded.').waitFor({ timeout: LONG });

    const reader = await (await browser.newContext()).newPage();
    await reader.addInitScript(LISTEN);
    await reader.goto(`${site.url}/the-ferry/`);
    await reader.locator('lectern-player button').first().click({ timeout: LONG });
    await reader.waitForFunction(`document.querySelector('audio').currentTime > 0`, undefined, {
      timeout: LONG,
    });
    await expectUnchanged(reader);

    const before = service.spoken.length;
    await save(editor, { content: paragraphs('It left at noon.', 'It was early, for once.') });
    await expect.poll(async () => (await noted(id)).state, { timeout: LONG }).toBe('ready');
    expect(service.spoken.slice(before)).toEqual(['It was early, for once.']);

    const { slug } = await noted(id);
    await save(editor, { status: 'draft' });
    await site.cron();
    await expect.poll(() => isHeard(slug), { timeout: LONG }).toBe(404);
    await expect.poll(async () => (await noted(id)).state, { timeout: LONG }).toBe('taken-back');
    expect(service.spoken).toHaveLength(before + 1);
    await expectAbsent(reader, `${site.url}/the-ferry/`);
  }, 300_000);

  test(
    'the player is on the page of its post, once, and in no feed, excerpt or answer',
    async () => {
      const id = await add(
        'The quay',
        paragraphs('It is wet [sic] here.', '[form_of id="3"] [box]Mind the step.[/box]'),
      );
      const { edition, slug } = await work(id);
      // Paragraphs are recorded side by side, so either may be asked for first.
      expect(service.spoken.slice(-2).toSorted()).toEqual([
        'It is wet [sic] here.',
        'Mind the step.',
      ]);

      const page = await read('/the-quay/');
      expect(page.match(/<lectern-player /g)).toHaveLength(1);
      expect(page.match(/lectern-player\.js/g)).toHaveLength(1);
      expect(page).toContain('"@type":"AudioObject"');
      expect(page).toContain('oembed.json');
      const elsewhere = await Promise.all(['/feed/', '/?s=quay', '/'].map(read));
      expect(elsewhere.join('\n')).not.toContain('<lectern-player ');
      const answer = JSON.parse(await read(`/?rest_route=/wp/v2/posts/${id}`)) as {
        content: { rendered: string };
        lectern: { audio: string };
      };
      expect(answer.content.rendered).not.toContain('lectern-player');
      expect(answer.lectern.audio).toBe(edition.audio);

      const enclosures = (): Promise<string[]> =>
        site.php<string[]>(
          `do_enclose( null, ${id} ); return get_post_meta( ${id}, 'enclosure' );`,
        );
      const [enclosure, ...doubles] = await enclosures();
      expect(enclosure).toMatch(/^http\S+\.mp3\n\d+\naudio\/mpeg$/);
      expect(doubles).toEqual([]);
      expect(await read('/feed/')).toContain('<enclosure url="');
      const podcast = await read('/feed/lectern/');
      expect(podcast).toContain(`<enclosure url="${edition.audio}"`);
      expect(podcast).toContain('<podcast:txt purpose="ai-content">true</podcast:txt>');

      const placed = await add(
        'Here',
        `<!-- wp:lectern/player /-->${paragraphs('One.')}[lectern id="${id}"]`,
      );
      await work(placed);
      expect((await read('/here/')).match(/<lectern-player /g)).toHaveLength(2);
      expect(await isHeard(slug)).toBe(200);
    },
    LONG,
  );

  test(
    'drafts, passwords, private and scheduled posts, and what is not to be narrated, never leave',
    async () => {
      const before = service.asked.length;
      const drafts = [
        "'post_status' => 'draft'",
        "'post_status' => 'private'",
        "'post_password' => 'secret'",
        "'post_status' => 'future', 'post_date' => '2099-01-01 00:00:00'",
        "'meta_input' => array( '_lectern_off' => '1' )",
        "'post_type' => 'page'",
      ];
      const inserts = drafts.map(
        (each) =>
          `$ids[] = wp_insert_post( array( 'post_title' => 'Secret', 'post_content' => 'Not for all.', 'post_status' => 'publish', ${each} ) );`,
      );
      await site.php(
        `$ids = array(); ${inserts.join(' ')} array_map( array( 'Lectern\\Work\\Worker', 'run' ), $ids );`,
      );
      expect(service.asked.slice(before)).toEqual([]);

      const id = await add('The buoy', paragraphs('It rings.'));
      const { slug } = await work(id);
      expect(await isHeard(slug)).toBe(200);
      await site.php(`wp_update_post( array( 'ID' => ${id}, 'post_password' => 'secret' ) );`);
      expect((await work(id)).state).toBe('taken-back');
      await expect.poll(() => isHeard(slug), { timeout: LONG }).toBe(404);
      await site.php(`wp_update_post( array( 'ID' => ${id}, 'post_password' => '' ) );`);
      const spoken = service.spoken.length;
      expect((await work(id)).state).toBe('ready');
      await site.php(`wp_delete_post( ${id}, true ); do_action( 'lectern_removals' );`);
      await expect.poll(() => isHeard(slug), { timeout: LONG }).toBe(404);
      expect(service.spoken).toHaveLength(spoken);
    },
    LONG,
  );

  test(
    'a service that is down, slow, of another kind or refuses the token loses nothing',
    async () => {
      const spoken = service.spoken.length;
      await service.stop();
      const id = await add('The tide', paragraphs('It turns.'));
      const down = await work(id);
      expect([down.state, down.error.code, down.tries]).toEqual(['waiting', 'UNREACHABLE', 1]);
      const next = `wp_clear_scheduled_hook( 'lectern_work', array( ${id} ) ); Lectern\\Work\\Worker::run( ${id} );
        return wp_next_scheduled( 'lectern_work', array( ${id} ) ) - time();`;
      // The second failure in a row: half a minute.
      expect(await site.php<number>(next)).toBeGreaterThan(20);
      await service.start();
      // The second time without the extension that WordPress prefers for requests.
      await site.php(`Lectern\\Work\\Worker::run( ${id}, 60 );`, {
        without: ['curl_init', 'curl_exec'],
      });
      expect((await noted(id)).state).toBe('ready');
      expect(service.spoken.slice(spoken)).toContain('It turns.');

      await service.revoke('wordpress');
      const other = await add('The ebb', paragraphs('It runs.'));
      const refused = await work(other);
      expect([refused.state, refused.error.code]).toEqual(['failed', 'TOKEN']);
      await connect(await service.addToken('wordpress-2', ['read', 'build', 'publish']));
      expect((await work(other)).state).toBe('ready');

      const found = await site.php<{ good: boolean; text: string }[]>(
        `return Lectern\\Work\\Health_Check::findings();`,
      );
      expect(found.filter(({ good }) => !good)).toEqual([]);
      const wrong = await site.php<{ code: string }>(
        `add_filter( 'pre_http_request', fn () => array( 'response' => array( 'code' => 200 ), 'body' => '<html>', 'headers' => array() ) );
       Lectern\\Work\\Watch::ask( get_post( ${other} ), true ); Lectern\\Work\\Worker::run( ${other}, 0 );
       return Lectern\\Core\\Record::of( ${other} )['error'];`,
      );
      expect(wrong.code).toBe('OTHER_VERSION');
    },
    LONG,
  );

  test(
    'a site that has another address sends nothing until someone says that it moved',
    async () => {
      const id = await add('The lock', paragraphs('It opens.'));
      const { slug } = await work(id);
      const home = (address: string): Promise<unknown> =>
        site.php(`update_option( 'home', '${address}' );`);
      await home('http://moved.example');
      const before = [service.asked.length, service.spoken.length];
      await site.php(
        `wp_update_post( array( 'ID' => ${id}, 'post_title' => 'The lock, moved' ) );`,
      );
      await work(id);
      expect(service.asked).toHaveLength(before[0]!);
      await site.php(`Lectern\\Core\\Site_Address::remember(); Lectern\\Work\\Recovery::move();`);
      await work(id);
      const moved = await work(id);
      expect([moved.state, moved.slug]).toEqual(['ready', slug]);
      // The title alone was read again.
      expect(service.spoken).toHaveLength(before[1]! + 1);
      await home(site.url);
      await site.php(`Lectern\\Core\\Site_Address::remember();`);
    },
    LONG,
  );

  test(
    'two processes never work on one post at once, and saving is not held up',
    async () => {
      const id = await add('The pier', paragraphs('It stands.'));
      expect(
        await site.php(
          `$one = Lectern\\Work\\Lock::take( ${id} ); $two = Lectern\\Work\\Lock::take( ${id} );
         $one->release(); $three = Lectern\\Work\\Lock::take( ${id} ); $three->release();
         return array( null === $two, null !== $three );`,
        ),
      ).toEqual([true, true]);
      // Nothing waits for the service while a post is saved: no request is made at all.
      const before = service.asked.length;
      await site.php(`wp_update_post( array( 'ID' => ${id}, 'post_content' => 'It fell.' ) );`);
      expect(service.asked).toHaveLength(before);
    },
    LONG,
  );

  test(
    'scripts in every field are words',
    async () => {
      const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
      const picture = `<!-- wp:image --><figure><img src="/a.png" alt="&lt;script>alert(1)&lt;/script>"/><figcaption>${script.replaceAll('<', '&lt;')}</figcaption></figure><!-- /wp:image -->`;
      const id = await add(
        `Sign ${script}`,
        `${paragraphs('It says.', script.replaceAll('<', '&lt;'))}${picture}`,
        `'post_excerpt' => ${php(script)}, 'post_name' => ${php(script)}, 'meta_input' => array( '_lectern_voice' => ${php(script)}, 'note' => ${php(script)} )`,
      );
      // Straight into the tables: WordPress would take the marks out of most of it.
      await site.php(
        `global $wpdb; wp_set_post_tags( ${id}, array( 'sea' ) ); wp_set_post_categories( ${id}, array( wp_create_category( 'News' ) ) );
         $wpdb->query( $wpdb->prepare( "UPDATE $wpdb->terms SET name = %s WHERE name IN ( 'sea', 'News' )", ${php(script)} ) );
         $wpdb->update( $wpdb->users, array( 'display_name' => ${php(script)} ), array( 'ID' => 1 ) ); clean_user_cache( 1 ); wp_cache_flush();`,
        { loading: ADMIN_FILES },
      );
      // No voice is called so: it fails, and says so in the list; without it, the audio is made.
      const refused = await work(id);
      expect(refused.state).toBe('failed');
      const shown = [await shownOf(id)];
      await site.php(
        `delete_post_meta( ${id}, '_lectern_voice' ); Lectern\\Work\\Watch::see( ${id} );`,
      );
      const { state, slug } = await work(id);
      expect(state).toBe('ready');
      expect(slug).toMatch(/^[a-z0-9-]+$/);
      await site.php(
        `Lectern\\Core\\Record::change( ${id}, array( 'error' => array( 'code' => 'X', 'message' => ${php(script)} ), 'edition' => array_merge( Lectern\\Core\\Record::of( ${id} )['edition'], array( 'disclosure' => ${php(script)}, 'title' => ${php(script)} ) ) ) );`,
      );
      shown.push(await shownOf(id), await read('/feed/lectern/'));
      shown.push(await (await fetch(`${service.origin}/audio/${slug}/`)).text());
      expect(shown.join()).toContain('AudioObject');
      // The title, where it is shown, is shown as it was written.
      expect(shown.at(-1)).toContain('&lt;script&gt;alert(1)');
      for (const page of shown) {
        expect(page).not.toContain('<script>alert');
        expect(page).not.toMatch(/<img[^>]*onerror/);
      }
    },
    LONG,
  );

  /** Everything that the plug-in prints of a post, in lists, the classic editor, the settings and the page. */
  const shownOf = (id: number): Promise<string> =>
    site.php<string>(
      `$evil = ${php('"><script>alert(1)</script>')};
       update_option( 'lectern', array_merge( get_option( 'lectern' ), array( 'feed_title' => $evil, 'feed_author' => $evil, 'voice' => $evil, 'rules' => array( array( 'by' => 'tag', 'which' => $evil, 'voice' => $evil ) ) ) ) );
       ob_start(); Lectern\\Admin\\Posts_List::cell( 'lectern', ${id} ); Lectern\\Admin\\Meta_Box::show( get_post( ${id} ) ); Lectern\\Admin\\Settings_Page::show();
       echo Lectern\\Front\\Player::markup( ${id}, array( 'layout' => $evil, 'theme' => $evil ) );
       $GLOBALS['wp_query'] = new WP_Query( array( 'p' => ${id} ) ); $GLOBALS['wp_query']->is_single = true; $GLOBALS['wp_query']->is_singular = true;
       Lectern\\Front\\Head::write(); Lectern\\Front\\Podcast::link(); $shown = ob_get_clean();
       update_option( 'lectern', array_merge( get_option( 'lectern' ), array( 'voice' => '', 'rules' => array() ) ) );
       return $shown;`,
      { loading: ADMIN_FILES },
    );
});

/** Paragraphs as the block editor writes them. */
function paragraphs(...texts: readonly string[]): string {
  return texts
    .map((text) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`)
    .join('\n');
}

/** A string of PHP. */
function php(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

async function logIn(page: Page, { url }: WordPressSite): Promise<void> {
  await page.goto(`${url}/wp-login.php`);
  await page.fill('#user_login', 'admin');
  await page.fill('#user_pass', PASSWORD);
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/, { timeout: LONG });
}

/** Changes the post that the editor has open, and saves it as the button does. */
async function save(page: Page, changes: Readonly<Record<string, string>>): Promise<number> {
  const { content, ...others } = changes;
  const blocks =
    content === undefined
      ? ''
      : `wp.data.dispatch('core/block-editor').resetBlocks(wp.blocks.parse(${JSON.stringify(content)}));`;
  return page.evaluate(`(async () => {
    ${blocks}
    await wp.data.dispatch('core/editor').editPost(${JSON.stringify(others)});
    await wp.data.dispatch('core/editor').savePost();
    return wp.data.select('core/editor').getCurrentPostId();
  })()`);
}

/** The panel of the sidebar, unfolded. */
async function openPanel(page: Page): Promise<void> {
  await page.evaluate(
    `wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/document')`,
  );
  const head = page.locator('.lectern-panel button').first();
  await head.waitFor({ timeout: LONG });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

/** The player found the text as it was read. */
async function expectUnchanged(page: Page): Promise<void> {
  const looked = await page.waitForFunction(`window.lookedAt`, undefined, { timeout: LONG });
  expect(await looked.jsonValue()).toMatchObject({ found: 2, changed: 0 });
}

/** Keeps what players of a page say of it. */
const LISTEN = `addEventListener('lectern-read-along', ({ detail }) => (window.lookedAt = detail))`;

/** Readers find neither the post nor its player. */
async function expectAbsent(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(404);
  expect(await page.locator('lectern-player').count()).toBe(0);
}
