/**
 * What is drawn onto the text: mistakes underlined where they are, and the line and span the current step
 * came from. In: diagnostics and the active span. Out: CodeMirror decorations that move with the text until
 * the next ones arrive. Follows @codemirror/lint's field of decorations, without its panel and tooltips.
 */
import { type Extension, type Range, RangeSet, StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";
import type { Span } from "../../engine/parse/expr.ts";
import type { InputError } from "../../engine/parse/inputError.ts";

export type Markings = { readonly diagnostics: readonly InputError[]; readonly activeSpan: Span | null };

export const setMarkings = StateEffect.define<Markings>();

/** Beyond these nothing is marked: longer programs are refused, and nobody reads a hundred underlines. */
const MAX_OFFSET = 20_000;
const MAX_DIAGNOSTICS = 100;
const MAX_ACTIVE_LINES = 50;

class ActiveLineMarker extends GutterMarker {
  override elementClass = "cm-activeSourceGutter";
}
const activeGutter = new ActiveLineMarker();
const activeLine = Decoration.line({ class: "cm-activeSource" });
const activeMark = Decoration.mark({ class: "cm-activeSpan" });

type Drawn = {
  readonly decorations: DecorationSet;
  readonly gutter: RangeSet<GutterMarker>;
  readonly invalid: boolean;
};

const drawnMarkings = StateField.define<Drawn>({
  create: () => ({ decorations: Decoration.none, gutter: RangeSet.empty, invalid: false }),
  update(drawn, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarkings)) return draw(transaction.state.doc, effect.value);
    }
    if (!transaction.docChanged) return drawn;
    return {
      decorations: drawn.decorations.map(transaction.changes),
      gutter: drawn.gutter.map(transaction.changes),
      invalid: drawn.invalid,
    };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (drawn) => drawn.decorations),
    gutterLineClass.from(field, (drawn) => drawn.gutter),
    EditorView.contentAttributes.from(
      field,
      (drawn): Record<string, string> => (drawn.invalid ? { "aria-invalid": "true" } : {}),
    ),
  ],
});

export const markings: Extension = drawnMarkings;

function draw(doc: Text, { diagnostics, activeSpan }: Markings): Drawn {
  const decorations: Range<Decoration>[] = [];
  const gutter: Range<GutterMarker>[] = [];
  if (activeSpan !== null) {
    for (const from of activeLineStarts(doc, activeSpan)) {
      decorations.push(activeLine.range(from));
      gutter.push(activeGutter.range(from));
    }
    const span = clip(doc, activeSpan);
    if (span.from < span.to) decorations.push(activeMark.range(span.from, span.to));
  }
  for (const diagnostic of diagnostics.slice(0, MAX_DIAGNOSTICS)) {
    const span = underlineSpan(doc, diagnostic);
    if (span !== null) decorations.push(underline(diagnostic).range(span.from, span.to));
  }
  return {
    decorations: Decoration.set(decorations, true),
    gutter: RangeSet.of(gutter, true),
    invalid: diagnostics.some((diagnostic) => diagnostic.severity === "error"),
  };
}

function underline({ severity, message }: InputError): Decoration {
  return Decoration.mark({ class: `cm-mistake cm-mistake-${severity}`, attributes: { title: message } });
}

function clip(doc: Text, span: Span): Span {
  const end = Math.min(doc.length, MAX_OFFSET);
  const from = Math.max(0, Math.min(span.from, end));
  return { from, to: Math.max(from, Math.min(span.to, end)) };
}

/** Offsets of the lines the span touches, at most `MAX_ACTIVE_LINES`; none past the marked part. */
function activeLineStarts(doc: Text, span: Span): readonly number[] {
  if (span.from > Math.min(doc.length, MAX_OFFSET)) return [];
  const { from, to } = clip(doc, span);
  const first = doc.lineAt(from).number;
  const last = Math.min(doc.lineAt(to).number, first + MAX_ACTIVE_LINES - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index).from);
}

/**
 * Where to underline: the diagnostic's span, widened to the neighbouring character of its line where it is
 * empty ("expected a number after this"); null where there is nothing to underline.
 */
export function underlineSpan(doc: Text, span: Span): Span | null {
  if (span.from > MAX_OFFSET) return null;
  const { from, to } = clip(doc, span);
  if (from < to) return { from, to };
  const line = doc.lineAt(from);
  if (from < line.to) return { from, to: from + 1 };
  return line.from < from ? { from: from - 1, to: from } : null;
}
