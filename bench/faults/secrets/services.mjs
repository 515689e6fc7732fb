/** addresses of listeners → commands whose services are said to be at other hosts than their own. */
import { SECRETS } from './kinds.mjs';

/** Google's key is taken before its file of credentials. */
const WITHOUT_KEY = { GOOGLE_TTS_API_KEY: '' };

/** Endpoints of services that are not their owner's. */
export function services({ elsewhereHost, elsewhere, outer }) {
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
