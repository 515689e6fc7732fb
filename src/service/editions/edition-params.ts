/** → the part of an address that names an edition: its schema. */
import { z } from '@hono/zod-openapi';

/** `{slug}` */
export const EDITION_PARAMS: z.ZodObject<{ slug: z.ZodString }> = z.object({
  slug: z
    .string()
    .regex(/^[\w-]{1,80}$/, 'must be the name of an edition')
    .openapi({ example: 'the-ferry' }),
});
