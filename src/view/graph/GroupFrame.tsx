/** A group's frame behind its nodes: an outline, or a tint where other nodes stand between them. */
import { wirePath } from "../../present/layout/wirePath.ts";
import type { GroupFrame as Frame } from "../../present/picture/groupFrames.ts";

type GroupFrameProps = { readonly frame: Frame };

export function GroupFrame({ frame: { group, outline, tint } }: GroupFrameProps) {
  if (outline !== null) {
    return <rect className={`group-frame group-${group.kind}`} {...outline} rx={14} data-group={group.key} />;
  }
  return (
    <g className={`group-tint group-${group.kind}`} data-group={group.key}>
      {tint.wires.map(({ key, points }) => (
        <path key={key} d={wirePath(points)} />
      ))}
      {tint.boxes.map((box) => (
        <rect key={`${box.x} ${box.y}`} {...box} rx={14} />
      ))}
    </g>
  );
}
