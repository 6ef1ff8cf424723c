/** A group's name on its frame; for a gate that was taken apart, the button that puts it together again. */
import { Minimize2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { GroupFrame } from "../../present/picture/groupFrames.ts";
import { SIZES } from "../../present/picture/sizes.ts";

type GroupTagProps = { readonly frame: GroupFrame; readonly onPutTogether: (key: string) => void };

export function GroupTag({ frame: { group, tag }, onPutTogether }: GroupTagProps) {
  const { label, key, kind } = group;
  const name = (
    <>
      <rect className="group-tag-box" width={tag.width} height={tag.height} rx={tag.height / 2} />
      <text x={9} y={17} fontSize={SIZES.text.note}>
        {label}
      </text>
    </>
  );
  const place = { transform: `translate(${tag.x} ${tag.y})` };
  if (kind === "call") {
    return (
      <g className="group-tag group-call" {...place}>
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
  const does = `Put ${label} together`;
  return (
    <g
      className="group-tag group-button"
      role="button"
      tabIndex={0}
      aria-label={does}
      data-group-tag={key}
      onClick={put}
      onKeyDown={onKeyDown}
      {...place}
    >
      <title>{does}</title>
      {name}
      <Minimize2 aria-hidden="true" size={14} x={tag.width - 23} y={5} />
    </g>
  );
}
