/** webhooks of the service → lines for people, and rows for `--json`. Pure; no secret. */
import type { Hook } from '../../../service/hooks/hook.ts';

/** A webhook in the form of `--json`. `path`: where a system tells the service. */
export type HookRow =
  | {
      readonly direction: 'in';
      readonly name: string;
      readonly kind: string;
      /** Whether what it has made is published. */
      readonly publishes: boolean;
      readonly path: string;
    }
  | {
      readonly direction: 'out';
      readonly name: string;
      readonly url: string;
      readonly events: readonly string[];
    };

/** What may be shown of a webhook. */
export function hookRow(hook: Hook): HookRow {
  const { name } = hook;
  if (hook.direction === 'in')
    return {
      direction: 'in',
      name,
      kind: hook.kind,
      publishes: hook.publishes ?? false,
      path: `/hooks/${name}`,
      ...(hook.site && { site: hook.site.url }),
    };
  return { direction: 'out', name, url: hook.url, events: hook.events };
}

/** One line a webhook: its name, whom it is from or to, and where. */
export function formatHooks(rows: readonly HookRow[]): string {
  const names = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map((row) => {
      const where =
        row.direction === 'in'
          ? `from ${row.kind}  ${row.path}  ${row.publishes ? 'published' : 'held'}`
          : `to ${row.url}  ${row.events.join(',')}`;
      return `${row.name.padEnd(names)}  ${where}`;
    })
    .join('\n');
}
