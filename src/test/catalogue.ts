/**
 * Rows of the catalogue of mistakes: what was typed, what is said, what each button makes of it. In: a text.
 * Out: its row, to be compared with the one that is written down.
 */
import { differentiate } from "../engine/differentiate.ts";

export type Row = {
  /** `«` and `»` stand around what the message points at. */
  readonly typed: string;
  /** An error where nothing else is said. */
  readonly severity?: "warning" | "info";
  readonly says: string;
  /** By its label, the text after each fix. */
  readonly fixes?: Readonly<Record<string, string>>;
};

/** The text of a row without the marks. */
export function sourceOf({ typed }: Row): string {
  return typed.replace(/[«»]/g, "");
}

/** What is said about the text with this severity, one row each. */
export function rowsOf(source: string, severity: "error" | "warning" | "info"): readonly Row[] {
  const told = differentiate(source).diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  return told.map(({ from, to, message, fixes }): Row => {
    const mended = fixes.map((fix) => [
      fix.label,
      source.slice(0, fix.from) + fix.insert + source.slice(fix.to),
    ]);
    return {
      typed: `${source.slice(0, from)}«${source.slice(from, to)}»${source.slice(to)}`,
      ...(severity === "error" ? {} : { severity }),
      says: message,
      ...(mended.length === 0 ? {} : { fixes: Object.fromEntries(mended) }),
    };
  });
}
