/** pressed keys → what they mean where nothing is being typed. */
import { useEffect } from 'preact/hooks';

/** Keys by their names, such as `a`, ` `, `?`, `ArrowDown`, `Mod+z`, `Mod+Shift+z`. */
export type KeyTable = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Where it is kept that single keys do nothing, for those who press them by accident or by voice. */
const OFF = 'lectern-studio-keys-off';

/** Whether single keys work. */
export function areKeysOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

/** Lets single keys work, or not. */
export function turnKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"]';

/** Elements that the space bar and Enter press by themselves. */
const PRESSED = 'button, a, summary, input, select, textarea, [role="slider"]';

/** Hears keys while a screen is shown and no dialog is open. */
export function useKeys(keys: KeyTable): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!(target instanceof Element) || event.defaultPrevented || event.altKey) return;
      const isWithMod = event.ctrlKey || event.metaKey;
      if (target.closest(TYPED_INTO) || document.querySelector('dialog[open]')) return;
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!isWithMod && event.key.length === 1 && !areKeysOn()) return;
      if ((name === ' ' || name === 'Enter') && target.closest(PRESSED)) return;
      const shift = event.shiftKey && name !== '?' ? 'Shift+' : '';
      const act = keys[`${isWithMod ? 'Mod+' : ''}${shift}${name}`];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
