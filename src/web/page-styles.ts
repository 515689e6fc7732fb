/** → the looks of our own pages, as a file of their own so that a content policy needs no exception. */

/** Name of the file beside the editions' folders. */
export const PAGE_STYLES_NAME = 'lectern-page.css';

/** Its content. */
export const PAGE_STYLES = `:root{color-scheme:light dark;--text:light-dark(#16191f,#eceff4);--muted:light-dark(#565e6c,#aab2c0);--line:light-dark(#dadee5,#353c48);--page:light-dark(#fff,#121519);--link:light-dark(#1d4ed8,#9db9ff)}
body{margin:0;background:var(--page);color:var(--text);font:18px/1.65 Georgia,"Times New Roman",serif}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem 6rem}
h1{font-size:clamp(1.7rem,5vw,2.5rem);line-height:1.18;margin:0 0 .6rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.2em 0 .6em}
a{color:var(--link)}
.byline,.facts,nav,footer{color:var(--muted);font:15px/1.5 system-ui,sans-serif}
.byline{margin:0 0 1.5rem}
nav{margin-bottom:1.5rem}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
lectern-player{display:block;margin:1.5rem 0 2rem}
audio{width:100%}
blockquote{margin:1.2em 0;padding-inline-start:1.2em;border-inline-start:3px solid var(--line)}
ul.editions{list-style:none;padding:0;margin:0}
ul.editions>li{border-top:1px solid var(--line);padding:1.6rem 0}
ul.editions h2{margin:0 0 .2rem}
ul.editions lectern-player{margin:.8rem 0 0}
body.embed{background:none}
body.embed lectern-player{margin:0}
`;
