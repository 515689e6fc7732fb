/**
 * colours → the stylesheet of our pages, a separate file so that their content policy needs no
 * exception.
 */

/** Colours for the light and for the dark scheme. */
const COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  text: ['#16191f', '#e6e9ef'],
  muted: ['#565e6c', '#aab2c0'],
  line: ['#dadee5', '#353c48'],
  edge: ['#848b98', '#717a89'],
  page: ['#fff', '#121519'],
  link: ['#1d4ed8', '#9db9ff'],
};

/** The colours as custom properties that follow the reader's scheme. */
const PROPERTIES: string = Object.entries(COLOURS)
  .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
  .join(';');

/** The content of the stylesheet. */
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
lectern-player{display:block;min-height:3.5rem;margin:1.5rem 0 2rem;--lectern-accent:var(--link)}
lectern-player:not([layout]){min-height:16.75rem}
@media (max-width:22rem){lectern-player:not([layout]){min-height:19.25rem}}
body:not(.embed) lectern-player::part(title){display:none}
@media (scripting:enabled){lectern-player:not(:defined)>p{display:none}}
audio{display:block;width:100%}
lectern-player>p{margin:.5rem 0 0;color:var(--muted);font:.875rem/1.5 system-ui,sans-serif}
article{overflow-x:clip}
pre{overflow-x:auto;font-size:.95rem;line-height:1.5;white-space:pre-wrap}
li{margin:.4em 0}
figure{margin:1.6em 0}
figure img{display:block;max-width:100%;height:auto;margin:0 auto;border-radius:.5rem}
figure img:not([width]){width:100%;aspect-ratio:3/2;object-fit:contain}
blockquote{margin:1.2em 0;padding-inline-start:1.2em;border-inline-start:3px solid var(--line)}
.none{color:var(--muted)}
.search{display:flex;flex-wrap:wrap;gap:.625rem;align-items:center;margin:1.5rem 0 .5rem;font:1rem/1.4 system-ui,sans-serif}
.editions>li[hidden]{display:none}
@media not (scripting:enabled){.search{display:none}}
.search :is(input,select){box-sizing:border-box;min-height:2.75rem;max-width:100%;padding:.5rem .75rem;font:inherit;color:inherit}
.search :is(input,select){background:var(--page);border:1px solid var(--edge);border-radius:.625rem}
.search input{flex:1 1 14rem;min-width:0}
.search select{flex:1 1 9rem;min-width:0}
.search output{color:var(--muted);font-size:.9375rem}
.search output:empty{display:none}
[data-lectern-queue]{--queue-accent:var(--link);--queue-line:var(--line);--queue-muted:var(--muted)}
body.list main{max-width:46rem}
body.list h1{margin:0}
body.list lectern-player{min-height:17.5rem;margin:0}
body.list lectern-player::part(title){display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
@media (max-width:30rem){body.list lectern-player{min-height:19rem}}
@media (max-width:22rem){body.list lectern-player{min-height:22.5rem}}
header{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem 1.25rem;align-items:center;margin-bottom:1.5rem}
header img{width:6rem;height:6rem;border-radius:.75rem}
header>div{grid-column:-2}
header:not(:has(img))>div{grid-column:1/-1}
header p{margin:.25rem 0 0}
details{grid-column:1/-1;font:.9375rem/1.5 system-ui,sans-serif}
summary{display:inline-block;padding:.7rem 0;color:var(--link);font-weight:600;cursor:pointer}
summary::after{content:"+";margin-inline-start:.4em}
details[open] summary::after{content:"\\2212"}
details p{margin:0 0 .5rem;padding:.75rem 1rem;border:1px solid var(--line);border-radius:.75rem}
.editions>li{margin:0 -.75rem}
.editions h2{margin:0;font-size:1.1875rem}
.editions h2 a{color:inherit;text-decoration:none}
.editions h2 a:hover{color:var(--link);text-decoration:underline}
.editions p{margin:.25rem 0 0;color:var(--muted);font-size:1rem;line-height:1.5}
.editions p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
[data-lectern-queue] .lectern-queue-controls{font-family:system-ui,sans-serif}
body.transcript :is(nav,header){max-width:42rem;margin:0 auto;padding:1rem 1.25rem 0}
body.transcript header{display:block}
nav a:first-child::before{content:"\\2039\\a0"}
nav a+a{margin-inline-start:1.5rem}
body.transcript main{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 1.25rem;align-items:baseline;padding-top:.5rem}
body.transcript main>*{grid-column:2;margin:0 0 1rem}
body.transcript main>time{grid-column:1;color:var(--muted);font:.875rem/1.65 system-ui,sans-serif}
body.transcript main>time{font-variant-numeric:tabular-nums;text-align:end}
body.transcript :is(h1,h2){margin-top:1rem}
@media (max-width:30rem){body.transcript main{display:block}body.transcript main>time{display:block;text-align:start;margin:0}
body.transcript h2{margin-top:0}}
body.embed{background:none}
body.embed main{max-width:none;padding:0}
body.embed lectern-player{margin:0}
body.embed :is(img,.byline){display:none}
body.embed h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
body.embed h1:focus-within{z-index:1;width:100%;height:auto;clip-path:none;background:var(--page);font-size:1rem}
@media (min-height:100px){
body.embed:not(.line) main{display:grid;grid-template:auto 1fr/auto minmax(0,1fr)}
body.embed:not(.line) main{box-sizing:border-box;min-height:152px;padding:12px 12px 4px;gap:0 12px}
body.embed:not(.line) main{background:var(--page);border:1px solid var(--line);border-radius:16px}
body.embed:not(.line) img{display:block;width:72px;height:72px;border-radius:8px}
body.embed:not(.line) h1{position:static;width:auto;height:auto;clip-path:none;white-space:normal}
body.embed:not(.line) h1{font-size:1.0625rem;line-height:1.25;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2}
body.embed:not(.line) h1 a{color:inherit;text-decoration:none}
body.embed:not(.line) h1 a:hover{text-decoration:underline}
body.embed:not(.line) .byline{display:block;margin:2px 0 0;font-size:.875rem}
body.embed:not(.line) .byline{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
body.embed:not(.line) .byline:empty{display:none}
body.embed:not(.line) lectern-player{grid-column:1/-1;align-self:end;margin:0 -8px}
body.embed:not(.line) lectern-player::part(card){border-color:transparent;background:none}
body.embed:not(.line) lectern-player::part(title){display:none}
}
@media (min-height:100px) and (max-width:16rem){
body.embed:not(.line) :is(img,.byline){display:none}
body.embed:not(.line) :is(div,lectern-player){grid-column:1/-1}
body.embed:not(.line) h1{-webkit-line-clamp:1}
}
@media (min-height:100px) and (min-width:30rem){
body.embed:not(.line) main:has(img) :is(div,lectern-player){grid-column:2}
body.embed:not(.line) main{padding-bottom:12px}
body.embed:not(.line) img{grid-row:1/3;width:126px;height:126px}
body.embed:not(.line) lectern-player{margin-bottom:-8px}
}
@media print{body{background:none}nav,footer,.search,details,lectern-player,[data-lectern-src],.lectern-queue-controls{display:none}}
`;
