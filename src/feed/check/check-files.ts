/** a feed and the files beside it → where the two disagree: audio, artwork, transcripts, chapters. */
import { artworkFaults, readImageFacts } from '../../readers/image-facts.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { checkAudioFile } from './check-audio-file.ts';
import { checkChaptersFile, checkTranscriptFiles } from './check-timed-files.ts';
import { attributeOf, childOf, childrenOf } from './element-parts.ts';
import { errorAt, type Finding } from './finding.ts';
import { loadBeside, placesIn, type FilePlaces, type SizeElsewhere } from './locate-file.ts';

/** Where the feed and its files are on disk. */
export type FeedPlace = {
  /** Folder of the feed. */
  readonly folder: string;
  readonly sizeElsewhere: SizeElsewhere;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Every finding that needs a file. Addresses that are not beside the feed are not checked: nothing is
 * fetched.
 */
export async function checkFiles(
  channel: XmlElement,
  place: FeedPlace,
): Promise<readonly Finding[]> {
  const { folder, sizeElsewhere } = place;
  const places = placesIn(folder, { channel, sizeElsewhere });
  const found: Finding[] = [...(await checkArtwork(channel, places))];
  for (const item of childrenOf(channel, 'item')) {
    place.signal?.throwIfAborted();
    const audio = await checkAudioFile(item, places);
    const timed = { places, duration: audio.duration };
    const ofItem = [
      ...audio.found,
      ...(await checkArtwork(item, places)),
      ...(await checkTranscriptFiles(item, timed)),
      ...(await checkChaptersFile(item, timed)),
    ];
    for (const each of ofItem) found.push(each);
  }
  return found;
}

async function checkArtwork(parent: XmlElement, places: FilePlaces): Promise<readonly Finding[]> {
  const image = childOf(parent, 'itunes:image');
  if (!image) return [];
  const file = await loadBeside(image, {
    url: attributeOf(image, 'href'),
    places,
    code: 'image-file-missing',
  });
  if (!('bytes' in file)) return file;
  const facts = readImageFacts(file.bytes);
  if (!facts)
    return [
      errorAt(image, { code: 'image-format', message: 'the artwork is neither PNG nor JPEG' }),
    ];
  const found: Finding[] = [];
  const ending = facts.format === 'png' ? /\.png$/i : /\.jpe?g$/i;
  if (!ending.test(file.path))
    found.push(
      errorAt(image, {
        code: 'image-extension-differs',
        message: `the artwork is ${facts.format}, but its name ends differently`,
      }),
    );
  const faults = artworkFaults(facts);
  if (faults.length > 0)
    found.push(
      errorAt(image, { code: 'image-unfit', message: `the artwork: ${faults.join('; ')}` }),
    );
  return found;
}
