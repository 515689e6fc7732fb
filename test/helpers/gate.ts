/** nothing → a gate that holds whoever comes until it is opened. */

/** The gate. */
export type Gate = {
  /** Fulfils when the gate is open. */
  readonly passed: () => Promise<void>;
  readonly letGo: () => void;
};

/** A closed one. */
export function openGate(): Gate {
  let open: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { passed: () => opened, letGo: () => open() };
}
