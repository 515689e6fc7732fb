/** the path of an address → the path that it stands for. Pure. */

/** A path with its escapes decoded; unchanged if they are invalid. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
