/** a line and the one below → whether it is the title of a panel that it opens: a toggle's question. */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import { closest, textOf, type PageElement, type PageNode } from '../../dom/tree.ts';
import type { LabelledLine } from './label-lines.ts';
import { isQuestion } from './question-series.ts';
import { UNNAMED_RULES } from './story-lines.ts';

/** Least log-odds to read such a title. */
const TITLE = -4;

/** Fewest words of a title that is not a question: fewer are names of tools. */
const FEWEST_WORDS = 3;

/** How far a control may be above or below the element of its line, in steps. */
const REACH = 3;

/** Roles of elements that open something. */
const ROLES = /^(?:button|tab|switch)$/;

/** What says by itself that an element opens another. */
const OPENING = ['aria-expanded', 'aria-controls', 'data-bs-target', 'data-target'] as const;

/** Words to a reader about the control itself, not about its panel. */
const REQUEST = caseless(
  '^' +
    anyOf([
      'show|hide|view|see|read|open|close|expand|collapse|click|tap|press|toggle|load|more',
      'continue|listen|share|menu|mehr|weiter|anzeigen|afficher|voir|lire|ouvrir',
      'mostrar|ver|leer|abrir|leggi|mostra|apri|ler',
    ]) +
    '(?!\\p{L})',
);

/** Kinds of lines that are not what such a title announces. */
const BESIDE: ReadonlySet<string> = new Set(['caption', 'embed', 'footnote']);

/**
 * Whether a rejected line is a control that says that it opens something, and what is directly
 * below in it is read: a question, or the words of a title.
 */
export function titlesPanel(line: LabelledLine, next: LabelledLine | undefined): boolean {
  const { rule, unit, score, clutter } = line;
  if (!isUnnamed(rule) || next?.rule !== undefined || unit.asked !== undefined) return false;
  if (next === undefined || BESIDE.has(next.unit.kind) || next.link === 1) return false;
  if (clutter !== undefined || score <= TITLE) return false;
  const control = controlOf(line);
  if (control === undefined || !opens(control, next)) return false;
  return isQuestion(unit) || (unit.words >= FEWEST_WORDS && !REQUEST.test(unit.text));
}

/**
 * Whether a rejected line, directly above a paragraph of the story, is a question on a button: an
 * element of that name, or of that role with its answer in a box with it, or in one beside it.
 */
export function asksOnButton(line: LabelledLine, next: LabelledLine): boolean {
  const { rule, unit, link } = line;
  if (!isQuestion(unit)) return false;
  if (rule === 'button') return link < 1;
  const control = isUnnamed(rule) ? controlOf(line) : undefined;
  if (control === undefined || !/^(?:#|$)/.test(control.attributes['href'] ?? '')) return false;
  const panel = panelBeside(control, next.unit.element);
  if (panel === undefined) return false;
  return panel.tag !== 'p' || panel.parent!.children.find(isElement) === control;
}

function isUnnamed(rule: string | undefined): boolean {
  return rule === 'button' || (rule !== undefined && UNNAMED_RULES.has(rule));
}

function isElement({ kind }: PageNode): boolean {
  return kind === 'element';
}

/** The control that a line is: its element, one around it, or one in it with all of its words. */
function controlOf({ unit }: LabelledLine): PageElement | undefined {
  const { element, text } = unit;
  const around = closest(element, isControl, REACH);
  if (around !== undefined) return around;
  let inner: PageElement | undefined = element;
  for (let step = 0; inner !== undefined && step < REACH; step++) {
    inner = inner.children.find((child) => isHolder(child, text)) as PageElement | undefined;
    if (inner !== undefined && isControl(inner)) return inner;
  }
  return undefined;
}

function isHolder(child: PageNode, text: string): boolean {
  return child.kind === 'element' && textOf(child) === text;
}

function isControl({ tag, attributes }: PageElement): boolean {
  if (attributes['aria-haspopup'] !== undefined) return false;
  if (tag === 'button' || ROLES.test(attributes['role'] ?? '')) return true;
  return OPENING.some((name) => attributes[name] !== undefined);
}

/** Whether the panel of a control contains a line: one that it names, or the box beside it. */
function opens(control: PageElement, { unit }: LabelledLine): boolean {
  const { attributes } = control;
  const target = attributes['data-bs-target'] ?? attributes['data-target'] ?? '';
  const named = [...(attributes['aria-controls'] ?? '').split(/\s+/), target.replace(/^#/, '')];
  const isNamed = ({ attributes: own }: PageElement): boolean =>
    own['id'] !== undefined && own['id'] !== '' && named.includes(own['id']);
  if (closest(unit.element, isNamed) !== undefined) return true;
  if (attributes['aria-expanded'] === undefined) return false;
  const panel = panelBeside(control, unit.element);
  return panel !== undefined && panel.tag !== 'p';
}

/** The element around another one that follows a control, or what the control is in. */
function panelBeside(control: PageElement, element: PageElement): PageElement | undefined {
  const above = new Set<PageElement>();
  for (let each = control.parent; each && above.size < REACH; each = each.parent) above.add(each);
  const panel = closest(element, ({ parent }) => parent !== undefined && above.has(parent));
  return panel === control || panel === undefined ? undefined : panel;
}
