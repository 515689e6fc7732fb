/**
 * an element and its rule → the faults of its attributes, text and children. Pure.
 */
import type { XmlElement } from '../../readers/read-xml.ts';
import { childOf } from './element-parts.ts';
import type { Finding } from './finding.ts';
import type { Form } from './forms.ts';
import type { ElementRule } from './podcast-rules.ts';
import { countCharacters } from './text-rules.ts';

/** Every finding of one element, under the rule's code. `longest` counts characters. */
export function checkRule(
  element: XmlElement,
  options: { readonly rule: ElementRule; readonly longest: number | undefined },
): readonly Finding[] {
  const { code, severity = 'error' } = options.rule;
  const faults = [
    ...attributeFaults(element, options.rule),
    ...textFaults(element, options),
    ...childFaults(element, options.rule),
  ];
  return faults.map((fault) => ({
    code,
    severity,
    line: element.line,
    message: `${element.name} ${fault}`,
  }));
}

function attributeFaults(element: XmlElement, rule: ElementRule): readonly string[] {
  const required = Object.entries(rule.required ?? {}).map(([name, form]) => {
    const fault = formFault(element, { name, form });
    return element.attributes.has(name) ? fault : `has no ${name}; it must be ${form.says}`;
  });
  const optional = Object.entries(rule.optional ?? {}).map(([name, form]) =>
    formFault(element, { name, form }),
  );
  return [...required, ...optional].filter((fault) => fault !== undefined);
}

/** What is wrong with an attribute that is there. */
function formFault(
  element: XmlElement,
  attribute: { readonly name: string; readonly form: Form },
): string | undefined {
  const { name, form } = attribute;
  const value = element.attributes.get(name);
  if (value === undefined || form.is(value)) return undefined;
  return `has ${name} “${value}”; it must be ${form.says}`;
}

function textFaults(
  element: XmlElement,
  options: { readonly rule: ElementRule; readonly longest: number | undefined },
): readonly string[] {
  const { rule, longest = Infinity } = options;
  const text = element.text.trim();
  const length = countCharacters(text);
  const faults: string[] = [];
  if (rule.text && !rule.text.is(text)) faults.push(`is “${text}”; it must be ${rule.text.says}`);
  if (length > longest) faults.push(`has ${length} characters; ${longest} are allowed`);
  return faults;
}

function childFaults(element: XmlElement, rule: ElementRule): readonly string[] {
  if (rule.child === undefined || childOf(element, rule.child)) return [];
  return [`has no ${rule.child} inside`];
}
