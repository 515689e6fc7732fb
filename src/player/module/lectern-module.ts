/**
 * → the player as a module, `lectern/player`: defines `<lectern-player>` in a browser. On a server it
 * touches nothing, so that pages can be drawn there.
 */
if (typeof customElements !== 'undefined') void import('../lectern-player.ts');
