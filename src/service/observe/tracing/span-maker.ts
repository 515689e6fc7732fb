/** SpanMaker: what spans are made with. */
import type * as Api from '@opentelemetry/api';

/** The package, which is loaded only where traces are wanted, and the tracer of the service. */
export type SpanMaker = { readonly api: typeof Api; readonly tracer: Api.Tracer };
