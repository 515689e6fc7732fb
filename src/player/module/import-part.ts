/**
 * the name of another file of the player → that file, imported: bundlers and browsers find it from
 * the module that asks for it. In the module it stands in the place of `load/load-script.ts`.
 */
import type { ScriptFile } from '../load/load-script.ts';

/** Each as a literal address: that is what bundlers look for. */
const FILES: Readonly<Record<string, () => Promise<unknown>>> = {
  'lectern-read-along': () => import('../lectern-read-along.ts'),
  'lectern-page-extras': () => import('../lectern-page-extras.ts'),
  'lectern-extras': () => import('../lectern-extras.ts'),
};

/** Runs it once for all players of a page. Resolves whether it ran or not. */
export async function loadScript({ name }: ScriptFile): Promise<void> {
  const [stem] = name.split('.');
  await FILES[stem!]?.().catch(() => undefined);
}
