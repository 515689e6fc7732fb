/** → servers that keep every byte that reaches them: the owner's, another origin, a proxy, one beyond this machine. */
import { createServer } from 'node:http';
import net from 'node:net';
import { networkInterfaces } from 'node:os';

/** A page, with what stands for an article in it. */
const PAGE =
  '<html lang="en"><title>Ferry</title><article><h1>Ferry</h1>' +
  '<p>The ferry to Sund sails again from Monday, the harbour said on Friday.</p></article></html>';

/** An address of this machine that others reach it by; `undefined` where it has no network. */
function outerAddress() {
  return Object.values(networkInterfaces())
    .flat()
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

/**
 * Starts them. `places` are their addresses; `heard` gives the secrets that each was sent; secrets of pages
 * are welcome at `home`, and those of the proxy at `proxy`.
 */
export async function startListeners() {
  const outer = outerAddress();
  const bytes = { home: [], elsewhere: [], proxy: [], outer: [] };
  const sockets = new Set();
  const servers = [];
  const listen = async (name, server, host) => {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('data', (chunk) => bytes[name].push(chunk));
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise((resolve) => server.listen(0, host, resolve));
    servers.push(server);
    return server.address().port;
  };
  const elsewhere = await listen('elsewhere', createServer(answerPage), '127.0.0.1');
  const away = `http://localhost:${elsewhere}`;
  const home = await listen(
    'home',
    createServer((request, response) => answerHome(request, response, away)),
    '127.0.0.1',
  );
  const proxy = await listen('proxy', net.createServer(refuseTunnel), '127.0.0.1');
  const outerPort = outer && (await listen('outer', createServer(answerPage), outer));
  return {
    places: {
      home: `http://127.0.0.1:${home}`,
      elsewhere: away,
      elsewhereHost: `localhost:${elsewhere}`,
      proxy: `127.0.0.1:${proxy}`,
      outer: outer && `${outer}:${outerPort}`,
    },
    forget: () => Object.values(bytes).forEach((chunks) => chunks.splice(0)),
    heard: (findSecrets) => {
      const at = (name) => findSecrets(Buffer.concat(bytes[name]));
      const ofPages = ['header', 'cookie'];
      const strange = [
        ...at('elsewhere').map((kind) => `${kind} to another origin`),
        ...at('home')
          .filter((kind) => !ofPages.includes(kind))
          .map((kind) => `${kind} to the page's server`),
        ...at('proxy')
          .filter((kind) => kind !== 'proxy')
          .map((kind) => `${kind} to the proxy`),
      ];
      const plain = at('outer').map((kind) => `${kind} over plain http`);
      const welcome = at('home').length + at('proxy').length - strange.length;
      return { strange, plain, welcome };
    },
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function answerPage(_request, response) {
  response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(PAGE);
}

/** Pages, and ways of the owner's server that lead elsewhere. */
function answerHome(request, response, away) {
  const path = request.url ?? '';
  const status = /^\/(?<status>30[12378])$/.exec(path)?.groups?.status;
  if (status !== undefined)
    return void response.writeHead(Number(status), { location: `${away}/` }).end();
  if (path === '/near') return void response.writeHead(302, { location: '/302' }).end();
  // What it was sent, as the words of its answer.
  if (path === '/echo')
    return void response
      .writeHead(403, request.headers['authorization'] ?? 'No', { 'www-authenticate': 'Basic' })
      .end();
  if (path === '/feed.xml') {
    const links = ['/', '/302'].map((each) => `http://${request.headers.host}${each}`);
    const items = [...links, `${away}/story`].map(
      (link) => `<item><title>A</title><link>${link}</link></item>`,
    );
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    return void response.end(
      `<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`,
    );
  }
  answerPage(request, response);
}

/** A proxy that goes nowhere. */
function refuseTunnel(socket) {
  socket.once('data', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
}
