/** → commands with a secret where none belongs: in settings, flags, variables and broken files. */
import { BUILD } from '../project.mjs';
import { SECRETS } from './kinds.mjs';

/** Secrets where none belongs. */
export function wrongPlaces() {
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
      args: BUILD,
      config: { lexicon: 'own.yaml' },
      files: { 'own.yaml': text },
    },
  ]);
  return [...inFiles, ...flags, ...variables, ...broken];
}
