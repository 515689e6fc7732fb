/** the address of a page or a feed → the page as an article, or the feed's posts to choose from. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { AddedAddress } from '../../studio/adding-answers.ts';
import { askStudio, AskError } from '../ask/ask-studio.ts';
import { announce } from '../shell/announce.ts';
import { screenAddress } from '../shell/route.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import { FeedDialog, type FoundFeed } from './feed-dialog.ts';

/** An address that was pasted elsewhere: another object each time. */
export type PastedAddress = { readonly address: string };

/** The field with its button; what was typed stays until it was added. */
export function AddressForm({ pasted }: { readonly pasted: PastedAddress | undefined }): VNode {
  const [address, setAddress] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [feed, showFeed] = useState<FoundFeed | undefined>(undefined);
  const add = async (given: string): Promise<void> => {
    if (isBusy || given.trim() === '') return;
    setBusy(true);
    try {
      const found = await addAddress(given);
      if (found.kind === 'feed') showFeed(found);
      else {
        setAddress('');
        openAdded(found);
      }
    } catch (error) {
      announce(wordsOfTrouble(error), { isTrouble: true });
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    if (!pasted) return;
    setAddress(pasted.address);
    void add(pasted.address);
  }, [pasted]);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void add(address);
  };
  const close = (isAdded: boolean): void => {
    showFeed(undefined);
    if (isAdded) setAddress('');
  };
  return html`<form class="address" onSubmit=${onSubmit}>
      <input
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck=${false}
        aria-label=${phrase('address')}
        aria-describedby="address-help"
        placeholder=${phrase('address')}
        value=${address}
        onInput=${(event: Event) => setAddress((event.currentTarget as HTMLInputElement).value)}
      />
      <button type="submit" disabled=${isBusy}>${phrase(isBusy ? 'adding' : 'add')}</button>
      <p id="address-help" class="help">${phrase('addHelp')}</p>
    </form>
    ${feed && html`<${FeedDialog} feed=${feed} onClose=${close} />`}` as VNode;
}

/** Asks the studio to fetch it. @throws AskError */
function addAddress(address: string): Promise<AddedAddress> {
  return askStudio<AddedAddress>('/api/addresses', { method: 'POST', body: { address } });
}

/** Shows an article that was added, or was there. */
export function openAdded({ id, title, isNew }: AddedAddress & { readonly kind: 'article' }): void {
  announce(phrase(isNew ? 'added' : 'isThere', title));
  location.hash = screenAddress({ screen: 'article', id });
}

/** What went wrong, and what can be done. */
export function wordsOfTrouble(error: unknown): string {
  if (!(error instanceof AskError)) throw error;
  return troubleInWords(error);
}
