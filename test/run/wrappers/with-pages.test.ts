import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimEdition } from '../../../src/edition/claim-edition.ts';
import type { Stages } from '../../../src/run/stages/stages.ts';
import { withPages } from '../../../src/run/wrappers/with-pages.ts';
import type { Script } from '../../../src/script/script.ts';
import { editionOf } from '../../helpers/editions.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const FORMER = 'ferry.00000000.mp3';

test('removes what the edition before has left only where no other run can be in the folder', async () => {
  const output = folder.path;
  const edition = editionOf({ slug: 'ferry' });
  writeTree(join(output, 'ferry'), { [FORMER]: 'x' });
  const stages = withPages({
    run: { places: { output, site: { output } } },
    findEdition: async () => edition,
  } as unknown as Stages);
  const script = {} as Script;

  await stages.findEdition(script);
  expect(readdirSync(join(output, 'ferry'))).toContain(FORMER);

  await using claim = await claimEdition('ferry', { output });
  await stages.findEdition(script, { claim });
  expect(readdirSync(join(output, 'ferry'))).not.toContain(FORMER);
});
