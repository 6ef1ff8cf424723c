/** A group's name on its frame: the button that closes it, to the gate it was or to one that stands for it. */
import { Minimize2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { apartNote } from "../../present/narration/apartNote.ts";
import type { GroupFrame as Frame } from "../../present/picture/groupFrames.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { GroupFrame } from "./GroupFrame.tsx";

type GroupTagProps = { readonly frame: Frame; readonly onPutTogether: (key: string) => void };

export function GroupTag({ frame, onPutTogether }: GroupTagProps) {
  const { group, tag, closes } = frame;
  const { label, key, kind } = group;
  const isNamed = kind !== "definition";
  const name = (
    <>
      <rect className="group-tag-box" width={tag.width} height={tag.height} rx={tag.height / 2} />
      {isNamed ? (
        <text x={9} y={17} fontSize={SIZES.text.note}>
          {label}
        </text>
      ) : null}
    </>
  );
  const place = { transform: `translate(${tag.x} ${tag.y})` };
  // Definitions that interleave would be a patchwork of tints: each is seen while it is pointed at.
  const isVeiled = kind === "definition" && frame.outline === null;
  const className = `group-tag group-${kind}`;
  if (!closes) {
    return (
      <g className={className} {...place}>
        {name}
      </g>
    );
  }
  const put = (): void => onPutTogether(key);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    // The player must not step or play as well.
    event.stopPropagation();
    put();
  };
  const does = kind === "gate" ? `Put ${label} together` : `Fold ${label}`;
  const apart = apartNote({ ...group, parent: null });
  return (
    <g
      className={`${className} group-button`}
      role="button"
      // The graph has one tab stop: by keyboard a group is closed from a node inside it.
      tabIndex={-1}
      aria-label={does}
      {...(apart === null ? {} : { "aria-description": apart })}
      data-group-tag={key}
      onClick={put}
      onKeyDown={onKeyDown}
    >
      <title>{apart === null ? does : `${does}. ${apart}`}</title>
      {isVeiled ? <GroupFrame frame={frame} /> : null}
      <g {...place}>
        {name}
        <Minimize2 aria-hidden="true" size={14} x={tag.width - (isNamed ? 23 : 19)} y={5} />
      </g>
    </g>
  );
}
