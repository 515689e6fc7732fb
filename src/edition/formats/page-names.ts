/** → the names of what all pages of an output folder share, and the link to their sign; it lies beside the editions' folders. */
import { startTag } from './markup.ts';

/** Their looks. */
export const PAGE_STYLES_NAME = 'lectern-page.css';

/** Their sign in a browser's tab. */
export const PAGE_ICON_NAME = 'lectern-icon.svg';

/** The line of a head that gives a page its sign; `root` leads from the page to the output folder. */
export function iconLink(root: string): string {
  return startTag('link', { rel: 'icon', href: root + PAGE_ICON_NAME, type: 'image/svg+xml' });
}
