/** elements of a feed → findings: what is wrong, how much it matters, and on which line. Pure. */
import type { XmlElement } from '../../readers/read-xml.ts';

/** One thing that a feed has wrong. */
export type Finding = {
  /** Stable, in kebab-case. */
  readonly code: string;
  /** An error keeps apps or directories from taking the feed; a warning makes it worse than it could be. */
  readonly severity: 'error' | 'warning';
  /** 1-based line of the feed. */
  readonly line: number;
  readonly message: string;
};

/** Makes a finding on an element's line. */
export function errorAt(
  element: XmlElement,
  about: { readonly code: string; readonly message: string },
): Finding {
  return { severity: 'error', line: element.line, ...about };
}

/** Makes a warning on an element's line. */
export function warningAt(
  element: XmlElement,
  about: { readonly code: string; readonly message: string },
): Finding {
  return { severity: 'warning', line: element.line, ...about };
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The trimmed text of the first child of a name; empty where there is none. */
export function childTextOf(element: XmlElement, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

/** An attribute; empty where there is none. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** Whether a text is an http or https address in ASCII. */
export function isWebAddress(text: string): boolean {
  return (
    /^[\x21-\x7e]+$/.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
  );
}
