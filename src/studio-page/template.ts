/** markup in a template → elements of the page; values in it are always text, never markup. */
import htm from 'htm';
import { h, type VNode } from 'preact';

/** A template tag. */
type Html = (strings: TemplateStringsArray, ...values: unknown[]) => VNode;

/** Its types say that the package is CommonJS; bundled is its module. */
const templates = htm as unknown as { readonly bind: (create: typeof h) => Html };

/** The template tag of all components. */
export const html: Html = templates.bind(h);
