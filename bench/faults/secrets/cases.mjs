/** addresses of listeners → commands, each with a secret in one of the places where it can stand. */
import { addresses } from './addresses.mjs';
import { everyCommand } from './every-command.mjs';
import { pages } from './pages.mjs';
import { proxies } from './proxies.mjs';
import { services } from './services.mjs';
import { wrongPlaces } from './wrong-places.mjs';

/** Every case: its name and arguments; environment, configuration and files where it has them. */
export function secretCases(places) {
  return [
    ...everyCommand(),
    ...pages(places),
    ...addresses(places),
    ...proxies(places),
    ...services(places),
    ...wrongPlaces(),
  ];
}
