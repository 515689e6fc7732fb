/** → the file of pages that list narrated articles: one player for each list of them. */
import { startQueue } from './queue/start-queue.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-lectern-queue]')) startQueue(root);
