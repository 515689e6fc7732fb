/** Hook: another system that tells the service what was published, or is told what became of it. */
import { z } from '@hono/zod-openapi';

/** Kinds of systems that tell the service. */
export const SENDER_KINDS = ['generic', 'ghost', 'wordpress'] as const;

/** One of `SENDER_KINDS`. */
export type SenderKind = (typeof SENDER_KINDS)[number];

/** What receivers are told of. */
export const HOOK_EVENTS = [
  'edition.done',
  'edition.published',
  'edition.failed',
  'edition.takenBack',
] as const;

/** One of `HOOK_EVENTS`. */
export type HookEventType = (typeof HOOK_EVENTS)[number];

/** Where a system says what is published there, so that what it told in vain is made up for. */
export type SenderSite = {
  /** Address of the site: http or https. */
  readonly url: string;
  /** Key of its Content API. */
  readonly key: string;
};

/** A system that tells the service; its secret signs what it says. */
export type Sender = {
  readonly direction: 'in';
  readonly name: string;
  readonly kind: SenderKind;
  /** Whether what it has made is published. @default false */
  readonly publishes?: boolean | undefined;
  /** Of a Ghost. */
  readonly site?: SenderSite | undefined;
  /** When it was added, as ISO 8601. */
  readonly addedAt?: string | undefined;
  readonly secret: string;
};

/** A system that is told; its secret signs what it is told. */
export type Receiver = {
  readonly direction: 'out';
  readonly name: string;
  /** Where it is told: http or https. */
  readonly url: string;
  readonly events: readonly HookEventType[];
  readonly secret: string;
};

/** Either of them. */
export type Hook = Sender | Receiver;

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens');
const secret = z.string().min(16, 'must have at least 16 characters').max(200);

const site: z.ZodType<SenderSite> = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).max(2048),
  key: z.string().regex(/^[0-9a-f]{26}$/, 'must be a Content API key of Ghost'),
});

/** The schema of a hook, as it is kept. */
export const HOOK: z.ZodType<Hook> = z.discriminatedUnion('direction', [
  z.strictObject({
    direction: z.literal('in'),
    name,
    kind: z.enum(SENDER_KINDS),
    publishes: z.boolean().optional(),
    site: site.optional(),
    addedAt: z.iso.datetime().optional(),
    secret,
  }),
  z.strictObject({
    direction: z.literal('out'),
    name,
    url: z.url({ protocol: /^https?$/ }).max(2048),
    events: z.array(z.enum(HOOK_EVENTS)).min(1),
    secret,
  }),
]);

/** What an administrator sends to add one; a secret is made where none is given. */
export type HookWish =
  | (Omit<Sender, 'secret' | 'addedAt'> & { readonly secret?: string | undefined })
  | (Omit<Receiver, 'secret' | 'events'> & {
      readonly secret?: string | undefined;
      readonly events?: readonly HookEventType[] | undefined;
    });

/** The schema of `HookWish`. */
export const HOOK_WISH: z.ZodType<HookWish> = z
  .discriminatedUnion('direction', [
    z
      .strictObject({
        direction: z.literal('in'),
        name,
        kind: z.enum(SENDER_KINDS),
        publishes: z.boolean().optional().openapi({
          description:
            'Whether what it has made is published. Without it, it waits to be released.',
        }),
        site: site.optional().openapi({
          description: 'Of a Ghost: where the service looks for what it was not told of.',
        }),
        secret: secret.optional(),
      })
      .refine((wish) => wish.site === undefined || wish.kind === 'ghost', {
        path: ['site'],
        error: 'belongs to a webhook of Ghost',
      }),
    z.strictObject({
      direction: z.literal('out'),
      name,
      url: z.url({ protocol: /^https?$/ }).max(2048),
      events: z.array(z.enum(HOOK_EVENTS)).min(1).optional(),
      secret: secret.optional(),
    }),
  ])
  .openapi('HookWish', {
    example: { direction: 'in', name: 'blog', kind: 'ghost', publishes: true },
  });
