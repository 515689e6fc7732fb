/** the routes of the service → `/openapi.json`, made from the schemas that check its requests. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ServiceEnv } from './caller.ts';

/** Names of areas, with what each is for. */
const TAGS = [
  { name: 'Editions', description: 'An article → audio, transcript, page; what it costs before.' },
  { name: 'Public', description: 'What readers of a site hear, where the publisher opens it.' },
  { name: 'Jobs', description: 'How far the making of an edition is.' },
  { name: 'Speech', description: 'A text → audio, as the API of OpenAI has it.' },
  { name: 'Hooks', description: 'What other systems tell the service, and it tells them.' },
  { name: 'Operation', description: 'Whether it works, and how much.' },
];

/** Adds `/openapi.json`. It needs no token: it is the same for every service of a release. */
export function describeService(
  app: OpenAPIHono<ServiceEnv>,
  { version }: { readonly version: string },
): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description:
      'Made by `lectern service token add NAME --scope read,build`. Scopes: read, build, publish, admin.',
  });
  const document = (): object => {
    const made = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Lectern service',
        version,
        description: 'Turns articles into narrated audio that reads exactly what was written.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/' }],
      security: [{ token: [] }],
    });
    const used = new Set(
      Object.values(made.paths ?? {}).flatMap((path) =>
        Object.values(path as Record<string, { readonly tags?: readonly string[] }>).flatMap(
          ({ tags = [] }) => tags,
        ),
      ),
    );
    return { ...made, tags: TAGS.filter(({ name }) => used.has(name)) };
  };
  let known: object | undefined;
  app.get('/openapi.json', (c) => c.json((known ??= document())));
}
