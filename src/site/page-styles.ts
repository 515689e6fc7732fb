/**
 * → the looks of our own pages, as a file of their
 * own so that a content policy needs no exception.
 */

/** Name of the file beside the editions' folders. */
export const PAGE_STYLES_NAME = 'lectern-page.css';

/** Colours on a light and on a dark ground. */
const COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  text: ['#16191f', '#e6e9ef'],
  muted: ['#565e6c', '#aab2c0'],
  line: ['#dadee5', '#353c48'],
  page: ['#fff', '#121519'],
  link: ['#1d4ed8', '#9db9ff'],
};

/** The colours as custom properties, each chosen by the scheme of the reader. */
const PROPERTIES: string = Object.entries(COLOURS)
  .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
  .join(';');

/** Its content. */
export const PAGE_STYLES: string = `:root{color-scheme:light dark;${PROPERTIES}}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1.125rem/1.65 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 6rem}
h1,h2{hyphens:auto}
h1{font-size:clamp(1.7rem,5vw,2.5rem);line-height:1.18;margin:0 0 .6rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.2em 0 .6em;text-wrap:balance}
p{margin:0 0 1.1em;text-wrap:pretty}
a{color:var(--link);text-underline-offset:.15em;border-radius:4px}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.byline,.facts,nav,footer{color:var(--muted);font:.9375rem/1.5 system-ui,sans-serif}
.byline{margin:0 0 1.5rem}
.byline:empty,.facts:empty{display:none}
nav a,footer a{display:inline-block;padding:.7rem 0}
nav{margin-bottom:.75rem}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:.5rem;display:flex;flex-wrap:wrap;gap:0 1.5rem}
lectern-player{display:block;min-height:3.5rem;margin:1.5rem 0 2rem}
lectern-player:not([layout]){min-height:15.5rem}
lectern-player::part(title){display:none}
@media (scripting:enabled){lectern-player:not(:defined)>p{display:none}}
audio{display:block;width:100%}
lectern-player>p{margin:.5rem 0 0;color:var(--muted);font:.875rem/1.5 system-ui,sans-serif}
article{overflow-x:clip}
pre{overflow-x:auto;font-size:.95rem;line-height:1.5;white-space:pre-wrap}
li{margin:.4em 0}
blockquote{margin:1.2em 0;padding-inline-start:1.2em;border-inline-start:3px solid var(--line)}
.none{color:var(--muted)}
ul.editions{list-style:none;padding:0;margin:1.5rem 0 0}
ul.editions>li{border-top:1px solid var(--line);padding:1.75rem 0}
ul.editions h2{margin:0 0 .25rem}
ul.editions h2 a{color:inherit;text-decoration:none;display:inline-block;padding:.35rem 0}
ul.editions h2 a:hover{color:var(--link);text-decoration:underline}
ul.editions lectern-player{margin:.9rem 0 0}
body.embed{background:none}
body.embed main{max-width:none;padding:0}
body.embed h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
body.embed lectern-player{margin:0}
@media print{body{background:none}nav,footer,lectern-player{display:none}}
`;
