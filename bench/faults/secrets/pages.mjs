/** addresses of listeners → commands that read pages with headers and cookies. */
import { SECRETS } from './kinds.mjs';

/** Headers and cookies, on all ways of a page. */
export function pages({ home, elsewhere, outer }) {
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
