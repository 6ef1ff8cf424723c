/** The filled ground of a gradient that this step is about; invisible otherwise. */
import { textWidth } from "../../present/label/textWidth.ts";
import { SIZES } from "../../present/picture/sizes.ts";

type GradientChipProps = {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle";
  readonly room: number;
  readonly text: string;
};

export function GradientChip({ x, y, anchor, room, text }: GradientChipProps) {
  const width = Math.min(room, textWidth(text, SIZES.text.number)) + 12;
  const left = anchor === "start" ? x - 6 : x - width / 2;
  return <rect className="stage-chip" x={left} y={y - 1} width={width} height={SIZES.line + 2} rx={6} />;
}
