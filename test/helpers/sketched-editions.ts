/** paragraphs → an edition on disk with its audio and pages, for tests of what is published. */
import { join } from 'node:path';
import { textHash } from '../../src/_internal/text-hash.ts';
import type { Article, Block } from '../../src/article/article.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import { verifyTrack } from '../../src/verify/verify-track.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { removeFormerFiles } from '../../src/edition/remove-former-files.ts';
import { openWorkFolder } from '../../src/edition/work-folder.ts';
import { writeEdition } from '../../src/edition/write-edition.ts';
import { writePages } from '../../src/site/write-pages.ts';
import { makeRecording } from './recordings.ts';

/** What to make: texts starting with `# ` are headings. */
export type EditionSketch = {
  readonly texts: readonly string[];
  /** Characters a second that the voice speaks. @default 15 */
  readonly pace?: number;
  /** Whether the voice tells the times of words. */
  readonly words?: boolean;
  readonly article?: Partial<Article>;
  readonly disclosure?: string;
  readonly baseUrl?: string;
};

/** Makes an edition in `<output>/<slug>`; clips lie in `<folder>/clips`. */
export async function writeSketchedEdition(
  sketch: EditionSketch,
  place: { readonly folder: string; readonly output: string },
): Promise<Edition> {
  const { pace = 15, words = false, article = {}, disclosure } = sketch;
  const blocks = sketch.texts.map(blockOf);
  const slug = article.slug ?? 'the-ferry-returns';
  const sketches = blocks.map((block) => ({
    role: block.kind,
    text: block.text,
    seconds: Math.max(0.5, block.text.length / pace),
    pauseAfter: 0.4,
    words,
  }));
  const recording = makeRecording(sketches, {
    folder: join(place.folder, 'clips', slug),
    article: { slug, blocks, ...article },
    ...(disclosure !== undefined && { disclosure }),
  });
  const segments = recording.script.segments.map((segment, i) => ({
    ...segment,
    blockId: blocks[i]!.id,
  }));
  const { output } = place;
  const workFolder = await openWorkFolder(slug, { output });
  const track = await assembleTrack(
    { ...recording, script: { ...recording.script, segments } },
    { workFolder: workFolder.path },
  );
  const edition = await writeEdition(await verifyTrack(track), { source: `${slug}.md`, output });
  await writePages(edition, { output, baseUrl: sketch.baseUrl });
  await removeFormerFiles(edition, { output });
  await workFolder.close();
  return edition;
}

function blockOf(line: string, index: number): Block {
  const heading = line.startsWith('# ');
  const text = heading ? line.slice(2) : line;
  return {
    id: `b${index + 1}`,
    textHash: textHash(text),
    kind: heading ? 'heading' : 'paragraph',
    text,
    runs: [],
    where: { kind: 'lines', start: index + 1, end: index + 1 },
    ...(heading && { level: 2 }),
  };
}
