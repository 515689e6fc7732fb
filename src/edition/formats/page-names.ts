/** → the names of what all pages of an output folder share; it lies beside the editions' folders. */

/** Their looks. */
export const PAGE_STYLES_NAME = 'lectern-page.css';

/** Their sign in a browser's tab. */
export const PAGE_ICON_NAME = 'lectern-icon.svg';
