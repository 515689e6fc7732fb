/** The WordPress plug-in and services in trouble or of another time → what is noted of posts, and what editors are told. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  startFakeLectern,
  type Answer,
  type Asked,
  type FakeLectern,
} from '../helpers/fake-lectern.ts';
import { requireThat } from '../helpers/requirements.ts';
import { hasWordPress, startWordPress, type WordPressSite } from '../helpers/wordpress-site.ts';

const isThere = requireThat(
  hasWordPress(),
  'WordPress, PHP or MariaDB is not installed; the tests of the plug-in with services in trouble are left out',
);

/** Milliseconds that something may take on a crowded machine. */
const LONG = 120_000;

/** What is noted of a post. */
type Noted = {
  readonly state: string;
  readonly slug: string;
  readonly job: string;
  readonly error: { readonly code?: string; readonly message?: string };
};

/** What the plug-in asks with, as far as the tests look at it. */
type Request = {
  readonly slug: string;
  readonly source: { readonly entry: Readonly<Record<string, string>> };
  readonly settings: { readonly section?: string; readonly tags?: readonly string[] };
};

describe.runIf(isThere)('the WordPress plug-in', () => {
  let fake: FakeLectern;
  let site: WordPressSite;

  beforeAll(async () => {
    [fake, site] = await Promise.all([
      startFakeLectern(),
      startWordPress({ config: "define( 'DISABLE_WP_CRON', true );" }),
    ]);
    await site.php(
      `update_option( 'lectern', Lectern\\Core\\Settings::sanitize( array( 'address' => '${fake.origin}', 'token' => 'lectern_abc' ) ) );
       Lectern\\Core\\Site_Address::remember();`,
    );
  }, LONG);
  beforeEach(() => {
    fake.asked.length = 0;
    fake.answer = service;
  });
  afterAll(async () => {
    await site?.end();
    await fake?.end();
  });

  const add = (title: string, content: string, more = ''): Promise<number> =>
    site.php<number>(
      `return wp_insert_post( wp_slash( array( 'post_title' => '${title}', 'post_status' => 'publish', 'post_content' => '${content}', ${more} ) ) );`,
    );
  const work = (id: number, before = ''): Promise<Noted> =>
    site.php<Noted>(
      `${before} Lectern\\Work\\Worker::run( ${id}, 0 ); return Lectern\\Core\\Record::of( ${id} );`,
    );
  const save = (id: number, content: string): Promise<unknown> =>
    site.php(`wp_update_post( array( 'ID' => ${id}, 'post_content' => '${content}' ) );`);
  const built = (): Request[] =>
    fake.asked.filter(isBuild).map(({ body }) => JSON.parse(body) as Request);

  test(
    'two editors who save at once: one process sends, once, the text that was saved last',
    async () => {
      const id = await add('The ferry', 'It left.');
      await Promise.all([save(id, 'It left at noon.'), save(id, 'It left at one.')]);
      await Promise.all([work(id), work(id)]);
      const last = await site.php<string>(`return get_post( ${id} )->post_content;`);
      expect(built()).toHaveLength(1);
      expect(built()[0]!.source.entry['content']).toContain(last);
    },
    LONG,
  );

  test(
    'a text that is saved while an earlier one is being sent is sent too',
    async () => {
      const id = await add('The quay', 'It is wet.');
      fake.answer = async (asked) => {
        if (isBuild(asked) && built().length === 1) await save(id, 'It is dry.');
        return service(asked);
      };
      await work(id);
      const noted = await work(id);
      expect(built().map(({ source }) => source.entry['content']?.trim())).toEqual([
        '<p>It is wet.</p>',
        '<p>It is dry.</p>',
      ]);
      expect(noted.state).toBe('ready');
    },
    LONG,
  );

  test(
    'a service that is slow holds up no save; the post waits, says so, and asks for the same again',
    async () => {
      let isAnswering = (): void => undefined;
      const answered = new Promise<void>((resolve) => (isAnswering = resolve));
      fake.answer = async (asked) => {
        if (isBuild(asked) && built().length === 1) await answered;
        return service(asked);
      };
      const id = await add('The tide', 'It turns.');
      expect(fake.asked).toEqual([]);
      const slow = await work(id, IMPATIENT);
      expect([slow.state, slow.error.code]).toEqual(['waiting', 'UNREACHABLE']);
      expect(slow.error.message).toContain('did not answer in time');
      isAnswering();
      expect((await work(id)).state).toBe('ready');
      const keys = fake.asked.filter(isBuild).map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys).size).toBe(1);
    },
    LONG,
  );

  test.each<[string, (asked: Asked) => Answer, readonly [string, string, string]]>([
    [
      'HTML where JSON was asked for',
      () => ({ body: '<html>Welcome</html>' }),
      ['failed', 'OTHER_VERSION', 'update the plug-in'],
    ],
    [
      'that there is no such address',
      () => ({ status: 404, body: '<h1>Not found</h1>' }),
      ['failed', 'OTHER_VERSION', 'Status 404'],
    ],
    [
      'a job without a name',
      () => ({ status: 202, body: { jobId: 7, state: 'waiting' } }),
      ['failed', 'OTHER_VERSION', 'update the plug-in'],
    ],
    [
      'a job without a state',
      (asked) => (isBuild(asked) ? service(asked) : { body: { id: 'a', status: 'ok' } }),
      ['failed', 'OTHER_VERSION', 'update the plug-in'],
    ],
    [
      'an edition of a later version',
      (asked) => (isEdition(asked) ? { body: { schemaVersion: 2 } } : service(asked)),
      ['failed', 'OTHER_VERSION', 'this plug-in needs an update'],
    ],
    [
      'an edition whose parts are of other kinds',
      (asked) =>
        isEdition(asked)
          ? { body: { schemaVersion: 1, files: [{ role: 'audio', name: ['a'] }, 3] } }
          : service(asked),
      ['failed', 'OTHER_VERSION', 'this plug-in needs an update'],
    ],
    [
      'another address',
      () => ({ status: 301, headers: { Location: 'https://audio.example.org/v1' }, body: '' }),
      ['failed', 'OTHER_VERSION', 'leads on to https://audio.example.org/v1'],
    ],
    [
      'that the token is revoked',
      () => ({ status: 401, body: { status: 401, code: 'SERVICE_UNAUTHORIZED', title: 'No.' } }),
      ['failed', 'TOKEN', 'lectern service token add'],
    ],
    [
      'that a limit is reached, in words without an end',
      () => ({ status: 402, body: { code: 'BUDGET', detail: 'It is spent', hint: 'Wait.' } }),
      ['failed', 'BUDGET', 'It is spent. Wait.'],
    ],
    [
      'with a page of the proxy before it',
      () => ({ status: 502, body: '<h1>Bad gateway</h1>' }),
      ['waiting', 'UNREACHABLE', 'status 502'],
    ],
    [
      'a state that is not known yet, and parts that are new',
      (asked) =>
        isBuild(asked)
          ? service(asked)
          : { body: { id: 'a', state: 'proofreading', segments: 'many', next: {} } },
      ['recording', '', ''],
    ],
  ])(
    'is answered %s',
    async (_, answer, [state, code, words]) => {
      fake.answer = answer;
      const [noted, cell] = await site.php<[Noted, string]>(
        `$id = wp_insert_post( array( 'post_title' => 'The ebb', 'post_status' => 'publish', 'post_content' => 'It runs.' ) );
         Lectern\\Work\\Worker::run( $id, 0 );
         ob_start(); Lectern\\Admin\\Posts_List::cell( 'lectern', $id );
         return array( Lectern\\Core\\Record::of( $id ), html_entity_decode( ob_get_clean() ) );`,
      );
      expect([noted.state, noted.error.code ?? '']).toEqual([state, code]);
      expect(noted.error.message ?? '').toContain(words);
      expect(cell).toContain(words);
    },
    LONG,
  );

  test(
    'another plug-in that fails while a post is rendered is named, and no lock stays',
    async () => {
      const id = await add('The pier', 'It stands.');
      const broken = await work(
        id,
        `add_filter( 'the_content', function () { throw new Error( 'No table “ships”.' ); } );`,
      );
      expect([broken.state, broken.error.code]).toEqual(['failed', 'SITE']);
      expect(broken.error.message).toContain('No table “ships”.');
      await site.php(`Lectern\\Work\\Watch::ask( get_post( ${id} ) );`);
      expect((await work(id)).state).toBe('ready');
    },
    LONG,
  );

  test(
    'a post of 30,000 words is sent whole',
    async () => {
      const paragraph =
        '<!-- wp:paragraph --><p>The ferry left at noon, an hour late.</p><!-- /wp:paragraph -->';
      const id = await site.php<number>(
        `return wp_insert_post( wp_slash( array( 'post_title' => 'A book', 'post_status' => 'publish', 'post_content' => str_repeat( '${paragraph}', 3750 ) . '<p>The end.</p>' ) ) );`,
      );
      await work(id);
      const { content = '' } = built()[0]!.source.entry;
      expect(content.match(/<p>/g)).toHaveLength(3751);
      expect(content).toContain('The end.');
    },
    LONG,
  );

  test(
    'the category of posts without one is no section, whatever it is called',
    async () => {
      await site.php(
        `wp_update_term( (int) get_option( 'default_category' ), 'category', array( 'name' => 'Allgemein' ) ); wp_insert_term( 'Harbour', 'category' );`,
      );
      await work(await add('Without', 'One.'));
      await work(
        await add(
          'With',
          'Two.',
          `'post_category' => array( (int) get_option( 'default_category' ), get_term_by( 'name', 'Harbour', 'category' )->term_id )`,
        ),
      );
      expect(built().map(({ settings }) => settings.section)).toEqual([undefined, 'Harbour']);
    },
    LONG,
  );

  test.each([
    [
      'Polylang',
      "function pll_get_post_language( $id, $field ) { return 'locale' === $field ? 'pt_BR' : ''; }",
      'pt-BR',
    ],
    [
      'WPML',
      "add_filter( 'wpml_post_language_details', fn () => array( 'language_code' => 'de', 'locale' => 'de_DE_formal' ) );",
      'de-DE',
    ],
    [
      'WPML, which knows none',
      "add_filter( 'wpml_post_language_details', fn () => new WP_Error( 'missing' ) );",
      'en-US',
    ],
  ])(
    'the language of a post is what %s says',
    async (_, plugin, language) => {
      expect(
        await site.php<string>(
          `${plugin} return Lectern\\Core\\Language::of( get_posts( array( 'numberposts' => 1 ) )[0] );`,
        ),
      ).toBe(language);
    },
    LONG,
  );

  test(
    'a theme without a footer has the player and its script, once',
    async () => {
      await work(await add('The lock', 'It opens.'));
      await site.php(
        `$theme = get_theme_root() . '/footless'; mkdir( $theme ); file_put_contents( $theme . '/style.css', '/* Theme Name: Footless */' );
         file_put_contents( $theme . '/index.php', '<!doctype html><html><head><?php wp_head(); ?></head><body><?php while ( have_posts() ) { the_post(); the_content(); } ?></body></html>' );
         wp_clean_themes_cache(); switch_theme( 'footless' );`,
      );
      const page = await (await fetch(`${site.url}/the-lock/`)).text();
      expect(page.match(/<lectern-player /g)).toHaveLength(1);
      expect(page.match(/lectern-player\.js/g)).toHaveLength(1);
    },
    LONG,
  );
});

/** Requests give up after half a second. */
const IMPATIENT = `add_filter( 'http_request_args', fn ( $args ) => array( 'timeout' => 0.5 ) + $args );`;

const isBuild = ({ method, path }: Asked): boolean => method === 'POST' && path === '/v1/editions';
const isEdition = ({ path }: Asked): boolean => /^\/v1\/editions\/./.test(path);

/** A service as it is today: each job is done at once. */
function service(asked: Asked): Answer {
  if (isBuild(asked)) return { status: 202, body: { id: 'a', state: 'waiting' } };
  if (asked.path.startsWith('/v1/jobs/'))
    return { body: { id: 'a', state: 'done', published: true } };
  return { body: EDITION };
}

const EDITION = {
  schemaVersion: 1,
  title: 'The ferry',
  language: 'en',
  duration: 12.5,
  files: [{ role: 'audio', name: 'a.mp3', mediaType: 'audio/mpeg', sizeBytes: 100 }],
};
