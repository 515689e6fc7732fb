/** an edition that is made → files of it for other programs: labels, what is said as text and as a document, corrections. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { readEdition } from '../../edition/read-edition.ts';
import { exportExtension, type ExportFormat } from '../../export/export-formats.ts';
import { exportEditions } from '../../export/export-editions.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';

/** What the page offers, with the media type of each. */
const TYPES: Readonly<Partial<Record<ExportFormat, string>>> = {
  audacity: 'text/plain; charset=utf-8',
  spoken: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  corrections: 'text/csv; charset=utf-8',
};

/** The route. */
export function exportRoutes(shelf: Shelf, { project }: StudioParts): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.get('/api/articles/:id/exports/:format', async (c) => {
    const { article } = await shelf.open(c.req.param('id'));
    const format = c.req.param('format') as ExportFormat;
    const type = Object.hasOwn(TYPES, format) ? TYPES[format] : undefined;
    const folder = join(project.places.output, article.slug);
    const edition = type === undefined ? undefined : await readEdition(folder);
    if (type === undefined || !edition) throw notMade(type === undefined);
    const made = await mkdtemp(join(tmpdir(), 'lectern-export-'));
    try {
      const to = join(made, 'file');
      await exportEditions([{ edition, folder }], { format, to, signal: c.req.raw.signal });
      const name = `${edition.slug}.${exportExtension(format)}`;
      return new Response(await readFile(to), {
        headers: {
          'Content-Type': type,
          'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          'Cache-Control': 'no-store',
        },
      });
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  });
  return app;
}

function notMade(isUnknown: boolean): ServiceError {
  const what = isUnknown ? 'There is no such export.' : 'No edition of this article is made.';
  return new ServiceError(what, {
    code: 'SERVICE_NOT_FOUND',
    hint: isUnknown ? `There are ${Object.keys(TYPES).join(', ')}.` : 'Record and build it first.',
  });
}
