/** → a site on this machine with pages, and a feed that names two of them. */
import { once } from 'node:events';
import { createServer } from 'node:http';

/** What its pages say. */
export const PAGE = `<article><h1>The quay</h1><p>${'It was wet, and no one came to see it that morning. '.repeat(4)}</p></article>`;

/** Starts it. */
export async function startSite() {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { page: `${origin}/quay`, feed: `${origin}/feed.xml`, close };
}

function answer({ url, headers }, response) {
  const isFeed = url === '/feed.xml';
  response.setHeader('content-type', isFeed ? 'application/rss+xml' : 'text/html');
  response.end(isFeed ? feedOf(`http://${headers.host}`) : pageOf(`The quay ${url.slice(1)}`));
}

function feedOf(origin) {
  const items = ['one', 'two'].map(
    (post) => `<item><title>${post}</title><link>${origin}/${post}</link></item>`,
  );
  const about = `<title>Posts</title><link>${origin}</link><description>Of the quay.</description>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel>${about}${items.join('')}</channel></rss>`;
}

function pageOf(title) {
  const body = PAGE.replace('The quay', title);
  return `<!doctype html><html lang="en"><title>${title}</title>${body}</html>`;
}
