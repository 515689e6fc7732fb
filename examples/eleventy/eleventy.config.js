/** Posts and the editions that Lectern made of them → a site whose posts carry a player. */
import { existsSync, readFileSync } from 'node:fs';

/** Where the site shows what `lectern publish` sends to `_site/audio`. */
const AUDIO = '/audio';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The player of a post, or nothing while the post has no audio. Without JavaScript the audio element inside is the player. */
function player(slug) {
  const file = `_audio/${slug}/edition.json`;
  if (!existsSync(file)) return '';
  const edition = JSON.parse(readFileSync(file, 'utf8'));
  const audio = edition.files.find((each) => each.role === 'audio');
  const base = escape(`${AUDIO}/${encodeURIComponent(slug)}`);
  return `<lectern-player src="${base}/edition.json" read-along="article"><audio controls preload="none" src="${base}/${escape(encodeURIComponent(audio.name))}"></audio></lectern-player>
<script src="${AUDIO}/lectern-player.js" defer></script>`;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

export default function configure(site) {
  site.addShortcode('player', player);
  // Its pages are published as they are.
  site.ignores.add('_audio');
  site.addWatchTarget('_audio/**/edition.json');
  // Articles are text: braces in them are the author's.
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
    dir: { includes: '_includes' },
  };
}
