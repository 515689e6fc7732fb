/** the checked body of a request, as JSON or with an uploaded file → the job that it asks for. */
import { z } from '@hono/zod-openapi';
import { parseJson } from '../../_internal/parse-json.ts';
import { ServiceError } from '../problems/service-error.ts';
import {
  orderEdition,
  orderUpload,
  type AskedEdition,
  type OrderOptions,
} from './edition-order.ts';
import { EDITION_REQUEST, UPLOAD_REQUEST, type EditionRequest } from './edition-request.ts';

const UPLOAD: z.ZodType<UploadForm> = z.object({
  file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
  request: z.string().max(1_000_000).optional().openapi({
    description: 'JSON with `slug`, `source.url` and `settings`.',
    example: '{"settings":{"byline":"Jane Doe"}}',
  }),
});

const EXAMPLE: EditionRequest = {
  slug: 'the-ferry',
  source: { kind: 'markdown', content: '# The ferry\n\nIt left at noon.' },
  settings: { byline: 'Jane Doe' },
};

/** The body of a route that takes an edition. */
export type EditionBody = {
  readonly content: {
    readonly 'application/json': {
      readonly schema: z.ZodType<EditionRequest>;
      readonly example: EditionRequest;
    };
    readonly 'multipart/form-data': { readonly schema: z.ZodType<UploadForm> };
  };
};

/** Not `required`: then both schemas would be tried on every body. `readAsked` refuses a request without one. */
export const EDITION_BODY: EditionBody = bodyWith(EXAMPLE);

/** The same of a route whose address names the edition. */
export const UNNAMED_EDITION_BODY: EditionBody = bodyWith({ ...EXAMPLE, slug: undefined });

function bodyWith(example: EditionRequest): EditionBody {
  return {
    content: {
      'application/json': { schema: EDITION_REQUEST, example },
      'multipart/form-data': { schema: UPLOAD },
    },
  };
}

/** A request whose body was checked by the schemas of its route. */
export type CheckedRequest = {
  readonly header: (name: string) => string | undefined;
  readonly valid: (target: never) => unknown;
};

type UploadForm = { readonly file: File; readonly request?: string | undefined };

/** The job. @throws ServiceError `SERVICE_MEDIA_TYPE`, `SERVICE_REQUEST`, `SERVICE_INVALID` */
export async function readAsked(
  request: CheckedRequest,
  options: OrderOptions,
): Promise<AskedEdition> {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^application\/(?:[\w.-]+\+)?json$/.test(type))
    return orderEdition(request.valid('json' as never) as EditionRequest, options);
  if (type !== 'multipart/form-data')
    throw new ServiceError('This address takes JSON, or a file as multipart/form-data.', {
      code: 'SERVICE_MEDIA_TYPE',
      hint: 'Say what you send in Content-Type.',
    });
  const { file, request: about = '{}' } = request.valid('form' as never) as UploadForm;
  const parsed = UPLOAD_REQUEST.safeParse(parseJson(about));
  if (!parsed.success) throw invalidUpload(parsed.error.issues);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return orderUpload(parsed.data, { ...options, file: { name: file.name, bytes } });
}

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

function invalidUpload(found: Issues): ServiceError {
  const issues = found.map(({ path, message }) => ({
    path: ['body', 'request', ...path.map(String)].join('.'),
    message,
  }));
  return new ServiceError(`${issues[0]!.path}: ${issues[0]!.message}`, {
    code: 'SERVICE_INVALID',
    hint: 'Send it again as /openapi.json describes it.',
    issues,
  });
}
