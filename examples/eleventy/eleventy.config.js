/** A site whose posts are read aloud: the plug-in makes the audio when the site is built. */
import lectern from 'eleventy-plugin-lectern';

export default function configure(site) {
  site.addPlugin(lectern, { url: 'https://example.org/' });
  // Articles are text: braces in them are the author's.
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
    dir: { includes: '_includes' },
  };
}
