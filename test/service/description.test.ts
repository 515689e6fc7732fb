/** The description of the service: complete, without a fault, and every example of it answered as it says. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProject, type Project } from '../../src/run/project/project.ts';
import { loadSettings } from '../../src/run/settings/load-settings.ts';
import { composeService, type ComposedService } from '../../src/service/compose-service.ts';
import {
  exampleOfParameter,
  examplesOf,
  faultsOf,
  operationsOf,
  schemaWithin,
  type Description,
  type Json,
  type Operation,
} from '../helpers/openapi-rules.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
let service: ComposedService;
let project: Project;
let description: Description;

beforeAll(async () => {
  const root = join(folder.path, 'site');
  mkdirSync(root);
  const flags = { provider: 'tone' };
  const loaded = await loadSettings({ workingFolder: root, environment: {}, flags });
  const { provider, output, store } = loaded.settings;
  project = openProject({ provider, output, store, root });
  service = await composeService({
    project,
    loaded,
    environment: {},
    isOpen: true,
    place: { host: '127.0.0.1', machine: 'desk' },
    writeLog: () => undefined,
  });
  description = (await (await ask('/openapi.json')).json()) as Description;
});

afterAll(async () => {
  await service.close();
  await project.close();
  folder.remove();
});

function ask(path: string, init?: RequestInit): Promise<Response> {
  return Promise.resolve(service.fetch(new Request(`http://127.0.0.1:4174${path}`, init)));
}

test('it has no fault that a linter would call an error', () => {
  expect(faultsOf(description)).toEqual([]);
  expect(operationsOf(description).map(({ operationId }) => operationId)).toContain('readiness');
});

describe('faults are found', () => {
  const [get] = ['get'];
  const sound = (): Description => ({
    openapi: '3.1.0',
    info: { title: 'T', version: '1', license: {} },
    servers: [{}],
    security: [{ token: [] }],
    tags: [{ name: 'A', description: 'A.' }],
    paths: {
      '/v1/a/{id}': {
        [get!]: {
          operationId: 'readA',
          summary: 'An A',
          tags: ['A'],
          parameters: [{ name: 'id', in: 'path', required: true, example: 'x' }],
          responses: {
            200: {
              description: 'It',
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/A' },
                  example: { n: 1 },
                },
              },
            },
            401: { description: 'No token' },
          },
        },
      },
    },
    components: {
      schemas: { A: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] } },
      securitySchemes: { token: {} },
    },
  });

  test('none in one that is sound', () => {
    expect(faultsOf(sound())).toEqual([]);
  });

  test.each([
    ['"3.1.0"', '"3.0.3"', 'openapi is'],
    ['"servers":[{}]', '"servers":[]', 'no server'],
    ['schemas/A"', 'schemas/B"', 'leads nowhere'],
    ['"readA"', '"read a"', 'no operationId'],
    ['"An A"', '"An A."', 'full stop'],
    ['"tags":["A"]', '"tags":["B"]', 'not one tag'],
    ['"401"', '"404"', '401 is not described'],
    ['"200"', '"500"', 'no answer of success'],
    ['/{id}"', '/{name}"', '{name} is not declared'],
    [',"example":"x"', '', 'id has no example'],
    ['{"n":1}', '{"n":"1"}', 'the example of 200'],
    ['{"n":1}', '{}', 'the example of 200'],
    ['"description":"It",', '', '200 has no description'],
    ['"securitySchemes":{"token":{}}', '"securitySchemes":{}', 'token is not described'],
    ['"security":[{"token":[]}],', '', 'does not say who may'],
  ])('%s → %s', (from, to, fault) => {
    const text = JSON.stringify(sound());
    expect(text).toContain(from);
    const faults = faultsOf(JSON.parse(text.replaceAll(from, to)) as Description);
    expect(faults.join('\n')).toContain(fault);
  });
});

/** An example as a request: its address with the examples of its parameters, and a body. */
type ExampleRequest = { readonly path: string; readonly init: RequestInit };

function requestsOf(operation: Operation): readonly ExampleRequest[] {
  const { parameters = [], requestBody, method } = operation;
  const path = operation.path.replace(/\{([^}]+)\}/g, (_all, name: string) =>
    encodeURIComponent(String(exampleOfParameter(parameters.find((each) => each.name === name)!))),
  );
  const given = parameters.flatMap((each) => {
    const value = exampleOfParameter(each);
    return value === undefined ? [] : [{ ...each, value: String(value) }];
  });
  const query = given.filter((each) => each.in === 'query').map(({ name, value }) => [name, value]);
  const headers = given
    .filter((each) => each.in === 'header')
    .map(({ name, value }) => [name, value]);
  const address = query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
  const init = {
    method: method.toUpperCase(),
    headers: Object.fromEntries(headers) as HeadersInit,
  };
  const bodies = Object.entries(requestBody?.content ?? {}).flatMap(
    ([type, media]): readonly RequestInit[] =>
      type === 'multipart/form-data'
        ? [{ ...init, body: exampleForm(media.schema!) }]
        : examplesOf(media).map((body) => ({
            ...init,
            headers: { ...init.headers, 'content-type': type },
            body: JSON.stringify(body),
          })),
  );
  if (bodies.length === 0) return [{ path: address, init }];
  return bodies.map((each) => ({ path: address, init: each }));
}

/** A form with a file and the examples of its other fields. */
function exampleForm(schema: Json): FormData {
  const form = new FormData();
  for (const [name, field] of Object.entries(schema['properties'] as Record<string, Json>))
    if (field['format'] === 'binary') form.set(name, new File(['It left at noon.'], 'ferry.md'));
    else if (field['example'] !== undefined) form.set(name, String(field['example']));
  return form;
}

/** Statuses that say that the request itself was wrong, or the service. */
const WRONG = /^(?:400|401|403|405|408|413|415|422|5\d\d)$/;

/** What is wrong with the answer to an example; nothing if it is as described. */
async function faultOfAnswer(
  operation: Operation,
  { path, init }: ExampleRequest,
): Promise<string | undefined> {
  const response = await ask(path, init);
  const { status } = response;
  const described = operation.responses[status];
  if (described === undefined) return `${status} is not described`;
  if (WRONG.test(String(status))) return `${status} ${await response.text()}`;
  if (!described.content) return undefined;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const media = described.content[type];
  if (media === undefined) return `${status} as ${type}`;
  if (/json/.test(type))
    return schemaWithin(media.schema!, description).safeParse(await response.json()).error?.message;
  await response.body?.cancel();
  return undefined;
}

test('every example is answered as described', async () => {
  const faults: string[] = [];
  for (const operation of operationsOf(description))
    for (const request of requestsOf(operation)) {
      const fault = await faultOfAnswer(operation, request);
      if (fault !== undefined) faults.push(`${request.init.method} ${request.path}: ${fault}`);
    }
  expect(faults).toEqual([]);
});
