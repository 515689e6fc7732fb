/** addresses of listeners → commands with a password in an address, wherever one may be named. */
import { BUILD } from '../project.mjs';
import { SECRETS } from './kinds.mjs';

/** An article whose front matter says so. */
const article = (lines) => ({
  'articles/extra.md': `---\n${lines}\n---\n\n# Extra\n\nOne more ferry left.\n`,
});

/** Addresses with a password, wherever one may be named. */
export function addresses({ home, elsewhereHost }) {
  const forms = {
    plain: `https://user:${SECRETS.address}@news.example/a`,
    'a password alone': `https://:${SECRETS.address}@news.example/a`,
    'a name alone': `https://${SECRETS.address}@news.example/a`,
    'of no scheme': `user:${SECRETS.address}@news.example/a`,
    'of another scheme': `ftp://user:${SECRETS.address}@news.example/a`,
    'with backslashes': `https:\\\\user:${SECRETS.address}@news.example\\a`,
    'with two at': `https://user:${SECRETS.address}@x@news.example/a`,
    'with a space before': ` https://user:${SECRETS.address}@news.example/a`,
    'with a port that is none': `https://user:${SECRETS.address}@news.example:99999999/a`,
    'with a slash in it': `https://user:pa/ss${SECRETS.address}@news.example/a`,
    'of a feed': `feed://user:${SECRETS.address}@news.example/a`,
    'of this machine': `http://user:${SECRETS.address}@${elsewhereHost}/a`,
  };
  const places = (address) => ({
    'a source': { args: ['script', address] },
    'a source, --json': { args: ['build', address, '--json', '--verbose', '--allow-private'] },
    'a source of a batch': { args: [...BUILD, address] },
    'publish --to': { args: ['publish', '--to', address] },
    '--endpoint': { args: ['publish', '--to', 's3://bucket/x', '--endpoint', address] },
    'publish.endpoint': {
      args: ['publish', '--to', 's3://bucket/x'],
      config: { publish: { endpoint: address } },
    },
    'publish.endpoint, printed': {
      args: ['config', 'print', '--json'],
      config: { publish: { endpoint: address } },
    },
    'publish.to': { args: ['config', 'print'], config: { publish: { to: address } } },
    'feed.baseUrl': {
      args: ['feed'],
      config: { feed: { title: 'A', baseUrl: address, description: 'B' } },
    },
    'feed.baseUrl, printed': {
      args: ['config', 'print', '--json'],
      config: { feed: { title: 'A', baseUrl: address, description: 'B' } },
    },
    'feed.link': {
      args: ['feed'],
      config: {
        feed: { title: 'A', baseUrl: 'https://audio.example/', link: address, description: 'B' },
      },
    },
    'feed.image': { args: ['config', 'print'], config: { feed: { title: 'A', image: address } } },
    'canonical of front matter': {
      args: [...BUILD, '--json'],
      files: article(`canonical: ${JSON.stringify(address)}`),
    },
    'image of front matter': { args: BUILD, files: article(`image: ${JSON.stringify(address)}`) },
    'lexicon of front matter': {
      args: BUILD,
      files: article(`lexicon: ${JSON.stringify(address)}`),
    },
    'lexicon of the configuration': { args: BUILD, config: { lexicon: address } },
    'an unknown flag': { args: [...BUILD, '--lexicon', address] },
    '--output': {
      args: ['build', 'articles/ferry.md', '--provider', 'tone', '--output', address],
      isOwn: () => true,
    },
    '--config': { args: ['config', 'print', '--config', address] },
    LECTERN_PROXY: { args: ['config', 'print'], env: { LECTERN_PROXY: address } },
    'providers.google.endpoint': {
      args: ['build', 'articles', '--provider', 'google', '--voice', 'en-US-Neural2-A'],
      config: { providers: { google: { endpoint: address } } },
    },
    'providers.google.endpoint, printed': {
      args: ['config', 'print'],
      config: { providers: { google: { endpoint: address } } },
    },
    '--trust-endpoint': {
      args: ['doctor', '--provider', 'google'],
      env: { LECTERN_TRUST_ENDPOINT: address },
    },
    '--trust-endpoint, printed': {
      args: ['config', 'print'],
      env: { LECTERN_TRUST_ENDPOINT: address },
    },
    'voices add': { args: ['voices', 'add', address] },
    embed: { args: ['embed', 'output/ferry', '--base-url', address] },
  });
  const named = Object.entries(forms).flatMap(([form, address]) =>
    Object.entries(places(address)).map(([place, rest]) => ({
      name: `an address ${form} as ${place}`,
      ...rest,
    })),
  );
  const far = forms.plain.replace('https', 'http');
  const listed = `<rss version="2.0"><channel><title>F</title><item><title>A</title><link>${far}</link></item></channel></rss>`;
  return [
    ...named,
    {
      name: 'an address with a password in a feed',
      args: ['build', 'list.xml', '--provider', 'tone', '--json'],
      files: { 'list.xml': listed },
    },
    {
      name: 'an address with a password in a page',
      args: ['build', 'page.html', '--provider', 'tone'],
      files: {
        'page.html': `<link rel="canonical" href="${far}"><meta property="og:image" content="${far}"><title>A</title><p>The ferry left at nine, and it was full of people.</p>`,
      },
    },
    {
      name: 'a name and a password for a page',
      args: [
        'script',
        home.replace('//', `//user:${SECRETS.address}@`),
        '--allow-private',
        '--verbose',
      ],
    },
  ];
}
