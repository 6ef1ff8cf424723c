import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Address, readAddress, readAddressNow, writeAddress, writeAddressNow } from "./address.ts";

const plain: Address = {
  src: null,
  lesson: null,
  exercise: null,
  seed: null,
  step: 0,
  size: null,
  theme: null,
  palette: null,
  view: "main",
  hide: [],
  predict: "off",
  digits: null,
  numbers: null,
  notation: null,
  type: null,
  words: null,
  table: null,
  open: [],
  unknown: [],
  damaged: null,
};

const hideable = ["values", "gradients", "formula", "words", "editor", "inputs", "table", "lessons"];
/** Any UTF-16 text: emoji, control characters, byte order marks and lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom(
      "&",
      "=",
      "#",
      "%",
      "+",
      "%2",
      " ",
      "\n",
      "w1",
      "\uFEFF",
      "\uD83D",
      "é",
      "😀",
      "?",
      ",",
    ),
  }),
);
const source = fc.oneof(
  anyText,
  fc.tuple(anyText, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times)),
);
const unknownPair = fc.tuple(fc.stringMatching(/^[xyp][a-z%2]{0,8}$/), fc.stringMatching(/^[\w=%+.]{0,12}$/));

const wellFormed = (text: string | null) =>
  text === null ? null : Buffer.from(text, "utf8").toString("utf8");

const address: fc.Arbitrary<Address> = fc.record({
  src: fc.option(source),
  lesson: fc.option(anyText.filter((text) => text !== "")),
  exercise: fc.option(anyText.filter((text) => text !== "" && wellFormed(text) === text)),
  seed: fc.oneof(fc.constant("new" as const), fc.option(fc.nat())),
  step: fc.nat(),
  size: fc.constantFrom(null, "edge", "node", "pass"),
  theme: fc.constantFrom(null, "auto", "light", "dark", "contrast"),
  palette: fc.constantFrom(null, "standard", "safe"),
  view: fc.constantFrom("main", "present", "embed", "worksheet"),
  hide: fc.subarray(hideable),
  predict: fc.constantFrom("off", "leaves", "all", "values"),
  digits: fc.option(fc.integer({ min: 2, max: 17 })),
  numbers: fc.option(fc.constantFrom("significant", "decimals", "fractions")),
  notation: fc.option(fc.constantFrom("partials", "d", "bar", "delta")),
  type: fc.option(fc.integer({ min: 100, max: 250 })),
  words: fc.option(fc.boolean()),
  table: fc.option(fc.boolean()),
  open: fc.uniqueArray(anyText.filter((text) => text !== "" && wellFormed(text) === text)),
  unknown: fc.array(unknownPair),
  damaged: fc.constant(null),
});

const asCarried = (whole: Address): Address => ({
  ...whole,
  src: wellFormed(whole.src),
  lesson: wellFormed(whole.lesson),
});
const packedHash = (text: string | Buffer) => `#z=${deflateRawSync(text).toString("base64url")}`;

describe("an address", () => {
  it("reads back as it was written, whatever the program and the settings", async () => {
    await fc.assert(
      fc.asyncProperty(address, async (whole) => {
        const hash = await writeAddress(whole);
        expect(await readAddress(hash)).toEqual(asCarried(whole));
        expect(readAddressNow(writeAddressNow(whole))).toEqual(asCarried(whole));
      }),
      { numRuns: 300 },
    );
  });

  it("survives the browser's own URL parser unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(address, async (whole) => {
        const hash = await writeAddress(whole);
        expect(new URL(hash, "https://example.org/").hash).toBe(hash === "#" ? "" : hash);
        expect(hash).toMatch(/^#[\w\-.~!$&'()*+,;=:@/?%]*$/);
      }),
    );
  });

  it("reads any text at all without failing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyText,
          anyText.map((text) => `#z=${text}`),
        ),
        async (text) => {
          const read = await readAddress(text);
          expect(read.step).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("writing", () => {
  it("leaves out whatever is at its default", async () => {
    expect(await writeAddress(plain)).toBe("#");
    expect(await writeAddress({ ...plain, lesson: "G3" })).toBe("#lesson=G3");
    expect(await writeAddress({ ...plain, theme: "auto", words: false })).toBe("#theme=auto&words=off");
  });

  it("keeps a formula readable", async () => {
    const src = "f(a, b) = (a + b)*(b+1)";
    expect(await writeAddress({ ...plain, src, step: 3 })).toBe(
      "#src=f(a,%20b)%20=%20(a%20+%20b)*(b+1)&step=3",
    );
  });

  it("stays readable up to 1,500 encoded characters and packs beyond", async () => {
    expect(await writeAddress({ ...plain, src: "a".repeat(1_500) })).toBe(`#src=${"a".repeat(1_500)}`);
    const src = `${"é".repeat(250)}a`;
    const hash = await writeAddress({ ...plain, src, step: 2 });
    expect(hash).toMatch(/^#z=[\w-]+&step=2$/);
    const packed = hash.slice("#z=".length, hash.indexOf("&"));
    expect(inflateRawSync(Buffer.from(packed, "base64url")).toString("utf8")).toBe(src);
  });

  it("leaves out a program longer than any link may unpack to", async () => {
    expect(await writeAddress({ ...plain, src: "a".repeat(200_001), step: 1 })).toBe("#step=1");
    const longest = "a".repeat(200_000);
    expect((await readAddress(await writeAddress({ ...plain, src: longest }))).src).toBe(longest);
  });
});

describe("reading", () => {
  it("takes a fragment typed by hand, with bare spaces, pluses and equal signs", () => {
    expect(readAddressNow("src=f = a + b&step=2")).toEqual({ ...plain, src: "f = a + b", step: 2 });
  });

  it("answers at once unless the program is packed", async () => {
    expect(readAddressNow("")).toEqual(plain);
    expect(readAddressNow(packedHash("a*b"))).toBeNull();
    expect(await readAddress(`${packedHash("a*b")}&step=1`)).toEqual({ ...plain, src: "a*b", step: 1 });
  });

  it("clamps numbers that are out of range and takes the default for anything else", () => {
    const read = (hash: string) => readAddressNow(hash);
    expect(read("#step=-3&digits=99")).toMatchObject({ step: 0, digits: 17 });
    expect(read(`#step=${"9".repeat(400)}&digits=-1`)).toMatchObject({
      step: Number.MAX_SAFE_INTEGER,
      digits: 2,
    });
    expect(read("#step=2.5&digits=NaN")).toMatchObject({ step: 0, digits: null });
    expect(read("#step=0x10&digits=")).toMatchObject({ step: 0, digits: null });
    expect(read("#numbers=roman&notation=toString")).toMatchObject({ numbers: null, notation: null });
    expect(read("#type=50&palette=red")).toMatchObject({ type: 100, palette: null });
    expect(read("#type=900&words=yes")).toMatchObject({ type: 250, words: null });
    expect(read("#size=huge&theme=DARK&view=__proto__")).toEqual(plain);
    expect(read("#step=%zz&theme=%")).toEqual(plain);
  });

  it("hides each known part once and ignores the others", () => {
    expect(readAddressNow("#hide=words%2Ctable,words,graph,constructor")?.hide).toEqual(["words", "table"]);
  });

  it("keeps keys it does not know, in order and as they were", async () => {
    const hash = "#lesson=G3&practise=leaves&%zz=%&constructor=1&__proto__=2&flag&a=b=c";
    const read = await readAddress(hash);
    expect(read).toEqual({
      ...plain,
      lesson: "G3",
      unknown: [
        ["practise", "leaves"],
        ["%zz", "%"],
        ["constructor", "1"],
        ["__proto__", "2"],
        ["flag", ""],
        ["a", "b=c"],
      ],
    });
    expect(await writeAddress(read)).toBe(hash);
  });

  it("lets the first of two equal keys count, and a readable program before a packed one", () => {
    expect(readAddressNow(`#step=1&step=2&src=a&src=b&${packedHash("c").slice(1)}`)).toEqual({
      ...plain,
      src: "a",
      step: 1,
    });
  });
});

describe("the groups that a link opens or folds", () => {
  it.each([
    ["sigmoid@h1,layer%232", ["sigmoid@h1", "layer#2"]],
    ["h1,,h1,h2", ["h1", "h2"]],
    ["%zz,a%2Cb", ["%zz", "a,b"]],
    ["", []],
  ])("%s are %j", (written, open) => {
    expect(readAddressNow(`#src=a&open=${written}`)?.open).toEqual(open);
  });

  it("are written readably", () => {
    const open = ["sigmoid@h1", "silu#1/sigmoid#1", "θ"];
    expect(writeAddressNow({ ...plain, src: "a", open })).toBe(
      "#src=a&open=sigmoid@h1,silu%231/sigmoid%231,%CE%B8",
    );
  });
});

describe("a damaged link", () => {
  const rest = "&step=3&theme=dark&digits=6&predict=all";
  const kept: Partial<Address> = {
    src: null,
    step: 3,
    theme: "dark",
    digits: 6,
    predict: "all",
  };
  const whole = deflateRawSync("w1 = -2, w2 = 5, w3 = -4\n(w1 + w2) * w3").toString("base64url");

  it.each([
    ["a percent sign with no code", "#src=100%", "100%"],
    ["half a character", "#src=x%E2%8", "x%E2%8"],
    ["a link cut within a code", "#src=a%20%3D%202%0Af%20%3D%20a*a%2", "a = 2\nf = a*a%2"],
  ])("shows what can be read of a damaged program: %s", async (_case, hash, src) => {
    const read = await readAddress(hash + rest);
    expect(read).toMatchObject({ ...kept, src });
    expect(read.damaged).toMatch(/percent sign/);
  });

  it.each([
    ["a lesson with a percent sign and no code", "#lesson=G%", /lesson.*percent sign/],
    ["letters that are not base64url", "#z=a*b!", /unpacked/],
    ["base64 of an impossible length", "#z=abcde", /unpacked/],
    ["nothing packed", "#z=", /unpacked/],
    ["a packed program that was cut off", `#z=${whole.slice(0, -6)}`, /unpacked/],
    ["packed bytes that are not text", packedHash(Buffer.from([0x61, 0xff, 0x62])), /unpacked/],
    ["packed text that ends within a character", packedHash(Buffer.from([0x61, 0xe2, 0x82])), /unpacked/],
    ["one character too many", packedHash("a".repeat(200_001)), /200,000 characters/],
  ])("is told and loses nothing else: %s", async (_case, hash, told) => {
    const read = await readAddress(hash + rest);
    expect(read).toMatchObject(kept);
    expect(read.damaged).toMatch(told);
    expect(read.damaged).toMatch(/\.$/);
  });

  it("that would unpack to 100 million characters is given up at the cap", async () => {
    const bomb = packedHash(Buffer.alloc(100_000_000, "a"));
    const reads = vi.spyOn(ReadableStreamDefaultReader.prototype, "read");
    expect((await readAddress(bomb)).damaged).toMatch(/200,000 characters/);
    // The platform hands out 16 to 64 kB at a time: a dozen pieces, not thousands.
    expect(reads.mock.calls.length).toBeLessThan(50);
    reads.mockRestore();
  });
});
