import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearProgress, currentProgress, readProgress, recordProgress, writeProgress } from "./progress.ts";

describe("progress", () => {
  it("reads back as it was written", () => {
    const progress = new Map([
      ["G7", { seen: true, right: 3 }],
      ["G17a", { seen: false, right: 12 }],
    ]);
    expect(readProgress(writeProgress(progress))).toEqual(progress);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another version", '{"version":2,"lessons":[{"id":"G7","seen":true,"right":1}]}'],
    ["no list", '{"version":1,"lessons":{"G7":1}}'],
    ["entries that are none", '{"version":1,"lessons":[null,3,{"id":7},{"id":"G7","seen":1,"right":0}]}'],
    ["impossible counts", '{"version":1,"lessons":[{"id":"G7","seen":true,"right":-1}]}'],
  ])("is empty where storage holds %s", (_what, text) => {
    expect(readProgress(text).size).toBe(0);
  });

  it("never throws on what is stored", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readProgress(text)).toBeInstanceOf(Map);
      }),
    );
  });

  it("without storage is kept for the visit: the best stays, and clearing forgets it", () => {
    recordProgress("G7", { seen: false, right: 2 });
    recordProgress("G7", { seen: true, right: 1 });
    expect(currentProgress().get("G7")).toEqual({ seen: true, right: 2 });
    clearProgress();
    expect(currentProgress().size).toBe(0);
  });
});
