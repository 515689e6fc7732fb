/** an order → its plan or its script, told without recording anything. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Warning } from '../../errors.ts';
import { draftScript, type DraftedScript } from '../../run/draft-script.ts';
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import { planEdition } from '../../run/plan-editions.ts';
import type { EditionRun } from '../../run/stages/edition-run.ts';
import { openNameCheck, type NameToCheck } from '../../run/lexicon/names-to-check.ts';
import { ServiceError } from '../problems/service-error.ts';
import { orderOf, type AskedEdition } from './edition-order.ts';
import type { EditionParts } from './edition-parts.ts';
import { openOrderRun } from './making/open-order-run.ts';

/** Articles that are read at once: each may take a thread of its own. */
const AT_ONCE = 2;

/** More may not wait: whoever asked first would have left by then. */
const MOST_WAITING = 50;

/** A script with the words to check before it is recorded, and what was noticed while it was written. */
export type InspectedScript = DraftedScript & {
  readonly names: readonly NameToCheck[];
  readonly warnings: readonly Warning[];
};

/** What can be told of an order. */
export type OrderInspector = {
  readonly plan: (asked: AskedEdition, signal: AbortSignal) => Promise<EditionPlan>;
  readonly script: (asked: AskedEdition, signal: AbortSignal) => Promise<InspectedScript>;
};

/** Opens it. Its functions throw what a build would throw until it records; ServiceError `SERVICE_BUSY`. */
export function inspectOrders(parts: EditionParts): OrderInspector {
  const limit = pLimit(AT_ONCE);
  const inspect = async <T>(
    { content, upload }: AskedEdition,
    { signal, look }: { signal: AbortSignal; look: (run: EditionRun) => Promise<T> },
  ): Promise<T & { warnings: readonly Warning[] }> => {
    if (limit.pendingCount >= MOST_WAITING) throw tooMany();
    return limit(async () => {
      signal.throwIfAborted();
      const warnings: Warning[] = [];
      const folder = upload && (await mkdtemp(join(tmpdir(), 'lectern-')));
      try {
        const path = folder && join(folder, upload.name);
        if (path !== undefined) await writeFile(path, upload!.bytes);
        const run = openOrderRun(orderOf(content), {
          project: parts.project,
          upload: path,
          onProgress: (event) => {
            if (event.type === 'warning') warnings.push(event.warning);
          },
          signal,
        });
        return { ...(await look(run)), warnings };
      } finally {
        if (folder !== undefined) await rm(folder, { recursive: true, force: true });
      }
    });
  };
  return {
    plan: (asked, signal) => inspect(asked, { signal, look: planEdition }),
    script: (asked, signal) => inspect(asked, { signal, look: draftWithNames }),
  };
}

async function draftWithNames(
  run: EditionRun,
): Promise<DraftedScript & Pick<InspectedScript, 'names'>> {
  const drafted = await draftScript(run, { isDraft: true });
  const { script, lexicon } = drafted;
  const check = openNameCheck({ provider: run.voices.provider, signal: run.signal });
  return { ...drafted, names: await check(script, { lexicon }) };
}

function tooMany(): ServiceError {
  return new ServiceError(`${MOST_WAITING} articles wait to be read already.`, {
    code: 'SERVICE_BUSY',
    hint: 'Send the same request again in a while.',
    retryAfter: 5,
  });
}
