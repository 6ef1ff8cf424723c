/**
 * Where the names of groups stand: each above its result, which has room for it, an outer group's above an inner
 * one's. In: a result's room and the groups it is the result of. Out: boxes relative to its centre, and the room with
 * them in it.
 */
import type { NodeGroup } from "../../engine/graph/graph.ts";
import type { Box } from "../layout/geometry.ts";
import type { Room } from "../layout/layout.ts";

export type GroupTag = { readonly key: string; readonly box: Box };

const TAG = { height: 24, character: 8, sign: 26, padding: 18, gap: 4 } as const;

/** `groups`: outermost first. With room for the name and the sign that closes the group; a definition has the sign alone. */
export function tagPlaces(
  room: Room,
  groups: readonly NodeGroup[],
): { readonly tags: readonly GroupTag[]; readonly room: Room } {
  let { right, top } = room;
  const tags = groups.toReversed().map(({ key, kind, label }): GroupTag => {
    const named = label.length * TAG.character + TAG.padding + TAG.sign;
    const width = kind === "definition" ? TAG.height : named;
    const box = { x: -room.left, y: -top - TAG.height, width, height: TAG.height };
    top += TAG.height + TAG.gap;
    right = Math.max(right, width - room.left + TAG.gap);
    return { key, box };
  });
  return { tags, room: { ...room, right, top } };
}
