/** an element of a feed and its fault → a finding on its line. Pure. */
import type { XmlElement } from '../../readers/read-xml.ts';

/** One fault of a feed. */
export type Finding = {
  /** Stable, in kebab-case. */
  readonly code: string;
  /**
   * An error keeps apps or directories from accepting the feed; a warning only makes it work less
   * well.
   */
  readonly severity: 'error' | 'warning';
  /** 1-based line of the feed. */
  readonly line: number;
  readonly message: string;
};

type Fault = Pick<Finding, 'code' | 'message'>;

/** Makes an error on an element's line. */
export function errorAt(element: XmlElement, fault: Fault): Finding {
  return { severity: 'error', line: element.line, ...fault };
}

/** Makes a warning on an element's line. */
export function warningAt(element: XmlElement, fault: Fault): Finding {
  return { severity: 'warning', line: element.line, ...fault };
}
