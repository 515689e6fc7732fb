/** an element of a feed → its children, their texts and its attributes, by name. Pure. */
import type { XmlElement } from '../../readers/read-xml.ts';

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
