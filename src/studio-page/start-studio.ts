/** → the studio, started in the page that loads this script, in the language of the browser. */
import { render } from 'preact';
import { html } from './template.ts';
import { App } from './app.ts';
import { chooseLanguage, loadWords } from './words/load-words.ts';

await loadWords(chooseLanguage(navigator.languages));
render(html`<${App} />`, document.body);
