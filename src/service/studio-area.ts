/** the pages of a studio → their area of the service, below `/studio/`. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Caller, ServiceEnv } from './caller.ts';

/** Answers requests for the pages, whose paths begin where those of the area do. */
export type StudioPages = (
  request: Request,
  asked: { readonly caller: Caller },
) => Response | Promise<Response>;

/** The area. Its addresses are for the pages alone, and may be others in the next release. */
export function studioArea(pages: StudioPages): OpenAPIHono<ServiceEnv> {
  const area = new OpenAPIHono<ServiceEnv>();
  // The pages name their files from where they are.
  area.get('/studio', (c) => c.redirect('/studio/', 308));
  area.mount('/studio', (request: Request, caller: Caller) => pages(request, { caller }), {
    optionHandler: (c) => c.get('caller'),
  });
  return area;
}
