/** a version of Node.js → whether it is too old. Imports nothing: an old one must be able to load it. */

/**
 * The oldest Node.js of each line, as in package.json: those that can require a module, as the rules
 * of a language are when they are first used. Later lines all can.
 */
const OLDEST_NODE: readonly (readonly [major: number, minor: number])[] = [
  [20, 19],
  [22, 12],
];

/** What to do about an older one. */
export const NODE_ADVICE: string = `Install Node.js ${OLDEST_NODE.map((each) => each.join('.')).join(', or ')} or later.`;

/** Whether a version, such as `v18.20.8`, is older than any that Lectern runs on. */
export function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const line = OLDEST_NODE.find(([oldest]) => oldest === major);
  if (line !== undefined) return minor < line[1];
  return major < OLDEST_NODE.at(-1)![0];
}
