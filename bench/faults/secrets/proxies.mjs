/** addresses of listeners → commands that go through a proxy with a password. */
import { SECRETS } from './kinds.mjs';

/** A proxy's password. */
export function proxies({ home, proxy, outer }) {
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
