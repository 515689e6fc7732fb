/** a version of Node.js → whether it is too old. Imports nothing: an old one must be able to load it. */

/** The oldest Node.js, as in package.json. */
const OLDEST_NODE = [20, 19] as const;

/** What to do about an older one. */
export const NODE_ADVICE: string = `Install Node.js ${OLDEST_NODE.join('.')} or later.`;

/** Whether a version, such as `v18.20.8`, is older than any that Lectern runs on. */
export function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  return major < oldMajor || (major === oldMajor && minor < oldMinor);
}
