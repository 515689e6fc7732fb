/** What a voice that is told its neighbours is told of them, and which clips a change makes again. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Script } from '../../src/script/script.ts';
import { writeScript } from '../../src/script/write-script.ts';
import { planClipJobs } from '../../src/speech/clip-job.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';

const TEXT = '# Ferries\n\nOne came. It was late.\n\nTwo came. Then it rained.\n\nThree came.\n';
const provider = scriptedProvider({ capabilities: { takesNeighbours: true } });

async function scriptOf(content: string): Promise<Script> {
  const article = await readArticle({ kind: 'markdown', content });
  return writeScript(article, { voice: 'tone-low', disclosure: 'A machine reads this.' });
}

/** The texts of the clips that one article has and another has not. */
function anew(script: Script, before: Script): readonly string[] {
  const had = new Set(planClipJobs(before.segments, { provider }).map(({ key }) => key));
  return planClipJobs(script.segments, { provider })
    .filter(({ key }) => !had.has(key))
    .map(({ segment }) => segment.text);
}

describe('a voice that is told its neighbours', () => {
  test('is told the sentences on both sides of a segment', async () => {
    const { segments } = await scriptOf(TEXT);
    const told = planClipJobs(segments, { provider }).map(({ segment, parts }) => [
      segment.role,
      parts[0]!.request.neighbours,
    ]);
    expect(told).toEqual([
      ['disclosure', {}],
      ['title', { after: 'One came.' }],
      ['paragraph', { before: 'Ferries.', after: 'Two came.' }],
      ['paragraph', { before: 'It was late.', after: 'Three came.' }],
      ['paragraph', { before: 'Then it rained.' }],
    ]);
  });

  test('records again what stands next to a sentence that was changed, and nothing else', async () => {
    const before = await scriptOf(TEXT);
    expect(anew(before, before)).toEqual([]);
    const changed = await scriptOf(TEXT.replace('Three', 'Four'));
    expect(anew(changed, before)).toEqual(['Two came. Then it rained.', 'Four came.']);
  });

  test('others are told nothing, and keep the clips that they have', async () => {
    const { segments } = await scriptOf(TEXT);
    for (const { parts } of planClipJobs(segments, { provider: scriptedProvider() }))
      expect('neighbours' in parts[0]!.request).toBe(false);
  });
});
