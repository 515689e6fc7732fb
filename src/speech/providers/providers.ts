/** → the providers that come with Lectern, one line each, in the order of their names. */
export { azure } from './azure/definition.ts';
export { elevenlabs } from './elevenlabs/definition.ts';
export { google } from './google/definition.ts';
export { local } from './local/definition.ts';
export { openAi } from './openai/definition.ts';
export { openAiCompatible } from './openai-compatible/definition.ts';
export { polly } from './polly/definition.ts';
export { tone } from './tone/definition.ts';
