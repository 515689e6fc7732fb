/** what is pasted, dropped, chosen or named → an article of the folder. */
import { useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { AddedArticle } from '../../studio/adding-answers.ts';
import { askStudio } from '../ask/ask-studio.ts';
import { html } from '../template.ts';
import { announce } from '../shell/announce.ts';
import { phrase } from '../words/phrase.ts';
import { AddressForm, openAdded, wordsOfTrouble, type PastedAddress } from './address-form.ts';

/** Where an article is added: a place to paste into, a button for files. */
export function AddArticle(): VNode {
  const [isBusy, setBusy] = useState(false);
  const [isOver, setOver] = useState(false);
  const [pasted, pasteAddress] = useState<PastedAddress | undefined>(undefined);
  const file = useRef<HTMLInputElement>(null);
  const add = async (adding: () => Promise<AddedArticle>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      openAdded({ kind: 'article', isNew: true, ...(await adding()) });
    } catch (error) {
      announce(wordsOfTrouble(error), { isTrouble: true });
    } finally {
      setBusy(false);
    }
  };
  const addFile = (given: File | undefined): void => {
    if (given) void add(() => sendFile(given));
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const { clipboardData } = event;
    if (!clipboardData) return;
    const pastedFile = clipboardData.files[0];
    if (pastedFile) return addFile(pastedFile);
    const content = {
      html: clipboardData.getData('text/html'),
      text: clipboardData.getData('text/plain'),
    };
    const address = content.text.trim();
    if (/^https?:\/\/\S+$/i.test(address)) return pasteAddress({ address });
    if (content.html !== '' || content.text.trim() !== '') void add(() => sendPaste(content));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    addFile(event.dataTransfer?.files[0]);
  };
  return html`<section
    class=${isOver ? 'add over needs-build' : 'add needs-build'}
    aria-label=${phrase('addArticle')}
    onDragOver=${(event: Event) => {
      event.preventDefault();
      setOver(true);
    }}
    onDragLeave=${() => setOver(false)}
    onDrop=${onDrop}
  >
    <textarea
      class="paste"
      rows="1"
      aria-describedby="paste-help"
      aria-label=${phrase('pasteHere')}
      placeholder=${isBusy ? phrase('adding') : phrase('pasteHere')}
      readonly=${isBusy}
      value=""
      onPaste=${onPaste}
    ></textarea>
    <input ref=${file} type="file" hidden onChange=${() => addFile(file.current?.files?.[0])} />
    <button type="button" disabled=${isBusy} onClick=${() => file.current?.click()}>
      ${phrase('chooseFile')}
    </button>
    <p id="paste-help" class="help">${phrase('pasteHelp')}</p>
    <${AddressForm} pasted=${pasted} />
  </section>`;
}

function sendPaste(content: {
  readonly html: string;
  readonly text: string;
}): Promise<AddedArticle> {
  return askStudio<AddedArticle>('/api/articles', { method: 'POST', body: content });
}

function sendFile(file: File): Promise<AddedArticle> {
  const name = encodeURIComponent(file.name);
  return askStudio<AddedArticle>(`/api/articles?name=${name}`, { method: 'POST', file });
}
