/** the slug of a post → the name of its edition. Pure. */
import { sha256 } from '../../_internal/hash.ts';
import { decodePath } from '../../_internal/http/decode-path.ts';
import { slugify } from '../../article/slug.ts';

/** Characters of a slug that is marked with a digest, which has eight more. */
const LONGEST_MARKED = 70;

/** The same slug, or one of ASCII and of the length that names may have, which no other post has. */
export function editionSlug(slug: string): string {
  const plain = slugify(decodePath(slug));
  if (plain === slug) return slug;
  return slugify(`${plain.slice(0, LONGEST_MARKED)}-${sha256(slug).slice(0, 8)}`);
}
