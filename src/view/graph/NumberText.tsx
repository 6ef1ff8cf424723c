/**
 * A number on the stage: rounded as everywhere, exact on hover, squeezed when it is wider than its place
 * (an exponent, many digits), so that a number never pushes anything away.
 */
import { textWidth } from "../../present/label/textWidth.ts";
import { SIZES } from "../../present/picture/sizes.ts";

type NumberTextProps = {
  readonly text: string;
  /** The number in full, for hover; null where there is nothing to add. */
  readonly exact: string | null;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle";
  /** px; wider text is squeezed to it. */
  readonly room: number;
  readonly className: string;
  readonly size?: number;
};

export function NumberText({
  text,
  exact,
  x,
  y,
  anchor,
  room,
  className,
  size = SIZES.text.number,
}: NumberTextProps) {
  const wide = textWidth(text, size) > room;
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      className={`stage-number ${className}`}
      {...(wide ? { textLength: room, lengthAdjust: "spacingAndGlyphs" } : {})}
    >
      {exact === null ? null : <title>{exact}</title>}
      {text}
    </text>
  );
}
