/** the body of a generic webhook → Notice. Pure. */
import { z } from 'zod';
import { badNotice, type Notice } from './hook-notice.ts';

const BODY = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('article.published'),
    data: z.object({
      id: z.string().max(200).optional(),
      savedAt: z.string().max(40).optional(),
      slug: z.string().max(80).optional(),
      source: z.unknown(),
      settings: z.unknown().optional(),
    }),
  }),
  z.object({
    type: z.literal('article.removed'),
    data: z.object({ id: z.string().max(200).optional(), slug: z.string().min(1).max(80) }),
  }),
]);

/** `article.published` with what `POST /v1/editions` takes, or `article.removed` with a slug. */
export function readGenericNotice(body: unknown): Notice {
  const read = BODY.safeParse(body);
  if (!read.success) throw badNotice(read.error.issues[0]?.message ?? 'another shape');
  const { type, data } = read.data;
  if (type === 'article.removed')
    return { subject: data.id, orders: [{ kind: 'removal', slug: data.slug }] };
  const { id, savedAt, ...request } = data;
  return { subject: id, savedAt, orders: [{ kind: 'edition', request }] };
}
