/** a seed → strings that try to become markup, script, cues or entities wherever they are printed. */

const OPENERS = [
  '',
  '"',
  "'",
  '>',
  '">',
  "'>",
  '</script>',
  '</title>',
  '</article>',
  '-->',
  ']]>',
  '</lectern-player>',
  '\u2028',
  '&quot;>',
  '`',
  '\\',
  '{{',
  '${',
];
const BODIES = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror=window.hacked=1>',
  '<svg/onload=window.hacked=1>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  'javascript:window.hacked=1',
  ' onmouseover=window.hacked=1 autofocus onfocus=window.hacked=1 ',
  '<style>*{background:url(javascript:window.hacked=1)}</style>',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:window.hacked=1">',
  '00:00:00.000 --> 99:00:00.000',
  '<!--<script>',
  '&lt;script&gt;window.hacked=1&lt;/script&gt;',
  '<c.hacked><v Evil>window.hacked=1',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]>&y;',
];
const ENDS = ['', '//', '<!--', '"', '\0', '\ud800', '\u202e'];

/** A number of different hostile strings, always the same ones. */
export function hostileStrings(count: number): string[] {
  const all = OPENERS.flatMap((opener) =>
    BODIES.flatMap((body) => ENDS.map((end) => `${opener}${body}${end}`)),
  );
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0).slice(0, count);
}
