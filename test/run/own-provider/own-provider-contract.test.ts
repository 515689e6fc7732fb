/** The providers that the documentation shows keep what it says of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';
import { openOwnProvider } from '../../../src/run/own-provider/open-own-provider.ts';
import { withContract } from '../../../src/speech/wrappers/with-contract.ts';
import { requestFor } from '../../helpers/requests.ts';
import { bareSamples, soundOf, startSpeechService } from '../../helpers/speech-service.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { describeProvider } from '../../speech/provider-contract.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describeProvider("a provider of one's own, from its file", {
  open: async () => {
    const service = await startSpeechService(({ body }) => ({
      body: bareSamples(soundOf((JSON.parse(body) as { text: string }).text)),
    }));
    const file = join(ROOT, 'examples/own-provider/lectern.config.yaml');
    const settings = { address: service.origin };
    const own = await openOwnProvider({ provider: './our-tts.js', file }, { settings });
    return { provider: withContract(own), close: service.close };
  },
  voice: 'anna',
  otherVoice: 'ben',
  unsupported: {},
});

test('the provider in the documentation speaks as it stands there', async () => {
  const page = readFileSync(join(ROOT, 'docs/providers.md'), 'utf8');
  const example = /```ts\n(?<code>[^]*?)```/.exec(page)!.groups!['code']!;
  const [, code] = /^(?:import[^\n]*\n)+\n(?<provider>[^]*)\nawait narrate/m.exec(example)!;
  const { outputText } = ts.transpileModule(`${code}\nexport default hum;`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const { path: place, remove } = temporaryFolder();
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(place, 'hum.js'), outputText);
  const named = { provider: './hum.js', file: join(place, 'lectern.config.yaml') };
  const hum = withContract(await openOwnProvider(named, { settings: {} }));
  const request = requestFor(['The ferry leaves at noon.'], { voice: 'low' });
  onTestFinished(remove);
  const { pcm } = await hum.synthesize(request, {});
  expect(pcm.samples.length).toBe(request.text.length * 1600);
  expect(code!.split('\n').length).toBeLessThan(36);
});
