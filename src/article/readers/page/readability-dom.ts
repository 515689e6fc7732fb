/**
 * → the part of the DOM Standard that @mozilla/readability uses. A whole DOM takes three times as
 * long to build and to walk.
 */

/** `nodeType` of the DOM Standard. */
const [ELEMENT, TEXT, DOCUMENT] = [1, 3, 9] as const;

/** An attribute of an element. */
export class DomAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  /** Attributes do not change, so elements can share them. */
  cloneNode(): this {
    return this;
  }
}

/** A child node. */
abstract class DomNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract readonly textContent: string;
  parentNode: DomParent | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;

  get nextElementSibling(): DomElement | null {
    let node = this.nextSibling;
    while (node !== null && !(node instanceof DomElement)) node = node.nextSibling;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  abstract copy(): DomNode;
}

/** A parent node. */
abstract class DomParent extends DomNode {
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;

  get childNodes(): DomNode[] {
    const nodes: DomNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): DomElement[] {
    return this.childNodes.filter((node) => node instanceof DomElement);
  }

  get firstElementChild(): DomElement | null {
    const first = this.firstChild;
    return first === null || first instanceof DomElement ? first : first.nextElementSibling;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      text += node.textContent;
    return text;
  }

  appendChild(node: DomNode): void {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
  }

  removeChild(node: DomNode): void {
    const { previousSibling: before, nextSibling: behind } = node;
    if (before === null) this.firstChild = behind;
    else before.nextSibling = behind;
    if (behind === null) this.lastChild = before;
    else behind.previousSibling = before;
    node.parentNode = node.previousSibling = node.nextSibling = null;
  }

  /** Replaces a node with another. */
  replaceChild(node: DomNode, old: DomNode): void {
    node.remove();
    const { previousSibling: before, nextSibling: behind } = old;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = behind;
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
    if (behind === null) this.lastChild = node;
    else behind.previousSibling = node;
    old.parentNode = old.previousSibling = old.nextSibling = null;
  }

  getElementsByTagName(tag: string): DomElement[] {
    const found: DomElement[] = [];
    collect(this, { tags: [tag.toUpperCase()], found });
    return found;
  }

  /** Elements with one of these tags, in document order: `h1,h2`. No other selectors are used. */
  querySelectorAll(tags: string): DomElement[] {
    const found: DomElement[] = [];
    collect(this, { tags: tags.toUpperCase().split(','), found });
    return found;
  }
}

function collect(
  parent: DomParent,
  to: { readonly tags: readonly string[]; readonly found: DomElement[] },
): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (!(node instanceof DomElement)) continue;
    if (to.tags.includes(node.tagName)) to.found.push(node);
    collect(node, to);
  }
}

const NO_NODES: readonly DomNode[] = [];

/** A text. */
export class DomText extends DomNode {
  readonly nodeType: number = TEXT;
  readonly nodeName: string = '#text';
  readonly childNodes: readonly DomNode[] = NO_NODES;
  readonly textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }

  override copy(): DomText {
    return new DomText(this.textContent);
  }
}

/** An element, which Readability modifies. */
export class DomElement extends DomParent {
  readonly nodeType: number = ELEMENT;
  /** In capitals. */
  readonly tagName: string;
  readonly ownerDocument: DomDocument;
  readonly attributes: DomAttribute[] = [];

  constructor(tag: string, ownerDocument: DomDocument) {
    super();
    this.tagName = tag.toUpperCase();
    this.ownerDocument = ownerDocument;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new DomAttribute(name, value));
  }

  setAttributeNode(attribute: DomAttribute): void {
    const at = this.attributes.findIndex(({ name }) => name === attribute.name);
    this.attributes[at < 0 ? this.attributes.length : at] = attribute;
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  /**
   * Of the body, Readability only keeps a copy of its children to start again; of other elements it
   * only logs this.
   */
  get innerHTML(): readonly DomNode[] {
    return this.tagName === 'BODY' ? this.childNodes.map((node) => node.copy()) : [];
  }

  set innerHTML(nodes: readonly DomNode[]) {
    for (const node of this.childNodes) node.remove();
    for (const node of nodes) this.appendChild(node.copy());
  }

  override copy(): DomElement {
    const copy = new DomElement(this.tagName, this.ownerDocument);
    for (const each of this.attributes) copy.attributes.push(each);
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      copy.appendChild(node.copy());
    return copy;
  }
}

/** A document with an empty head and an empty body. */
export class DomDocument extends DomParent {
  readonly nodeType: number = DOCUMENT;
  readonly nodeName: string = '#document';
  readonly documentElement: DomElement = this.createElement('html');
  readonly head: DomElement = this.createElement('head');
  readonly body: DomElement = this.createElement('body');

  constructor() {
    super();
    this.appendChild(this.documentElement);
    this.documentElement.appendChild(this.head);
    this.documentElement.appendChild(this.body);
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  createElement(tag: string): DomElement {
    return new DomElement(tag, this);
  }

  createTextNode(text: string): DomText {
    return new DomText(text);
  }

  override copy(): DomDocument {
    throw new TypeError('A document is never a child.');
  }
}
