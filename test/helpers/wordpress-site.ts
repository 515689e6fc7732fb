/** Debian's WordPress, or another release → a site on loopback with the plug-in, its database in a temporary folder. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port.mjs';
import { findOnPath } from './requirements.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

/** Where Debian has WordPress; another release may stand in for it. */
const WORDPRESS = process.env['TEST_WORDPRESS'] ?? '/usr/share/wordpress';

const PLUGIN = fileURLToPath(new URL('../../integrations/wordpress/lectern', import.meta.url));

/** The password of the only user, `admin`. */
export const PASSWORD = 'a ferry left at noon';

/** Milliseconds that a server may take to answer. */
const START_MS = 60_000;

/** Whether WordPress can be started here. */
export function hasWordPress(): boolean {
  const programs = ['php', 'mariadbd', 'mariadb-install-db'];
  return existsSync(join(WORDPRESS, 'wp-load.php')) && programs.every((name) => findOnPath(name));
}

/** A site at work. */
export type WordPressSite = {
  /** Its address, without a slash at its end. */
  readonly url: string;
  readonly folder: string;
  /** Runs lines of PHP inside WordPress, as `admin`, and returns what they `return`. */
  readonly php: <T>(code: string, options?: RunOptions) => Promise<T>;
  /** Does what waits for wp-cron, as a server's own cron would. */
  readonly cron: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Options of `php`. */
export type RunOptions = {
  /** Functions of PHP that are not there. @default none */
  readonly without?: readonly string[];
  /** Files of `wp-admin/includes` that are loaded too. @default none */
  readonly loading?: readonly string[];
};

/** Options of `startWordPress`. */
export type StartWordPressOptions = {
  /** Folder of the site on its server. @default '' */
  readonly path?: string;
  /** Lines for wp-config.php. */
  readonly config?: string;
};

/** Starts it: the plug-in is active, and no service is set. */
export async function startWordPress(options: StartWordPressOptions = {}): Promise<WordPressSite> {
  const { path = '', config = '' } = options;
  const own = temporaryFolder();
  const root = join(own.path, 'www');
  const folder = join(root, path);
  mkdirSync(root, { recursive: true });
  cpSync(WORDPRESS, folder, { recursive: true, dereference: true });
  const plugins = join(folder, 'wp-content/plugins');
  mkdirSync(plugins, { recursive: true });
  cpSync(PLUGIN, join(plugins, 'lectern'), { recursive: true });
  const [database, port] = await Promise.all([startDatabase(own.path), freePort()]);
  const url = `http://127.0.0.1:${port}${path && `/${path}`}`;
  writeFileSync(join(folder, 'wp-config.php'), configOf({ socket: database.socket, config }));
  const php: WordPressSite['php'] = (code, given = {}) =>
    runInside(code, { ...given, folder, url });
  await php(`wp_install('The Post', 'admin', 'admin@example.org', true, '', '${PASSWORD}');`);
  await php(`update_option( "siteurl", "${url}" ); update_option( "home", "${url}" );`);
  await php(SET_UP);
  const server = await startPhp({ root, port });
  return {
    url,
    folder,
    php,
    cron: async () => {
      await fetch(`${url}/wp-cron.php`);
    },
    end: async () => {
      await stop(server);
      await database.stop();
      own.remove();
    },
  };
}

/** Addresses with words, as most sites have them, and the plug-in. */
const SET_UP = `
  require_once ABSPATH . 'wp-admin/includes/plugin.php';
  $failed = activate_plugin( 'lectern/lectern.php' );
  if ( is_wp_error( $failed ) ) { throw new Exception( $failed->get_error_message() ); }
  global $wp_rewrite;
  $wp_rewrite->set_permalink_structure( '/%postname%/' );
  Lectern\\Front\\Podcast::add();
  $wp_rewrite->flush_rules( false );
  update_user_meta( 1, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), 'core' => array( 'enableChoosePatternModal' => false ), '_modified' => gmdate( 'c' ) ) );
`;

function configOf({
  socket,
  config,
}: {
  readonly socket: string;
  readonly config: string;
}): string {
  const values = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    AUTH_KEY: 'a',
    SECURE_AUTH_KEY: 'b',
    LOGGED_IN_KEY: 'c',
    NONCE_KEY: 'd',
  };
  const lines = Object.entries(values).map(([name, value]) => `define('${name}', '${value}');`);
  return `<?php
${lines.join('\n')}
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
${config}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;
}

/** PHP without a server: what `return` gives comes back as JSON. */
async function runInside<T>(
  code: string,
  options: RunOptions & { readonly folder: string; readonly url: string },
): Promise<T> {
  const { folder, url, without = [], loading = [] } = options;
  const { host, pathname } = new URL(`${url}/`);
  const isFirst = code.startsWith('wp_install');
  const script = `
    $_SERVER['HTTP_HOST'] = '${host}';
    $_SERVER['SERVER_NAME'] = '127.0.0.1';
    $_SERVER['REQUEST_URI'] = '${pathname}';
    $_SERVER['SCRIPT_NAME'] = '${pathname}index.php';
    $_SERVER['PHP_SELF'] = '${pathname}index.php';
    $_SERVER['REMOTE_ADDR'] = '127.0.0.1';
    $_SERVER['REQUEST_METHOD'] = 'GET';
    ${isFirst ? "define( 'WP_INSTALLING', true ); function wp_mail() { return true; }" : ''}
    require '${folder}/wp-load.php';
    ${isFirst ? "require ABSPATH . 'wp-admin/includes/upgrade.php';" : 'wp_set_current_user( 1 );'}
    ${loading.map((file) => `require_once ABSPATH . 'wp-admin/includes/${file}';`).join(' ')}
    $given = ( static function () { ${code} } )();
    echo "\\n=>" . json_encode( $given );
  `;
  const settings = ['-d', 'memory_limit=512M', '-d', `disable_functions=${without.join(',')}`];
  const { stdout } = await run('php', [...settings, '-r', script], { maxBuffer: 50_000_000 });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n=>') + 3)) as T;
}

/** PHP's own server, with the rewriting that a web server does for WordPress. */
async function startPhp({
  root,
  port,
}: {
  readonly root: string;
  readonly port: number;
}): Promise<ChildProcess> {
  const router = join(root, '..', 'router.php');
  writeFileSync(
    router,
    `<?php
$path = rawurldecode( strtok( $_SERVER['REQUEST_URI'], '?' ) );
$file = '${root}' . $path;
if ( is_file( $file ) ) { return false; }
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) { return false; }
for ( $folder = dirname( $file ); strlen( $folder ) >= ${root.length}; $folder = dirname( $folder ) ) {
  if ( is_file( $folder . '/wp-load.php' ) ) {
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr( $folder, ${root.length} ) . '/index.php';
    require $folder . '/index.php';
    return true;
  }
}
return false;
`,
  );
  const limits = [
    '-d',
    'memory_limit=512M',
    '-d',
    'opcache.enable_cli=1',
    '-d',
    'opcache.enable=1',
  ];
  const child = spawn('php', [...limits, '-S', `127.0.0.1:${port}`, '-t', root, router], {
    // Requests that the site makes to itself must not wait for the one that makes them.
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    detached: true,
  });
  await untilTrue(child, () =>
    fetch(`http://127.0.0.1:${port}/nothing.txt`).then(
      () => true,
      () => false,
    ),
  );
  return child;
}

async function startDatabase(
  folder: string,
): Promise<{ readonly socket: string; readonly stop: () => Promise<void> }> {
  const data = join(folder, 'data');
  const socket = join(folder, 'database.sock');
  await run('mariadb-install-db', [
    '--no-defaults',
    '--user=root',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const args = [
    '--no-defaults',
    '--user=root',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'database.pid')}`,
    '--skip-networking',
    // Nothing here has to outlive a cut of the power.
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--skip-log-bin',
  ];
  const child = spawn('mariadbd', args, { stdio: 'ignore' });
  const create = ['-uroot', '-S', socket, '-e', 'CREATE DATABASE IF NOT EXISTS wordpress'];
  await untilTrue(child, () =>
    run('mariadb', ['--no-defaults', ...create]).then(
      () => true,
      () => false,
    ),
  );
  return {
    socket,
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Workers of PHP's server are its children: all of its group end. */
async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  process.kill(-server.pid!, 'SIGKILL');
  await ended;
}

async function untilTrue(child: ChildProcess, isTrue: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + START_MS;
  while (!(await isTrue())) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    if (Date.now() > until) throw new Error(`${child.spawnfile} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
