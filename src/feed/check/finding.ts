/** an element of a feed and what is wrong with it → a finding on its line. Pure. */
import type { XmlElement } from '../../readers/read-xml.ts';

/** One thing that a feed has wrong. */
export type Finding = {
  /** Stable, in kebab-case. */
  readonly code: string;
  /**
   * An error keeps apps or directories from taking the feed; a warning makes it worse than it could
   * be.
   */
  readonly severity: 'error' | 'warning';
  /** 1-based line of the feed. */
  readonly line: number;
  readonly message: string;
};

type Fault = Pick<Finding, 'code' | 'message'>;

/** Makes a finding on an element's line. */
export function errorAt(element: XmlElement, fault: Fault): Finding {
  return { severity: 'error', line: element.line, ...fault };
}

/** Makes a warning on an element's line. */
export function warningAt(element: XmlElement, fault: Fault): Finding {
  return { severity: 'warning', line: element.line, ...fault };
}
