/** an output folder → the names of the stylesheet and icon that all its pages share, beside the editions' folders. */
import { startTag } from './markup.ts';

/** The stylesheet. */
export const PAGE_STYLES_NAME = 'lectern-page.css';

/** The icon in a browser's tab. */
export const PAGE_ICON_NAME = 'lectern-icon.svg';

/** The `<link>` to a page's icon; `root` leads from the page to the output folder. */
export function iconLink(root: string): string {
  return startTag('link', { rel: 'icon', href: root + PAGE_ICON_NAME, type: 'image/svg+xml' });
}
