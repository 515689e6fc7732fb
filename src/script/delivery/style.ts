/** how lively a text is read: the names that the setting `delivery` takes, and what each means. */

/** How far each is from the voice's own reading; 0: not at all. */
const STRENGTHS = { plain: 0, read: 1, lively: 1.4 } as const;

/** The name of a style. */
export type DeliveryStyle = keyof typeof STRENGTHS;

/** The names of the styles. */
export const DELIVERY_STYLES: readonly DeliveryStyle[] = ['plain', 'read', 'lively'];

/** The style of a text for which none is asked. */
export const DEFAULT_STYLE: DeliveryStyle = 'read';

/** Multiplier of everything that delivery changes. */
export function deliveryStrength(style: DeliveryStyle): number {
  return STRENGTHS[style];
}

/** Whether a value is the name of a style. */
export function isDeliveryStyle(value: unknown): value is DeliveryStyle {
  return DELIVERY_STYLES.some((name) => name === value);
}
