import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeClock } from "../../test/fakeClock.ts";
import { FakeTab } from "../../test/fakeTab.ts";
import { type Address, NO_ADDRESS, readAddressNow, writeAddress } from "./address.ts";
import { bindAddress } from "./history.ts";

/** Random enough not to deflate below the readable length, so that it stays a long program. */
const long = Array.from({ length: 900 }, (_, index) => `x${(index * 7919) % 997}`).join(" + ");

/** Long enough for all that waits for nothing but a promise. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
/** Long enough for the platform's compression streams to finish. */
const unpacked = () => new Promise((resolve) => setTimeout(resolve, 30));

let tab: FakeTab;
let clock: FakeClock;
let state: Address;
/** What the page does when an address is applied, besides taking it. */
let onApply: () => void;
let applied: { readonly address: Address; readonly reason: string }[];

function bind() {
  return bindAddress({
    needs: () => null,
    read: () => state,
    apply: (address, reason) => {
      applied.push({ address, reason });
      if (address.damaged === null) state = address;
      onApply();
    },
    draft: { at: () => null, keep: () => undefined, drop: () => undefined },
    window: tab,
    clock,
  });
}
async function elapse(milliseconds: number) {
  clock.advance(milliseconds);
  await settled();
}
const inBar = () => readAddressNow(tab.location.hash);

beforeEach(() => {
  tab = new FakeTab();
  clock = new FakeClock();
  state = NO_ADDRESS;
  applied = [];
  onApply = () => undefined;
});

describe("opening", () => {
  it("applies the address before it returns, and leaves it as it is", () => {
    tab = new FakeTab("#src=a*b&step=3&digits=99");
    bind();
    expect(applied).toMatchObject([{ reason: "open", address: { src: "a*b", step: 3, digits: 17 } }]);
    expect(tab.location.hash).toBe("#src=a*b&step=3&digits=99");
  });

  it("unpacks a long program and writes nothing over it meanwhile", async () => {
    const hash = await writeAddress({ ...NO_ADDRESS, src: long, step: 5 });
    tab = new FakeTab(hash);
    const binding = bind();
    expect(applied).toEqual([]);
    binding.follow();
    tab.fire("pagehide");
    expect(tab.location.hash).toBe(hash);
    await vi.waitFor(() =>
      expect(applied).toMatchObject([{ reason: "open", address: { src: long, step: 5 } }]),
    );
    expect(tab.location.hash).toBe(hash);
  });

  it("lets a document chosen meanwhile win over the one being unpacked", async () => {
    tab = new FakeTab(await writeAddress({ ...NO_ADDRESS, src: long }));
    const binding = bind();
    state = { ...NO_ADDRESS, lesson: "G7" };
    binding.push();
    await unpacked();
    expect(applied).toEqual([]);
    expect(tab.location.hash).toBe("#lesson=G7");
    expect(tab.entries).toHaveLength(2);
  });

  it("hands a damaged link on and leaves it in the bar", () => {
    tab = new FakeTab("#src=%&step=2");
    bind();
    expect(applied).toMatchObject([{ address: { src: "%", step: 2, damaged: expect.any(String) } }]);
    expect(tab.location.hash).toBe("#src=%&step=2");
  });
});

describe("following", () => {
  it("replaces the entry and never adds one", async () => {
    const { follow } = bind();
    state = { ...NO_ADDRESS, lesson: "G3", step: 1 };
    follow();
    await settled();
    expect(tab.entries).toEqual(["#lesson=G3&step=1"]);
  });

  it("writes a burst at once, then once in 250 ms, and the last state in the end", async () => {
    const { follow } = bind();
    for (let step = 1; step <= 300; step += 1) {
      state = { ...NO_ADDRESS, step };
      follow();
      await elapse(10);
    }
    expect(tab.replaced).toBeLessThanOrEqual(3_000 / 250 + 41);
    expect(tab.replaced).toBeGreaterThan(40);
    await elapse(250);
    expect(inBar()?.step).toBe(300);
    const { replaced } = tab;
    for (let wait = 0; wait < 60; wait += 1) await elapse(250);
    expect(tab.replaced).toBe(replaced);
    expect(clock.timers.size).toBe(0);
  });

  it("writes what is waiting when the page goes away, packed or not", async () => {
    const { follow } = bind();
    state = { ...NO_ADDRESS, step: 1 };
    follow();
    await settled();
    state = { ...NO_ADDRESS, src: long, step: 2 };
    follow();
    tab.fire("pagehide");
    expect(inBar()).toMatchObject({ src: long, step: 2 });
  });

  it("packs a long program", async () => {
    const { follow } = bind();
    state = { ...NO_ADDRESS, src: long, step: 2 };
    const expected = await writeAddress(state);
    follow();
    await vi.waitFor(() => expect(tab.location.hash).toBe(expected));
    expect(expected).toMatch(/^#z=/);
    tab.fire("pagehide");
    expect(tab.location.hash).toBe(expected);
  });

  it("goes on when the browser refuses, and tries again when the page goes away", async () => {
    const { follow, push } = bind();
    tab.refuses = true;
    state = { ...NO_ADDRESS, step: 1 };
    follow();
    await settled();
    await elapse(1_000);
    expect(clock.timers.size).toBe(0);
    expect(push).not.toThrow();
    await settled();
    tab.refuses = false;
    tab.fire("pagehide");
    expect(inBar()?.step).toBe(1);
  });
});

describe("another document", () => {
  it("is pushed, and Back returns to the one before at its last step", async () => {
    const { follow, push } = bind();
    for (const step of [1, 2, 3]) {
      state = { ...NO_ADDRESS, lesson: "G3", step };
      follow();
    }
    state = { ...NO_ADDRESS, lesson: "G7" };
    push();
    expect(tab.entries).toEqual(["#lesson=G3&step=3", "#lesson=G7"]);
    await elapse(250);
    state = { ...state, step: 4 };
    follow();
    await elapse(250);
    expect(tab.entries).toEqual(["#lesson=G3&step=3", "#lesson=G7&step=4"]);
    tab.go(-1);
    expect(state).toMatchObject({ lesson: "G3", step: 3 });
    tab.go(1);
    expect(state).toMatchObject({ lesson: "G7", step: 4 });
  });

  it("is pushed at once even when long, and packed after", async () => {
    const { push } = bind();
    state = { ...NO_ADDRESS, src: long };
    push();
    expect(tab.entries).toHaveLength(2);
    expect(inBar()?.src).toBe(long);
    await vi.waitFor(() => expect(tab.location.hash).toMatch(/^#z=/));
    expect(tab.entries[0]).toBe("");
  });

  it("is not pushed twice when it is the one that is shown", () => {
    const { push } = bind();
    state = { ...NO_ADDRESS, lesson: "G7" };
    push();
    push();
    expect(tab.entries).toEqual(["", "#lesson=G7"]);
  });
});

describe("going back and forth", () => {
  it("applies an entry once, though two events tell of it", () => {
    tab = new FakeTab("#lesson=G1", "#lesson=G2");
    bind();
    tab.go(-1);
    expect(applied.map(({ reason, address }) => [reason, address.lesson])).toEqual([
      ["open", "G2"],
      ["navigate", "G1"],
    ]);
  });

  it("never writes the state of one entry into another", async () => {
    tab = new FakeTab("#lesson=G1", "#lesson=G2");
    const { follow } = bind();
    for (const step of [1, 2]) {
      state = { ...state, step };
      follow();
      await elapse(10);
    }
    tab.go(-1);
    await elapse(1_000);
    expect(tab.entries[0]).toBe("#lesson=G1");
  });

  it("drops a packed write that ends after the entry was left", async () => {
    tab = new FakeTab("#lesson=G1", "#lesson=G2");
    const { follow } = bind();
    state = { ...NO_ADDRESS, src: long };
    follow();
    tab.go(-1);
    await unpacked();
    expect(tab.entries[0]).toBe("#lesson=G1");
  });

  it("writes nothing because of what applying an address changes", async () => {
    tab = new FakeTab("#lesson=G1", "#lesson=G2");
    const { follow, push } = bind();
    onApply = () => {
      state = { ...state, step: 7 };
      push();
      follow();
    };
    tab.go(-1);
    await elapse(1_000);
    expect(tab.entries).toEqual(["#lesson=G1", "#lesson=G2"]);
  });

  it("takes a link pasted over the present one", () => {
    bind();
    tab.entries.push("#src=a+b&step=1");
    tab.at = 1;
    tab.fire("hashchange");
    expect(state).toMatchObject({ src: "a+b", step: 1 });
  });
});

describe("stopping", () => {
  it("writes what is waiting, then listens and ticks no more", async () => {
    const { follow, stop } = bind();
    for (const step of [1, 2]) {
      state = { ...NO_ADDRESS, step };
      follow();
    }
    stop();
    expect(inBar()?.step).toBe(2);
    tab.entries = ["#lesson=G1"];
    tab.fire("hashchange");
    expect(applied).toHaveLength(1);
    expect(clock.timers.size).toBe(0);
  });
});
