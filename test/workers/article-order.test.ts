/** Orders in the shared store, to which others may write too. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/_internal/hash.ts';
import type { ObjectStore } from '../../src/_internal/objects/object-store.ts';
import { openSharedPlace } from '../../src/speech/clips/shared-place.ts';
import { readOrder } from '../../src/workers/article-order.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('an order in the shared store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let place: ObjectStore;
  beforeEach(async () => {
    folder = temporaryFolder();
    place = await openSharedPlace(folder.path);
  });
  afterEach(() => folder.remove());

  /** An order as anyone can write one, with the digest that it has. */
  const forge = async (slug: unknown, version = 1): Promise<string> => {
    const [source, script, sound] = ['ferry.md', { article: { slug } }, ''];
    const digest = sha256(JSON.stringify([version, source, script, sound]));
    const bytes = Buffer.from(JSON.stringify({ version, source, script, sound }));
    await place.put(`queue/orders/${digest.slice(0, 2)}/${digest}.json`, {
      bytes,
      mediaType: 'application/json',
      signal: undefined,
    });
    return digest;
  };

  it('is read where its slug is one', async () => {
    const digest = await forge('the-ferry');
    expect(await readOrder(place, { digest })).toMatchObject({ source: 'ferry.md' });
  });

  it.each([0, 2])(
    'is refused where it is of release %i, which may mean other things',
    async (version) => {
      const digest = await forge('the-ferry', version);
      await expect(readOrder(place, { digest })).rejects.toMatchObject({ code: 'QUEUE_JOB' });
    },
  );

  it.each(['..', '../..', '/etc', 'a/b', '.', '', 7, null, undefined])(
    'is refused with the slug %j, which would lead out of the output folder',
    async (slug) => {
      const digest = await forge(slug);
      await expect(readOrder(place, { digest })).rejects.toMatchObject({ code: 'QUEUE_JOB' });
    },
  );
});
