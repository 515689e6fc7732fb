/** The content collections of a site → their entries as JSON, for the end of the build. */
import { getCollection } from 'astro:content';
import collections from 'virtual:lectern-collections';

/** Only facts are told: an image or a reference is none. */
function factsOf(data) {
  return JSON.parse(JSON.stringify(data, (_name, value) => (isImage(value) ? undefined : value)));
}

function isImage(value) {
  return typeof value === 'object' && value !== null && 'src' in value && 'format' in value;
}

/** Answers with the entries of all collections that the site has. */
export async function GET() {
  const found = await Promise.all(collections.map((name) => getCollection(name).catch(() => [])));
  const entries = found.flat().map(({ id, data, rendered }) => {
    return { id, data: factsOf(data), content: rendered?.html };
  });
  return new Response(JSON.stringify(entries));
}
