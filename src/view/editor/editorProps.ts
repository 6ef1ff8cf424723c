/**
 * What the page hands to the expression editor, and what it gets back. The editor keeps no document of its
 * own: `source` is the document, and typing comes out through `onEdit`.
 */

import type { Span } from "../../engine/parse/expr.ts";
import type { Fix, InputError } from "../../engine/parse/inputError.ts";

export type EditorCommands = {
  /** Takes back the last undo step, wherever the focus is; false where there is none. */
  undo(): boolean;
  redo(): boolean;
  focus(): void;
};

export type EditorProps = {
  /** The document, lines ended by `\n`. `onEdit` must come back as `source` in the same React update. */
  readonly source: string;
  readonly onEdit: (source: string) => void;
  readonly diagnostics: readonly InputError[];
  /** The place the current step came from. */
  readonly activeSpan: Span | null;
  /** While "drag", the changes of `source` from outside are one undo step. */
  readonly scrub: "none" | "drag";
  /** Called with the live commands, again when the plain editor gives way to the full one. */
  readonly onReady?: ((commands: EditorCommands) => void) | undefined;
  /** Applies a fix chosen by key (Alt+Enter) in the text. */
  readonly onFix?: ((fix: Fix) => void) | undefined;
  /** The id of the element that lists the mistakes, which then describes the editor to a screen reader. */
  readonly describedBy?: string | undefined;
};

/** What a person would lose when one form of the editor replaces the other. */
export type Posture = {
  readonly focused: boolean;
  readonly anchor: number;
  readonly head: number;
  /** In CSS pixels. */
  readonly scrollTop: number;
};
