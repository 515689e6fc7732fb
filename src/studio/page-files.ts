/** the page as it was built → the routes of its files. */
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { ifAbsent } from '../_internal/disk/read-errors.ts';
import { hasScope } from '../service/access/require-scope.ts';
import { SCOPES, type Caller, type ServiceEnv } from '../service/caller.ts';

/** Where the build puts them, beside the source and beside what is built of it alike. */
const BUILT = new URL('../../dist/studio-page/', import.meta.url);

/** The files by their addresses. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/studio.js': ['studio.js', 'text/javascript; charset=utf-8'],
  '/studio.css': ['studio.css', 'text/css; charset=utf-8'],
  '/serif.woff2': ['serif.woff2', 'font/woff2'],
  '/favicon.svg': ['favicon.svg', 'image/svg+xml'],
};

/** The routes. A new release has new files under the same names: none is used without asking. */
export function pageRoutes(): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.get('/', async (c, next) => {
    const caller: Caller | undefined = c.get('caller');
    if (!caller) return next();
    const page = await readFile(new URL('index.html', BUILT), 'utf8');
    // The page shows what its reader may do; what no one may do is refused in any case.
    const scopes = SCOPES.filter((scope) => hasScope(caller, scope)).join(' ');
    c.header('Cache-Control', 'no-store');
    return c.html(page.replace('<html ', `<html data-scopes="${scopes}" `));
  });
  app.get('/words/:code{[a-z]+\\.js}', async (c) => {
    const file = new URL(`words/${c.req.param('code')}`, BUILT);
    const bytes = await readFile(file).catch(ifAbsent(undefined));
    if (!bytes) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  });
  for (const [path, [file, type]] of Object.entries(FILES))
    app.get(path, async (c) => {
      const bytes = await readFile(new URL(file, BUILT));
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': type,
        'Cache-Control': 'no-cache',
      });
    });
  return app;
}
