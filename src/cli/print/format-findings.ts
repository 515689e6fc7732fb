/** What is wrong with a feed → text for people. Pure. */
import { countNoun } from './phrases.ts';
import type { Finding } from '../../feed/check/finding.ts';

/** A finding, and the file of the page that it is about. */
export type PageFinding = Finding & { readonly feed: string };

/** Findings, one a line, as compilers print theirs. */
export function formatFindings(findings: readonly PageFinding[]): string {
  return findings.map(formatFinding).join('\n');
}

function formatFinding({ feed, line, severity, code, message }: PageFinding): string {
  return `${feed}:${line}: ${severity} ${code}: ${message}`;
}

/** The number of findings, and of pages. */
export type FindingCounts = {
  readonly pages: number;
  readonly errors: number;
  readonly warnings: number;
};

/** The outcome of a check, in one line. */
export function formatFindingCounts(feed: string, counts: FindingCounts): string {
  const { pages, errors, warnings } = counts;
  const further = pages > 1 ? ` and ${countNoun(pages - 1, 'further page')}` : '';
  return `${feed}${further}: ${countNoun(errors, 'error')}, ${countNoun(warnings, 'warning')}`;
}
