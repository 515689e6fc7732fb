import { describe, expect, it } from 'vitest';
import type { LabelledLine } from '../../../../src/article/classify/page/label-lines.ts';
import { skipPointingLines } from '../../../../src/article/classify/page/pointing-lines.ts';

/** The rule of a line that is read so far. */
function ruleOf(text: string, given: { link?: number; kind?: string; asked?: string } = {}) {
  const { link = 0, kind = 'paragraph', asked } = given;
  const unit = { index: 0, kind, text, words: text.split(/\s+/).length, asked };
  const line = { rule: undefined, link, unit } as unknown as LabelledLine;
  return skipPointingLines([line])[0]!.rule;
}

describe('a line that is the page’s and no part of the story', () => {
  it.each([
    ['read-more', 'Also read: Nine bridges that were never built', 0.7],
    ['read-more', 'You may also be interested in: The lamps of Varnholm', 0.5],
    ['read-more', '>> See Our Full Guide: Tunnels of the north', 0.6],
    ['read-more', '👉 Learn more about lamps from the yard.', 0.2],
    ['read-more', 'Read our full Holm X7 lamp review', 0.8],
    ['related', 'Check out next:', 0],
    ['related', '---------- SHARE YOUR STORY', 0],
    ['call-to-action', 'Buy on Quayside', 1],
    ['call-to-action', 'Shop the lamps of Holm', 1],
    ['call-to-action', '$53 Now $40 on Quayside', 1],
    ['call-to-action', '➡️ Check current price', 1],
    ['call-to-action', 'Get It Now', 0],
    ['call-to-action', 'Call (555) 010-2727 today for advice on your lamps from our experts.', 0],
    ['call-to-action', '*** Follow me for a daily picture of the harbour ***', 0],
    ['form', 'Join or sign in', 0],
    ['newsletter', 'Was this newsletter forwarded to you? Sign up to get it in your inbox.', 0.3],
    ['newsletter', 'Is this email not displaying correctly? View it in your browser.', 0.5],
    ['newsletter', 'By signing up, you agree to receive our messages about the harbour.', 0],
    ['call-to-action', 'Take our quick quiz to find the lamp that fits your boat.', 0],
    ['audio-player', 'Listen to the audio podcast here', 0],
    ['photo-credit', 'Guests wait on the quay. | Photo by Ada Holm', 0],
    ['photo-credit', 'Image provided by Holm Ferries.', 0],
    ['time-stamp', 'This post was last updated July 2021.', 0],
    ['skip-link', '< back to top', 1],
    ['shortcode', '{{lamp-banner="/banners/lamp"}}', 0],
    ['shortcode', '[form-box id=1630175]', 0],
    ['shortcode', '[LAMP_BANNER]', 0],
    ['author-bio', 'About the author: Ada Holm paints lamps in the north of Varnholm.', 0],
    ['shortcode', 'abc-xyz-3cb9615', 0],
  ])('is skipped as %s: “%s”', (rule, text, link) => {
    expect(ruleOf(text, { link })).toBe(rule);
  });

  it.each([
    ['Also read the small print: it names the price of every lamp.', 0],
    ['Check: the oil and the coolant', 0],
    ['Shop for a suit two months before the wedding', 0],
    ['Buy and hold', 0],
    ['Call your mother and tell her that the tunnel is open.', 0],
    ['The photo by the door shows the harbour in 1911, and nobody knows who took it.', 0],
    ['The story was published in 1911 by a man: he had seen the harbour burn.', 0],
    ['The council has been back to the top of the hill twice.', 0],
    ['gpt-4-turbo', 0],
    ['[NOTE]', 0],
    ['About the author we know that she lived by the harbour.', 0],
    ['[1, 2, 3]', 0],
    ['**The second tunnel**', 0],
    ['Learn more about tunnels before you vote for one.', 0],
  ])('is none where its form is another: “%s”', (text, link) => {
    expect(ruleOf(text, { link })).toBeUndefined();
  });

  it('is read where the page asks for it, and where it is code', () => {
    expect(ruleOf('Get it now', { asked: 'read' })).toBeUndefined();
    expect(ruleOf('{{banner}}', { kind: 'code' })).toBeUndefined();
  });
});
