/**
 * → the player's looks. Custom properties and parts are the publisher's;
 * a constructed sheet needs no permission of a content policy.
 */

/**
 * Colours follow the page's own `color-scheme`, so that a light
 * page never gets a dark player; `theme="dark"` forces it.
 */
export const STYLES = `
:host{display:block;font:16px/1.4 var(--lectern-font,system-ui,sans-serif);
--a:var(--lectern-accent,light-dark(#1d4ed8,#9db9ff));--o:var(--lectern-on-accent,light-dark(#fff,#0c1530));--b:var(--lectern-background,light-dark(#f6f7f9,#1b1f26));--t:var(--lectern-text,light-dark(#16191f,#eceff4));--m:var(--lectern-muted,light-dark(#565e6c,#aab2c0));--l:var(--lectern-line,light-dark(#dadee5,#353c48));--w:var(--lectern-wave,light-dark(#8a92a1,#6b7588));--h:var(--lectern-highlight,light-dark(#ffe9a8,#574a1b))}
:host([theme=dark]){color-scheme:dark}:host([theme=light]){color-scheme:light}:host([hidden]),[hidden]{display:none!important}
*{box-sizing:border-box}
.card{container-type:inline-size;background:var(--b);color:var(--t);border:1px solid var(--l);border-radius:var(--lectern-radius,14px);padding:14px 16px 4px}
.head{display:flex;gap:4px 10px;flex-wrap:wrap;align-items:baseline;margin-bottom:8px}
b,.heading,.title{font-weight:650}.head span,.time,.disclosure,ol time{color:var(--m);font-variant-numeric:tabular-nums}
.row{display:flex;align-items:center;gap:4px}
button,select,summary,a{font:inherit;color:inherit;cursor:pointer;border-radius:10px}
button,select{background:none;border:0;min-height:44px;min-width:44px;padding:0}
.row button{display:grid;place-items:center;flex:none}
.row .play{background:var(--a);color:var(--o);border-radius:50%;width:52px;height:52px;margin-inline-end:4px}
.waits .play{opacity:.6}
.icon{width:28px;height:28px;fill:currentColor}
:focus-visible{outline:3px solid var(--a);outline-offset:2px}
.seek{position:relative;flex:1;min-width:90px;height:44px;margin:0 8px}
.seek svg{position:absolute;inset:4px 0;width:100%;height:36px}
.rtl .seek svg{transform:scaleX(-1)}
.base{fill:var(--w)}.filled{fill:var(--a)}
input{position:absolute;inset:0 -8px;width:calc(100% + 16px);height:100%;margin:0;background:none;appearance:none;cursor:pointer;border-radius:6px}
input::-webkit-slider-runnable-track{background:none}
input::-webkit-slider-thumb{appearance:none;width:16px;height:16px;border-radius:50%;background:var(--a);border:2px solid var(--b)}
input::-moz-range-thumb{width:12px;height:12px;border-radius:50%;background:var(--a);border:2px solid var(--b)}
.head span,.time,.disclosure,select,.extras{font-size:14px}
.time{white-space:nowrap;min-width:5.9em;text-align:end}
select{width:64px;text-align:center;font-weight:600;color-scheme:inherit}
.disclosure,.note{margin:8px 0}
.note{background:var(--h);border-radius:8px;padding:10px 12px}
.note button{text-decoration:underline;padding:0 8px;font-weight:600}
.extras{display:flex;flex-wrap:wrap;gap:0 18px}
summary,a{min-height:44px;padding:11px 0;color:var(--a);font-weight:600;text-decoration:none}
details[open]{flex-basis:100%}
ol{list-style:none;margin:0 0 8px;padding:0}
ol button,.transcript button{display:flex;gap:12px;width:100%;text-align:start;align-items:center;padding:8px}
button:hover,[aria-current]{background:var(--l)}
ol time{min-width:3em}
.transcript{max-height:min(320px,50vh);overflow:auto;font-size:16px;line-height:1.6;margin-bottom:12px}
.transcript button{display:block}
.transcript :focus-visible,ol :focus-visible{outline-offset:-3px}
.now{background:var(--h);text-decoration:underline var(--a);text-underline-offset:4px}
.mini{position:fixed;z-index:var(--lectern-z-index,2147483000);inset-inline:0;bottom:0;border-radius:0;border-width:1px 0 0;padding:6px max(12px,env(safe-area-inset-left)) max(6px,env(safe-area-inset-bottom));box-shadow:0 -4px 24px #0003}
.mini .head,.mini .extras,.mini .disclosure{display:none}
.mini .row{max-width:900px;margin:auto}
@container(max-width:520px){.card:not(.mini) .row{display:grid;grid-template-columns:1fr auto auto auto 1fr}.card:not(.mini) .seek{order:-2;grid-column:1/-1}.card:not(.mini) .time{order:-1;text-align:start;white-space:normal;min-width:0}.play{order:1}.forward{order:2}.speed{order:3;justify-self:end}
.mini .row>*{order:0}.mini .time,.mini .speed,.mini .back{display:none}}
@media(forced-colors:active){.base{fill:GrayText}.filled{fill:Highlight}.now{outline:2px solid}}
::slotted(audio){width:100%}
@media print{:host{display:none}}
`;
