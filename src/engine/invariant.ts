/**
 * A broken promise of our own code, never the reader's mistake (those are `InputError` data).
 * Throws when `condition` is false; the front door turns it into a diagnostic.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Backstep invariant: ${message}`);
}
