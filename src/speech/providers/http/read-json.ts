/** a reply that should be JSON → its content, or a ProviderError that says what came instead. Pure. */
import { parseJson } from '../../../_internal/parse-json.ts';
import { ProviderError } from '../../../errors.ts';
import type { HostedService } from './hosted-service.ts';
import { saidIn } from './reply-error.ts';
import type { ServiceReply } from './send-request.ts';

/** A JSON object with unchecked members. */
type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON object in these bytes; an empty one if they are anything else. */
export function readJsonObject(bytes: Uint8Array): JsonObject {
  const value = parseJson(new TextDecoder().decode(bytes));
  return isObject(value) ? value : {};
}

/** Options of `readVoiceList`. */
export type ReadVoiceListOptions = {
  readonly service: HostedService;
  /** What was sent to prove who asks: never repeated. */
  readonly secret: string | undefined;
};

/**
 * The voices of a reply with status 200: a list, or `{ voices: [] }`; a plain string becomes
 * `{ name }`. Members of `Listed` are as the service wrote them, unchecked.
 * @throws ProviderError of kind `internal`: a proxy's page may have that status, too.
 */
export function readVoiceList<Listed extends object>(
  reply: ServiceReply,
  { service, secret }: ReadVoiceListOptions,
): readonly Listed[] {
  const value = parseJson(new TextDecoder().decode(reply.bytes));
  const list = isObject(value) ? value['voices'] : value;
  if (Array.isArray(list))
    return list
      .map((each: unknown) => (typeof each === 'string' ? { name: each } : each))
      .filter((each): each is Listed => isObject(each));
  const said = saidIn(reply, { secret });
  const found = said === '' ? '' : `: ${said}`;
  throw new ProviderError(
    `${service.title} returned something other than a list of voices${found}`,
    {
      code: 'PROVIDER_FAILED',
      provider: service.provider,
      kind: 'internal',
      retryable: false,
      hint: `Check ${service.setting}, and whether a proxy answers in its place.`,
    },
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
