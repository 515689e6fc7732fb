/** → the studio, started in the page that loads this script. */
import { render } from 'preact';
import { html } from './template.ts';
import { App } from './app.ts';

render(html`<${App} />`, document.body);
