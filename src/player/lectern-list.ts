/** → the file of the page that lists all editions: its search works. */
import { startSearch } from './list/search-list.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form.search')) startSearch(form);
