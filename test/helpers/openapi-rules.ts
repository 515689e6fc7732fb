/** an OpenAPI document → what is wrong with it, and its examples as requests. Pure. */
import { z } from 'zod';

/** A JSON object. */
export type Json = { readonly [name: string]: unknown };

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema?: Json;
};

type Media = { readonly schema?: Json; readonly example?: unknown; readonly examples?: Json };

type Content = Readonly<Record<string, Media>>;

/** One method of one address. */
export type Operation = {
  readonly path: string;
  readonly method: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Json[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly content?: Content }>
  >;
};

/** As far as it is looked at. */
export type Description = {
  readonly openapi: string;
  readonly info: { readonly license?: object; readonly version?: string; readonly title?: string };
  readonly servers?: readonly object[];
  readonly security?: readonly Json[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Omit<Operation, 'path' | 'method'>>>>
  >;
  readonly components?: { readonly schemas?: Json; readonly securitySchemes?: Json };
};

/** All operations of a document. */
export function operationsOf({ paths }: Description): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
}

/** What linters of OpenAPI call errors: missing parts, names without a meaning, examples that are wrong. */
export function faultsOf(document: Description): readonly string[] {
  const operations = operationsOf(document);
  const ids = operations.map(({ operationId }) => operationId);
  return [
    ...faultsOfWhole(document),
    ...ids
      .filter((id, at) => id !== undefined && ids.indexOf(id) !== at)
      .map((id) => `two operations are ${id}`),
    ...operations.flatMap((each) =>
      faultsOfOperation(each, document).map((fault) => `${each.method} ${each.path}: ${fault}`),
    ),
  ];
}

function faultsOfWhole(document: Description): readonly string[] {
  const { openapi, info, servers, tags = [], components = {} } = document;
  const text = JSON.stringify(document);
  const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
  const schemas = Object.keys(components.schemas ?? {}).map(
    (name) => `#/components/schemas/${name}`,
  );
  return [
    ...(/^3\.1\.\d$/.test(openapi) ? [] : [`openapi is ${openapi}`]),
    ...(info.license && info.version && info.title ? [] : ['info lacks a part']),
    ...(servers?.length ? [] : ['there is no server']),
    // A flag of an expression has no place in JSON Schema, and is printed as a part of it.
    ...(text.match(/"pattern":"[^"]*\$\/[a-z]+"/g) ?? []).map((each) => `${each} has a flag`),
    ...refs.filter((ref) => !schemas.includes(ref)).map((ref) => `${ref} leads nowhere`),
    ...schemas.filter((each) => !refs.includes(each)).map((each) => `${each} is not used`),
    ...tags
      .filter(({ description }) => !description)
      .map(({ name }) => `tag ${name} is not described`),
  ];
}

function faultsOfOperation(operation: Operation, document: Description): readonly string[] {
  const { summary, operationId, responses, method } = operation;
  const statuses = Object.keys(responses);
  const isOpen = operation.security?.length === 0;
  const known = (document.tags ?? []).map(({ name }) => name);
  return [
    ...(operationId && /^[a-z][A-Za-z]+$/.test(operationId) ? [] : ['no operationId']),
    ...(summary && !summary.endsWith('.') ? [] : ['no summary, or one that ends in a full stop']),
    ...(operation.tags?.length === 1 && known.includes(operation.tags[0]!) ? [] : ['not one tag']),
    ...(statuses.some((status) => /^[23]/.test(status)) ? [] : ['no answer of success']),
    ...(statuses.some((status) => status.startsWith('4')) ? [] : ['no answer to a wrong request']),
    ...(isOpen || statuses.includes('401') ? [] : ['401 is not described']),
    ...(method === 'get' && operation.requestBody ? ['a body of GET'] : []),
    ...faultsOfParameters(operation),
    ...faultsOfContent(operation, document),
    ...faultsOfSecurity(operation, document),
  ];
}

function faultsOfParameters({ path, parameters = [] }: Operation): readonly string[] {
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]!);
  const declared = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
  const names = parameters.map((each) => `${each.in} ${each.name}`);
  return [
    ...inPath.filter((name) => !declared.includes(name)).map((name) => `{${name}} is not declared`),
    ...declared
      .filter((name) => !inPath.includes(name))
      .map((name) => `${name} is not in the path`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `two times ${name}`),
    ...parameters
      .filter((each) => each.in === 'path' && exampleOfParameter(each) === undefined)
      .map(({ name }) => `${name} has no example`),
  ];
}

function faultsOfContent(operation: Operation, document: Description): readonly string[] {
  const { requestBody, responses } = operation;
  const parts: readonly (readonly [string, Content | undefined])[] = [
    ['body', requestBody?.content],
    ...Object.entries(responses).map(([status, { content }]) => [status, content] as const),
  ];
  const undescribed = Object.entries(responses).filter(([, { description }]) => !description);
  return [
    ...undescribed.map(([status]) => `${status} has no description`),
    ...parts.flatMap(([part, content]) =>
      Object.entries(content ?? {}).flatMap(([type, media]) => {
        const where = `${part} as ${type}`;
        if (!media.schema) return [`${where} has no schema`];
        if (!/json/.test(type)) return [];
        return examplesOf(media).flatMap((example) => {
          const fault = faultOfExample(example, { schema: media.schema!, document });
          return fault === undefined ? [] : [`the example of ${where}: ${fault}`];
        });
      }),
    ),
    ...(requestBody &&
    Object.values(requestBody.content).every((each) => examplesOf(each).length === 0)
      ? ['the body has no example']
      : []),
  ];
}

function faultOfExample(
  example: unknown,
  { schema, document }: { readonly schema: Json; readonly document: Description },
): string | undefined {
  try {
    return schemaWithin(schema, document).safeParse(example).error?.issues[0]?.message;
  } catch (error) {
    return (error as Error).message;
  }
}

function faultsOfSecurity({ security }: Operation, document: Description): readonly string[] {
  const known = Object.keys(document.components?.securitySchemes ?? {});
  const asked = (security ?? document.security ?? []).flatMap((each) => Object.keys(each));
  const isStated = security !== undefined || document.security !== undefined;
  return [
    ...(isStated ? [] : ['it does not say who may']),
    ...asked.filter((name) => !known.includes(name)).map((name) => `${name} is not described`),
  ];
}

/** A schema of the document, to check a value with. */
export function schemaWithin(schema: Json, { components = {} }: Description): z.ZodType {
  const whole = { ...schema, $defs: components.schemas ?? {} };
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/');
  return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
}

/** Examples of a body: its own, or that of its schema. */
export function examplesOf({ example, examples, schema }: Media): readonly unknown[] {
  const named = Object.values(examples ?? {}).map((each) => (each as { value?: unknown }).value);
  const all = example === undefined ? named : [example, ...named];
  if (all.length > 0) return all;
  return schema?.['example'] === undefined ? [] : [schema['example']];
}

/** The example of a parameter. */
export function exampleOfParameter({ example, schema }: Parameter): unknown {
  return example ?? schema?.['example'] ?? (schema?.['examples'] as unknown[] | undefined)?.[0];
}
