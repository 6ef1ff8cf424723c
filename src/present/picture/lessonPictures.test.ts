/**
 * The picture of every lesson as text, in `__snapshots__`: one line a node, a wire, a group, and the numbers shown after
 * the forward pass, at the first edge, in the middle of the backward pass and at the end. Whoever changes the layout
 * reads in the difference what moved. To accept it: `npx vitest run src/present/picture/lessonPictures.test.ts -u`.
 */

import { expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { lessons } from "../../lessons/gallery.ts";
import { pictureText, positionText } from "../../test/pictureText.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { drawPicture } from "./picture.ts";

it.each(lessons.map(({ id, title, program }) => [id, title, program]))(
  "%s %s is drawn as its text says",
  async (id, title, program) => {
    const { trace } = run(program);
    if (trace === null) throw new Error(`${id} does not run`);
    const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
    const { forwardCount, steps } = trace;
    const last = steps.length;
    const first = Math.min(forwardCount + 2, last);
    const positions = new Set([forwardCount, first, Math.ceil((first + last) / 2), last]);
    const shown = [...positions].map((position) => positionText(picture, trace, position));
    const text = [`${id} ${title}`, pictureText(picture), ...shown, ""].join("\n");
    await expect(text).toMatchFileSnapshot(`__snapshots__/${id}.txt`);
  },
);
