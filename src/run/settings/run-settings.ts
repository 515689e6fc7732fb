/** The settings of what a run may do, and when it stops. */
import { z } from 'zod';
import { currencySchema, type OptionalSetting, type Setting } from './setting.ts';
import { APPROVAL_NEEDS, type ApprovalNeed } from '../../decisions/approvals.ts';
import { WARNING_CODES, type WarningCode } from '../../errors.ts';
import { whyNoProxy } from '../../_internal/http/http-proxy.ts';
import { whyNoHeader } from '../../_internal/http/page-credentials.ts';
import { FAILOVER_EXAMPLE, providerIds } from '../../speech/providers/provider-named.ts';
import type { Failover } from '../../speech/wrappers/with-failover.ts';
import { DEFAULT_RETRY } from '../../speech/wrappers/with-retry.ts';

/** `attempts` for one request, the first included; `budget` in seconds. */
type RetrySettings = { readonly attempts: number; readonly budget: number };

/** Cookies where the file of them should be named: what a path is printed for, they are not. */
const COOKIES = /^(?:cookie:\s*)?[^\s=;,/\\]+=[^/\\]*$/i;

/** What a month may cost; `currency` is that of the prices, ISO 4217. */
type MonthlyBudget = { readonly perMonth: number; readonly currency: string };

/** One entry a setting. */
export const RUN_SETTINGS = {
  allowPrivate: {
    schema: z.boolean(),
    default: false,
    reason: "Addresses in someone else's page or feed must not be fetched from inside a network.",
    flag: {
      name: '--allow-private',
      help: 'allow an address on this machine or in a private network: the host it names, and no other',
    },
    variable: 'boolean',
    sentence:
      'Whether a named address may be on this machine or in a private network, for ' +
      'tests and intranets.',
  } as Setting<boolean>,

  rehash: {
    schema: z.boolean(),
    default: false,
    reason: 'Sizes and times are normally enough, and an archive is checked in seconds.',
    flag: {
      name: '--rehash',
      help: 'read every file of sources, editions and clips again, even if none has changed',
    },
    variable: 'boolean',
    sentence:
      'Whether files are read and hashed again even if their sizes and times have not' +
      ' changed since the last run.',
  } as Setting<boolean>,

  requireApproval: {
    schema: z.enum(APPROVAL_NEEDS),
    default: 'none',
    reason: 'Who publishes alone has heard it.',
    flag: {
      name: '--require-approval <passages>',
      help: 'refuse to publish while these wait for an approval: none, flagged, changed or all',
    },
    sentence:
      'What must be approved before feed and publish write anything: `all` passages, those that ' +
      '`changed` or were added since others of the article were approved, none but those that are ' +
      '`flagged`, or `none`.',
  } as Setting<ApprovalNeed>,

  restore: {
    schema: z.boolean(),
    default: false,
    reason: 'An edition must not come back just because its source is still there.',
    flag: {
      name: '--restore',
      help: 'build articles again even if their edition was removed',
    },
    variable: 'boolean',
    sentence: 'Whether articles whose edition was removed with `lectern remove` are built again.',
  } as Setting<boolean>,

  header: {
    schema: z.array(
      z.string().superRefine((line, context) => {
        const why = whyNoHeader(line);
        if (why !== undefined) context.addIssue({ code: 'custom', message: why });
      }),
    ),
    unset: 'none is sent',
    flag: {
      name: '--header <line>',
      help: "send a header, 'Name: value', to the origin of the address that is named; may be given more than once",
      repeated: true,
    },
    isSecret: true,
    sentence:
      'Headers for pages behind a login, each a line `Name: value`, sent only to the ' +
      'origin of the named address.',
  } as OptionalSetting<readonly string[]>,

  cookieFile: {
    schema: z
      .string()
      .min(1)
      .refine((file) => !COOKIES.test(file), 'must name a file, not hold the cookies themselves'),
    unset: 'no cookie is sent',
    flag: {
      name: '--cookie-file <file>',
      help: 'send the cookies of this file to the origin of the address that is named',
    },
    variable: 'text',
    resolvePaths: (file, resolve) => resolve(file),
    sentence:
      'Cookie file for pages behind a login: Netscape format, or one line ' +
      '`name=value; name=value`.',
  } as OptionalSetting<string>,

  proxy: {
    schema: z.string().superRefine((address, context) => {
      const why = whyNoProxy(address);
      if (why !== undefined) context.addIssue({ code: 'custom', message: why });
    }),
    unset: 'none, whatever the environment says',
    flag: {
      name: '--proxy <address>',
      help: 'fetch pages and feeds through this HTTP proxy',
    },
    variable: 'text',
    isSecret: true,
    sentence:
      'HTTP proxy for pages and feeds; Lectern then cannot check what an address resolves to.',
  } as OptionalSetting<string>,

  trustEndpoint: {
    schema: z.string().min(1),
    unset: "only the services' own hosts are given credentials",
    flag: {
      name: '--trust-endpoint <host>',
      help: "let this machine's credentials for a service go to this host, or host:port, which is not the service's own",
    },
    variable: 'text',
    sentence:
      "Further hosts that may receive this machine's credentials for a service, " +
      "separated by commas; not allowed in a project's file, whose author does not " +
      'own the credentials.',
  } as OptionalSetting<string>,

  strict: {
    schema: z.boolean(),
    default: false,
    reason: 'A warning is worth a look, but the edition is still correct.',
    flag: { name: '--strict', help: 'let a warning stop the build' },
    variable: 'boolean',
    sentence: 'Whether a warning stops the build with its own exit code.',
  } as Setting<boolean>,

  allowWarnings: {
    schema: z.array(z.enum(WARNING_CODES)),
    default: [],
    reason: 'Which warnings do no harm is for each publication to decide.',
    flag: {
      name: '--allow-warnings <code>',
      help: 'with --strict, let warnings of this code pass, such as ARTICLE_UNSURE; may be given more than once',
      repeated: true,
    },
    sentence:
      'Codes of warnings that do not stop a build although `strict` is set, such as ' +
      '`ARTICLE_UNSURE`.',
  } as Setting<readonly WarningCode[]>,

  maxChars: {
    schema: z.int().nonnegative(),
    unset: 'no cap',
    unit: 'characters',
    flag: {
      name: '--max-chars <number>',
      help: 'stop before the request that would send more characters than this in one run; exit 7',
      wholeNumber: true,
    },
    variable: 'number',
    sentence:
      'Characters that one run may send to the voice, for all articles together; it ' +
      'stops before the request that would exceed them.',
  } as OptionalSetting<number>,

  failover: {
    schema: z.array(
      z
        .string()
        .regex(
          /^[^=\s]+(=[^=\s]+)?$/,
          `must be the name of a provider, or one with a voice: ${FAILOVER_EXAMPLE}`,
        )
        .refine(
          (entry) => providerIds.includes(entry.split('=')[0]!),
          `must name one of ${providerIds.join(', ')}, or one with a voice: ${FAILOVER_EXAMPLE}`,
        ),
    ),
    default: [],
    reason: 'A voice that no one chose should not be published.',
    flag: {
      name: '--failover <provider>',
      help: `who speaks if the provider fails, with a voice: ${FAILOVER_EXAMPLE}; may be given more than once`,
      repeated: true,
    },
    sentence: `Who speaks if the provider fails, in this order: names, or one with a voice, \`${FAILOVER_EXAMPLE}\`.`,
  } as Setting<readonly string[]>,

  failoverAt: {
    schema: z.enum(['article', 'segment']),
    default: 'article',
    reason: 'One voice reads an article.',
    variable: 'text',
    sentence:
      'Whether the other voice then reads the whole article, or only what the first one has not yet spoken.',
  } as Setting<NonNullable<Failover['boundary']>>,

  maxCost: {
    schema: z.number().nonnegative(),
    unset: 'no cap',
    unit: "the price's currency",
    flag: {
      name: '--max-cost <amount>',
      help: 'stop before the request that would cost more than this in one run, in the currency of the price; exit 7',
      number: true,
    },
    variable: 'number',
    sentence:
      'What one run may cost, for all articles together, in the currency of the ' +
      'price; it stops before the request that would exceed it.',
  } as OptionalSetting<number>,

  budget: {
    schema: z.strictObject({
      perMonth: z.number().nonnegative().describe('What a calendar month (UTC) may cost.'),
      currency: currencySchema,
    }),
    unset: 'no budget, and no ledger',
    sentence:
      'What a month may cost, for all runs that share the store and its ledger; a run' +
      ' stops before the request that would exceed it.',
  } as OptionalSetting<MonthlyBudget>,

  retry: {
    schema: z.strictObject({
      attempts: z.int().min(1).max(20).describe('Attempts for one request, including the first.'),
      budget: z
        .number()
        .nonnegative()
        .describe('Seconds after its first failure during which a request is retried.'),
    }),
    default: { attempts: DEFAULT_RETRY.attempts, budget: DEFAULT_RETRY.budget },
    reason: 'It outlasts failures of single requests and quotas that count by the minute.',
    sentence: 'How often a failed request is retried.',
  } as Setting<RetrySettings>,
};
