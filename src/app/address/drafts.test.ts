import { beforeEach, expect, test } from "vitest";
import { FakeClock } from "../../test/fakeClock.ts";
import { FakeTab } from "../../test/fakeTab.ts";
import { type Address, readAddressNow } from "./address.ts";
import { bindAddress } from "./history.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

let kept: { readonly shown: string; readonly wanted: string } | null;
let state: Address;

/** The page opened in this tab. */
function bind(tab: FakeTab) {
  return bindAddress({
    needs: () => null,
    read: () => state,
    apply: (address) => {
      state = address;
    },
    draft: {
      at: (shown) => (kept?.shown === shown ? kept.wanted : null),
      keep: (shown, wanted) => {
        kept = { shown, wanted };
      },
      drop: () => {
        kept = null;
      },
    },
    window: tab,
    clock: new FakeClock(),
  });
}

/** The reader goes on where the browser refuses to write it. */
async function editRefused(tab: FakeTab) {
  const binding = bind(tab);
  tab.refuses = true;
  state = { ...state, lesson: null, src: "f = 2 * x", step: 1 };
  binding.follow();
  await settled();
  expect(tab.location.hash).toBe("#lesson=G3");
  return binding;
}

beforeEach(() => {
  kept = null;
  const read = readAddressNow("#lesson=G3");
  if (read !== null) state = read;
});

test("what the address bar refuses is found again by a reload", async () => {
  const tab = new FakeTab("#lesson=G3");
  (await editRefused(tab)).stop();
  bind(tab);
  expect(state).toMatchObject({ src: "f = 2 * x", step: 1 });
});

test("at another address it is nobody's", async () => {
  (await editRefused(new FakeTab("#lesson=G3"))).stop();
  bind(new FakeTab("#lesson=G7"));
  expect(state).toMatchObject({ lesson: "G7", src: null });
});

test("it is dropped once the address bar takes it", async () => {
  const tab = new FakeTab("#lesson=G3");
  const { stop } = await editRefused(tab);
  tab.refuses = false;
  stop();
  expect(readAddressNow(tab.location.hash)?.src).toBe("f = 2 * x");
  expect(kept).toBe(null);
});
