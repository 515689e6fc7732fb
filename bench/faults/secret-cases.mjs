/** addresses of listeners → commands, each with a secret in one of the places where it can stand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from './project.mjs';

/** One secret of each kind. */
export const SECRETS = Object.fromEntries(
  [
    'google',
    'adc',
    's3',
    'token',
    'openai',
    'elevenlabs',
    'azure',
    'address',
    'proxy',
    'header',
    'cookie',
  ].map((kind, index) => [kind, `s3cret-${kind}-${(0x9e3779b1 * (index + 1)) >>> 0}-tail`]),
);

/** What each run has in its environment, whatever else it is given. */
export const SECRET_VARIABLES = {
  GOOGLE_TTS_API_KEY: SECRETS.google,
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: SECRETS.s3,
  AWS_SESSION_TOKEN: SECRETS.token,
  AWS_MAX_ATTEMPTS: '1',
  OPENAI_API_KEY: SECRETS.openai,
  ELEVENLABS_API_KEY: SECRETS.elevenlabs,
  AZURE_SPEECH_KEY: SECRETS.azure,
};

/** Writes those that stand in files of the user's own; gives the variables that name them. */
export function writeSecretFiles(home) {
  const path = join(home, 'adc.json');
  const account = {
    type: 'authorized_user',
    client_id: 'client',
    client_secret: SECRETS.adc,
    refresh_token: SECRETS.adc,
  };
  writeFileSync(path, JSON.stringify(account));
  return { GOOGLE_APPLICATION_CREDENTIALS: path };
}

const WITHOUT_KEY = { GOOGLE_TTS_API_KEY: '' };

/** An article whose front matter says so. */
const article = (lines) => ({
  'articles/extra.md': `---\n${lines}\n---\n\n# Extra\n\nOne more ferry left.\n`,
});

/** Every case: its name and arguments; environment, configuration and files where it has them. */
export function secretCases(places) {
  return [
    ...everyCommand(),
    ...pages(places),
    ...addresses(places),
    ...proxies(places),
    ...services(places),
    ...wrongPlaces(places),
  ];
}

/** Commands that have nothing to do with any secret: all of them stand in the environment. */
function everyCommand() {
  const commands = [
    ['config', 'print'],
    ['config', 'print', '--json'],
    ['doctor'],
    ['doctor', '--json'],
    ['doctor', '--provider', 'google'],
    ['voices', '--json'],
    BUILD,
    [...BUILD, '--json'],
    [...BUILD, '--verbose'],
    [...BUILD, '--dry-run', '--json'],
    ['script', 'articles/ferry.md', '--json'],
    ['names', 'articles/ferry.md'],
    ['feed', '--json'],
    ['feed', 'check'],
    ['verify', '--json'],
    ['embed', 'output/ferry'],
    ['publish', '--to', 'site', '--json'],
    ['init', 'articles'],
  ];
  return commands.map((args) => ({ name: args.join(' '), args }));
}

/** Headers and cookies, on all ways of a page. */
function pages({ home, elsewhere, outer }) {
  const headers = ['--header', `Authorization: Bearer ${SECRETS.header}`];
  const cookies = ['--cookie-file', 'cookies.txt'];
  const files = { 'cookies.txt': `session=${SECRETS.cookie}\n` };
  const paths = ['/', '/302', '/301', '/303', '/307', '/308', '/near', '/echo', '/feed.xml'];
  const inside = ['--allow-private', '--provider', 'tone'];
  const cases = paths.flatMap((path) =>
    [headers, cookies, [...headers, ...cookies, '--verbose', '--json']].map((given) => ({
      name: `${given.filter((each) => each.startsWith('--')).join(' ')} on the way to ${path}`,
      args: ['build', `${home}${path}`, ...inside, ...given],
      files,
    })),
  );
  const config = {
    header: [`X-Key: ${SECRETS.header}`],
    cookieFile: 'cookies.txt',
    allowPrivate: true,
  };
  const settings = [
    { name: 'header and cookieFile of the project', config, files },
    { name: "header of the user's own file", userConfig: { header: config.header }, files },
  ].flatMap((each) => [
    { ...each, args: ['config', 'print'] },
    { ...each, args: ['config', 'print', '--json'] },
    { ...each, args: ['doctor', '--json'] },
    { ...each, args: ['build', `${home}/302`, ...inside] },
    { ...each, args: ['script', `${home}/feed.xml`, '--allow-private', '--json'] },
  ]);
  const several = {
    name: 'two pages of two origins',
    args: ['build', `${home}/`, `${elsewhere}/story`, ...inside, '--cookie-file', 'own.txt'],
    files: { 'own.txt': `127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\t${SECRETS.cookie}\n` },
  };
  const broken = [
    `${SECRETS.cookie}`,
    `{"cookie":"${SECRETS.cookie}"`,
    `example.org\tTRUE\t/\tFALSE\t0\ta\t${SECRETS.cookie}`,
  ].map((text, i) => ({
    name: `a cookie file that is none or of another host, ${i + 1}`,
    args: ['script', `${home}/`, '--allow-private', ...cookies, '--verbose'],
    files: { 'cookies.txt': text },
  }));
  const plain =
    outer &&
    [headers, cookies].map((given) => ({
      name: `${given[0]} beyond this machine`,
      args: ['script', `http://${outer}/`, '--allow-private', ...given],
      files,
    }));
  return [...cases, ...settings, several, ...broken, ...(plain ?? [])];
}

/** Addresses with a password, wherever one may be named. */
function addresses({ home, elsewhereHost }) {
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
    '--lexicon': { args: [...BUILD, '--lexicon', address] },
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

/** A proxy's password. */
function proxies({ home, proxy, outer }) {
  const own = `http://user:${SECRETS.proxy}@${proxy}`;
  const page = 'https://news.example.org/a';
  const forms = [
    own,
    `user:${SECRETS.proxy}@${proxy}`,
    `socks5://user:${SECRETS.proxy}@${proxy}`,
    `${own}/path`,
    `http://user:${SECRETS.proxy}@127.0.0.1:1`,
  ];
  const places = (address) => ({
    '--proxy': { args: ['script', page, '--proxy', address, '--verbose'] },
    '--proxy, --json': { args: ['build', page, '--proxy', address, '--json'] },
    'proxy of the project': { args: ['script', page], config: { proxy: address } },
    'proxy of the project, printed': {
      args: ['config', 'print', '--json'],
      config: { proxy: address },
    },
    'proxy of the user': { args: ['config', 'print'], userConfig: { proxy: address } },
    'proxy in doctor': { args: ['doctor', '--json'], env: { LECTERN_PROXY: address } },
  });
  const secret = ['--header', `X-Key: ${SECRETS.header}`, '--allow-private'];
  return [
    ...forms.flatMap((address, i) =>
      Object.entries(places(address)).map(([place, rest]) => ({
        name: `proxy ${i + 1} as ${place}`,
        ...rest,
      })),
    ),
    {
      name: 'headers for this machine through a proxy',
      args: ['script', `${home}/`, '--proxy', `http://${proxy}`, ...secret],
    },
    {
      name: 'headers for a page through a proxy',
      args: ['script', 'http://news.example.org/', '--proxy', `http://${proxy}`, ...secret],
    },
    ...(outer === undefined
      ? []
      : [
          {
            name: 'a proxy with a password beyond this machine',
            args: ['script', page, '--proxy', `http://user:${SECRETS.proxy}@${outer}`],
          },
          {
            name: 'headers for this machine through a proxy beyond it',
            args: ['script', `${home}/`, '--proxy', `http://${outer}`, ...secret],
          },
        ]),
  ];
}

/** Endpoints of services that are not their owner's. */
function services({ elsewhereHost, elsewhere, outer }) {
  const google = [
    'build',
    'articles/ferry.md',
    '--provider',
    'google',
    '--voice',
    'en-US-Neural2-A',
    '--verbose',
  ];
  const hosts = [elsewhereHost, ...(outer === undefined ? [] : [outer])];
  const endpoints = hosts.flatMap((host) =>
    [{}, WITHOUT_KEY].flatMap((env) => [
      {
        name: `providers.google.endpoint of others, ${host}`,
        args: google,
        env,
        config: { providers: { google: { endpoint: host } } },
      },
      {
        name: `the same, insecure, ${host}`,
        args: google,
        env,
        config: {
          providers: { google: { endpoint: host, insecure: true, timeout: 2 } },
          retry: { attempts: 1, budget: 1 },
        },
      },
      {
        name: `the same, doctor, ${host}`,
        args: ['doctor', '--provider', 'google', '--json'],
        env,
        config: { providers: { google: { endpoint: host } } },
      },
      {
        name: `the same, voices, ${host}`,
        args: ['voices', '--provider', 'google'],
        env,
        config: { providers: { google: { endpoint: host } } },
      },
    ]),
  );
  const store = ['publish', '--to', 's3://bucket/x', '--json'];
  const addresses = [elsewhere, ...(outer === undefined ? [] : [`http://${outer}`])];
  const stores = addresses.flatMap((address) => [
    {
      name: `publish.endpoint of others, ${address}`,
      args: store,
      config: { publish: { endpoint: address } },
    },
    {
      name: `the same in capitals, ${address}`,
      args: store,
      config: { publish: { endpoint: address.toUpperCase() } },
    },
  ]);
  const plain =
    outer === undefined
      ? []
      : [
          { name: '--endpoint over plain http', args: [...store, '--endpoint', `http://${outer}`] },
          {
            name: 'AWS_ENDPOINT_URL over plain http',
            args: store,
            env: { AWS_ENDPOINT_URL: `http://${outer}` },
          },
          {
            name: 'AWS_ENDPOINT_URL_S3 over plain http',
            args: store,
            env: { AWS_ENDPOINT_URL_S3: `HTTP://${outer}` },
          },
          {
            name: 'an endpoint of the profile over plain http',
            args: store,
            files: { 'aws.ini': `[default]\nendpoint_url = http://${outer}\nregion = eu-west-1\n` },
            env: { AWS_CONFIG_FILE: 'aws.ini' },
          },
          {
            name: 'an endpoint of a service of the profile',
            args: store,
            files: {
              'services.ini': `[default]\nservices = own\nregion = eu-west-1\n\n[services own]\ns3 =\n  endpoint_url = http://${outer}\n`,
            },
            env: { AWS_CONFIG_FILE: 'services.ini' },
          },
          {
            name: '--trust-endpoint over plain http',
            args: [...store, '--trust-endpoint', outer.split(':')[0]],
            config: { publish: { endpoint: `http://${outer}` } },
          },
        ];
  const files = [
    `{"type":"authorized_user","refresh_token":"${SECRETS.adc}"`,
    `{"type":"service_account","private_key":"${SECRETS.adc}","client_email":"a@b"}`,
    SECRETS.adc,
  ].map((text, i) => ({
    name: `a file of credentials that is none, ${i + 1}`,
    args: google,
    files: { 'broken.json': text },
    env: { ...WITHOUT_KEY, GOOGLE_APPLICATION_CREDENTIALS: 'broken.json' },
  }));
  return [...endpoints, ...stores, ...plain, ...files];
}

/** Secrets where none belongs. */
function wrongPlaces() {
  const keys = [
    { providers: { google: { apiKey: SECRETS.google } } },
    { providers: { google: SECRETS.google } },
    { providers: { local: { key: SECRETS.openai } } },
    { publish: { accessKeyId: SECRETS.s3 } },
    { apiKey: SECRETS.google },
    { header: SECRETS.header },
    { header: [SECRETS.header] },
    { header: [{ Authorization: SECRETS.header }] },
    { header: [`Host: ${SECRETS.header}`] },
    { proxy: SECRETS.proxy },
    { proxy: [`http://u:${SECRETS.proxy}@h`] },
    { cookieFile: `session=${SECRETS.cookie}` },
    { trustEndpoint: SECRETS.google },
  ];
  const inFiles = keys.flatMap((config) =>
    [
      ['config', 'print'],
      ['doctor', '--json'],
      ['script', 'articles/ferry.md', '--verbose'],
    ].map((args) => ({
      name: `${JSON.stringify(config)} and ${args.join(' ')}`,
      args,
      config,
      isOwn: () => false,
    })),
  );
  const flags = [
    ['script', 'articles/ferry.md', `--heder=Authorization: ${SECRETS.header}`],
    ['feed', `--header=Authorization: ${SECRETS.header}`],
    ['feed', `--proxy=http://user:${SECRETS.proxy}@h:1`],
    ['script', 'articles/ferry.md', '--header', SECRETS.header],
    ['script', 'https://news.example.org/', '--header', `A B: ${SECRETS.header}`],
    ['script', 'https://news.example.org/', '--header', `Cookie\n: ${SECRETS.header}`],
    ['config', 'print', SECRETS.google],
    ['doctor', `--api-key=${SECRETS.google}`],
    ['build', 'articles', `--google-api-key=${SECRETS.google}`],
    ['verify', `--password=${SECRETS.s3}`],
  ].map((args) => ({ name: `arguments ${args.slice(0, 2).join(' ')} …`, args }));
  const variables = [
    'LECTERN_HEADER',
    'LECTERN_API_KEY',
    'LECTERN_GOOGLE_TTS_API_KEY',
    'LECTERN_PROXY',
  ].map((name) => ({
    name,
    args: [...BUILD, '--verbose'],
    env: { [name]: SECRETS.header },
  }));
  const broken = [
    `{"header": ["Authorization: ${SECRETS.header}"], }`,
    `header: [${SECRETS.header}\n`,
    `header:\n- "Authorization: ${SECRETS.header}"\nproxy: {`,
  ].flatMap((text, i) => [
    {
      name: `a configuration that cannot be read, ${i + 1}`,
      args: ['config', 'print'],
      files: { 'lectern.config.json': text },
    },
    {
      name: `the same, YAML, ${i + 1}`,
      args: ['config', 'print', '--config', 'own.yaml'],
      files: { 'own.yaml': text },
    },
    {
      name: `the same as a lexicon, ${i + 1}`,
      args: [...BUILD, '--lexicon', 'own.yaml'],
      files: { 'own.yaml': text },
    },
  ]);
  return [...inFiles, ...flags, ...variables, ...broken];
}
