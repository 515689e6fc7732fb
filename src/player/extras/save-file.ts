/** the address of a file of another origin → the file saved, which a link would only open. */
import { h } from '../dom.ts';

/** Fetches and saves it under its name; where that origin does not share it, it is opened. */
export async function saveFile(address: string): Promise<void> {
  const name = decodeURIComponent(new URL(address).pathname.split('/').at(-1)!);
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return follow({ href: address, target: '_blank', rel: 'noopener' });
  const object = URL.createObjectURL(await response.blob());
  follow({ href: object, download: name });
  // The browser has taken it by the next task.
  setTimeout(() => URL.revokeObjectURL(object));
}

function follow(attributes: Readonly<Record<string, string>>): void {
  h('a', attributes).click();
}
