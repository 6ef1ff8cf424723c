/** An address may have to wait until what it names is loaded. */
import { expect, it } from "vitest";
import { FakeClock } from "../../test/fakeClock.ts";
import { FakeTab } from "../../test/fakeTab.ts";
import { type Address, readAddressNow } from "./address.ts";
import { bindAddress } from "./history.ts";

/** Long enough for all that waits for nothing but a promise. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A page that has to load lesson G30, bound to a tab at this address. */
function bound(hash: string) {
  const tab = new FakeTab(hash);
  const applied: Address[] = [];
  let state = readAddressNow("");
  let load = (): void => undefined;
  const loading = new Promise<void>((resolve) => {
    load = resolve;
  });
  const binding = bindAddress({
    needs: ({ lesson }) => (lesson === "G30" ? loading : null),
    read: () => {
      if (state === null) throw new Error("an empty address can't be read");
      return state;
    },
    apply: (address) => {
      applied.push(address);
      state = address;
    },
    draft: { at: () => null, keep: () => undefined, drop: () => undefined },
    window: tab,
    clock: new FakeClock(),
  });
  return { tab, applied, binding, load, lessons: () => applied.map(({ lesson }) => lesson) };
}

it("waits for what an address needs, and writes nothing over it meanwhile", async () => {
  const { tab, applied, binding, load } = bound("#lesson=G30&step=5");
  binding.follow();
  await settled();
  expect(applied).toEqual([]);
  expect(tab.location.hash).toBe("#lesson=G30&step=5");
  load();
  await settled();
  expect(applied).toMatchObject([{ lesson: "G30", step: 5 }]);
});

it("applies an address that needs nothing at once", () => {
  expect(bound("#lesson=G3").lessons()).toEqual(["G3"]);
});

it("lets another address win over the one that waits", async () => {
  const { tab, load, lessons } = bound("#lesson=G7");
  tab.entries = ["#lesson=G7", "#lesson=G30"];
  tab.go(1);
  tab.go(-1);
  load();
  await settled();
  expect(lessons()).toEqual(["G7", "G7"]);
});

it("lets a document chosen meanwhile win over the one that waits", async () => {
  const { tab, applied, binding, load } = bound("#lesson=G30");
  binding.push();
  load();
  await settled();
  expect(applied).toEqual([]);
  expect(tab.entries).toHaveLength(2);
});
