/** a file of addresses that lead inwards, one JSON record with a `url` a line → the share that is refused before a connection. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { connect } from '../dist/_internal/http/http-connect.js';
import { fetchPage } from '../dist/_internal/http/fetch-page.js';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error(
    'usage: node bench/ssrf.mjs FILE   (after npm run build; never connects to anything but its own server on loopback)',
  );
  process.exit(2);
}
const records = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** A public address, which a stub resolver gives for every name. */
const PUBLIC = '93.184.216.34';

/** What becomes of one address: refused, or where a connection was about to go. */
async function verdict(url, options) {
  let reached;
  const guarded = async (target, rest) => {
    if (options.own !== undefined && target.url.host === options.own) return connect(target, rest);
    reached = `${target.hostname} at ${target.addresses.join(', ')}`;
    throw new Error('stopped');
  };
  const error = await fetchPage(url, { accept: ['text/html'], ...options, connect: guarded }).then(
    () => undefined,
    (reason) => reason,
  );
  return reached ?? (error?.kind === 'refused' ? 'refused' : String(error ?? 'fetched'));
}

async function score(mode, judge, isFair = () => true) {
  const fair = records.filter(isFair);
  const rows = [];
  for (const record of fair) rows.push({ record, found: await judge(record) });
  const refused = rows.filter((row) => row.found === 'refused').length;
  console.log(
    `${mode}: ${refused} of ${fair.length} refused (${(refused / fair.length).toFixed(3)})`,
  );
  for (const { record, found } of rows.filter((row) => row.found !== 'refused'))
    console.log(`  ${record.url}: ${found}`);
}

let location = '/';
let visits = 0;
const server = createServer((_request, response) => {
  visits++;
  response.writeHead(302, { location }).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const own = `127.0.0.1:${server.address().port}`;

await score(
  'every name is public     ',
  (record) => verdict(record.url, { resolve: async () => [PUBLIC] }),
  (record) => !record.needsDns,
);
await score('every name is 127.0.0.1  ', (record) =>
  verdict(record.url, { resolve: async () => ['127.0.0.1'] }),
);
await score('target of a redirect     ', (record) => {
  location = Buffer.from(record.url).toString('latin1');
  return verdict(`http://${own}/`, { resolve: async () => ['127.0.0.1'], allowPrivate: true, own });
});
let asked = 0;
location = 'http://news.example.org/again';
const rebinding = await fetchPage('http://news.example.org/', {
  accept: ['text/html'],
  resolve: async () => [asked++ === 0 ? PUBLIC : '127.0.0.1'],
  connect: async (target, rest) =>
    connect(
      { ...target, hostname: '127.0.0.1', port: server.address().port, inwardAllowed: true },
      rest,
    ),
}).then(
  () => 'fetched',
  (error) => error.message,
);
console.log(`a resolver that answers 127.0.0.1 the second time: ${rebinding}`);
console.log(`visits of the redirecting server: ${visits} (${records.length + 1} expected)`);
server.closeAllConnections();
server.close();
