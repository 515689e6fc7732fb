/** The checks of an edition → text for people. Pure. */
import { countNoun } from './phrases.ts';
import type { SurfaceCheck } from '../../audit/surface-check.ts';

/** A folder, of one edition or of all, and its checks. */
export type FolderAudit = { readonly folder: string; readonly checks: readonly SurfaceCheck[] };

/** How many checks passed, and each that failed with what was expected and found. */
export function formatAudit({ folder, checks }: FolderAudit): string {
  const failed = checks.filter((check) => check.verdict === 'fail');
  if (failed.length === 0) return `${folder}: ${countNoun(checks.length, 'check')} passed`;
  const head = `${folder}: ${failed.length} of ${countNoun(checks.length, 'check')} failed`;
  return [head, ...failed.map(formatFailedCheck)].join('\n');
}

function formatFailedCheck(check: FolderAudit['checks'][number]): string {
  const { surface, check: name, expected, found } = check;
  return `  ${surface}: ${name}: expected ${expected}, found ${found}`;
}
