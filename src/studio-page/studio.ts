/** → the studio, started in the page that loads this script. */
import { render } from 'preact';
import { html } from './html.ts';
import { App } from './shell/app.ts';

render(html`<${App} />`, document.body);
