/** the shelf and the history → the route that takes an address out of the list; what was decided and made of it stays. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import { readBody } from '../access/read-body.ts';
import { dropAddress, restoreLines, type DroppedLine } from '../articles/address-list.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import type { DecisionRoutesOptions } from './decision-routes.ts';
import type { StudioStep } from './step-history.ts';

const REMOVED = z.object({ label: z.string().max(200), id: z.string() });

/** The route. */
export function removalRoutes({
  shelf,
  historyOf,
  parts,
}: DecisionRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.post('/api/addresses/removed', async (c) => {
    const { label, id } = await readBody(c, REMOVED);
    const listed = shelf.listSources().find((each) => each.listed.id === id);
    if (listed?.source.kind !== 'url') throw notAddress();
    await historyOf(c).make(removalStep(listed.source.url, { label, parts, shelf }));
    return c.json(historyOf(c).tell());
  });
  return app;
}

type RemovalStepOptions = {
  /** What it does, in words for the page. */
  readonly label: string;
  readonly parts: Pick<StudioParts, 'folder'>;
  readonly shelf: Pick<Shelf, 'rescan'>;
};

/** The step that takes it out, and puts it back. */
function removalStep(
  url: string,
  { label, parts: { folder }, shelf }: RemovalStepOptions,
): StudioStep {
  let dropped: readonly DroppedLine[] = [];
  return {
    label,
    redo: async () => {
      dropped = await dropAddress(url, { folder });
      await shelf.rescan();
      if (dropped.length === 0) throw notAddress();
    },
    undo: async () => {
      await restoreLines(dropped, { folder });
      await shelf.rescan();
    },
  };
}

/** What is not in the list of addresses, or not any more. */
function notAddress(): ServiceError {
  return new ServiceError('No address of the list is that of this article.', {
    code: 'SERVICE_CONFLICT',
    hint: 'Articles that are files are removed by removing the file.',
  });
}
