/**
 * The whole state of the page as a URL fragment, and back: `#src=…&step=3`. In: any fragment, however damaged.
 * Out: an Address, with what could not be read told in `damaged` and everything else kept. Pure: no page needed.
 * Learned from the links of the TypeScript and Svelte playgrounds (text packed with deflate, in the fragment).
 */
import { deflated, inflated, LONGEST } from "./packed.ts";
import { decoded, encoded, readable } from "./percent.ts";

export type Address = {
  /** The program; null when the link names none (or a lesson's), or when it could not be read. */
  readonly src: string | null;
  /** Id of a lesson, as written; whether there is such a lesson is the gallery's to say. */
  readonly lesson: string | null;
  /** What a random exercise is asked to be, as written: "medium-some-sums". */
  readonly exercise: string | null;
  /** Draws the numbers, 0 … 2³² − 1; `new` draws a seed first. null: the numbers are those of the program. */
  readonly seed: number | "new" | null;
  /** Position of the run, an integer ≥ 0; the run's length limits it later. Default 0. */
  readonly step: number;
  /** How far one press goes; null = by the size of the graph. */
  readonly size: "edge" | "node" | "pass" | null;
  /** Of the following eight, null where the link leaves the choice to the device. */
  readonly theme: "light" | "dark" | "contrast" | "auto" | null;
  readonly palette: "standard" | "safe" | null;
  /** Size of the type while presenting, percent, 100 … 250. */
  readonly type: number | null;
  /** Significant digits, or decimals, 2 … 17. */
  readonly digits: number | null;
  /** How numbers, and how gradients are written. */
  readonly numbers: "significant" | "decimals" | "fractions" | null;
  readonly notation: "partials" | "d" | "bar" | "delta" | null;
  /** Whether sentences are shown while presenting. */
  readonly words: boolean | null;
  /** Whether the table of the run is unfolded. */
  readonly table: boolean | null;
  readonly view: "main" | "present" | "embed" | "worksheet";
  /** Parts of the page that are hidden, each once, from `values formula …`. */
  readonly hide: readonly string[];
  /** Which numbers are to be predicted: gradients of inputs, all gradients, values too. */
  readonly predict: "off" | "leaves" | "all" | "values";
  /** Keys of groups that are not as they are to begin with (opened, or folded), each once, as written. */
  readonly open: readonly string[];
  /** Keys and values nobody here knows, still encoded, in the order of the link. */
  readonly unknown: readonly (readonly [key: string, value: string])[];
  /** What is wrong with the link, as a sentence for the reader; null when nothing is. Never written. */
  readonly damaged: string | null;
};

/** What a link may leave to the device. */
export type Choices = Pick<Address, (typeof CHOICES)[number]>;

/** Nothing chosen: others have the say. */
export const NO_CHOICES: Choices = {
  theme: null,
  palette: null,
  digits: null,
  numbers: null,
  notation: null,
  type: null,
  words: null,
  table: null,
};

/** What a link without a fragment says. */
export const NO_ADDRESS: Address = {
  src: null,
  lesson: null,
  exercise: null,
  seed: null,
  step: 0,
  size: null,
  view: "main",
  hide: [],
  predict: "off",
  open: [],
  unknown: [],
  damaged: null,
  ...NO_CHOICES,
};

/** Up to this many encoded characters the program stands in the link readably; beyond, it is packed. */
const LONGEST_READABLE = 1_500;

const SIZES = ["edge", "node", "pass"] as const;
const THEMES = ["light", "dark", "contrast", "auto"] as const;
const PALETTES = ["standard", "safe"] as const;
const NUMBERS = ["significant", "decimals", "fractions"] as const;
const NOTATIONS = ["partials", "d", "bar", "delta"] as const;
const SWITCHES = ["on", "off"] as const;
const VIEWS = ["main", "present", "embed", "worksheet"] as const;
const LARGEST_SEED = 2 ** 32 - 1;
const LEVELS = ["off", "leaves", "all", "values"] as const;
const HIDEABLE = ["values", "gradients", "formula", "words", "editor", "inputs", "table", "lessons"];
const CHOICES = ["theme", "palette", "digits", "numbers", "notation", "type", "words", "table"] as const;
const KEYS: readonly string[] = [
  "src",
  "z",
  "lesson",
  "exercise",
  "seed",
  "step",
  "size",
  "view",
  "hide",
  "predict",
  "open",
  ...CHOICES,
];

const BROKEN_PERCENT =
  "The expression in this link could not be read: a percent sign in it is not followed by a valid code. The link may have been cut off or altered.";
const BROKEN_LESSON =
  "The lesson in this link could not be read: a percent sign in it is not followed by a valid code. The link may have been cut off or altered.";
const BROKEN_PACKED =
  "The expression in this link could not be unpacked. The link may have been cut off or altered.";
const TOO_LONG = `The expression in this link unpacks to more than ${LONGEST.toLocaleString("en-US")} characters, so it was not opened.`;

/** Reads a fragment, with or without its `#`. Never rejects. */
export async function readAddress(hash: string): Promise<Address> {
  const { address, packed } = parsed(hash);
  if (packed === null) return address;
  const text = await inflated(packed);
  if (text.ok) return { ...address, src: text.text };
  return { ...address, damaged: text.tooLong ? TOO_LONG : BROKEN_PACKED };
}

/** The same at once; null only when the program is packed and `readAddress` must be asked. */
export function readAddressNow(hash: string): Address | null {
  const { address, packed } = parsed(hash);
  return packed === null ? address : null;
}

/**
 * The fragment that reads back as this address, with its `#`; defaults are left out. Lone surrogates become
 * U+FFFD. A program past what can be read back (200,000 characters) is left out. Never rejects.
 */
export async function writeAddress(address: Address): Promise<string> {
  const readable = readableProgram(address.src);
  if (address.src === null || readable.length <= "src=".length + LONGEST_READABLE)
    return fragment(readable, address);
  const packed = await packedOnce(address.src);
  return fragment(packed === null ? readable : `z=${packed}`, address);
}

/** The address follows every step, the program changes rarely: the last one packed is kept. */
let lastPacked: { readonly program: string; readonly packed: string | null } | null = null;

async function packedOnce(program: string): Promise<string | null> {
  if (lastPacked?.program !== program) lastPacked = { program, packed: await deflated(program) };
  return lastPacked.packed;
}

/** The same at once and never packed, for the moments when nothing can be awaited. */
export function writeAddressNow(address: Address): string {
  return fragment(readableProgram(address.src), address);
}

/** The fragment of a short program by itself. */
export function programHash(src: string): string {
  return `#${readableProgram(src)}`;
}

function readableProgram(src: string | null): string {
  return src === null || src.length > LONGEST ? "" : `src=${encoded(src)}`;
}

function fragment(program: string, address: Address): string {
  const { lesson, exercise, seed, step, size, view, hide, predict, open, unknown } = address;
  const pairs = program === "" ? [] : [program];
  if (lesson !== null && lesson !== "") pairs.push(`lesson=${encoded(lesson)}`);
  if (exercise !== null && exercise !== "") pairs.push(`exercise=${encoded(exercise)}`);
  if (seed !== null) pairs.push(`seed=${seed}`);
  if (step !== 0) pairs.push(`step=${step}`);
  if (size !== null) pairs.push(`size=${size}`);
  if (view !== "main") pairs.push(`view=${view}`);
  if (hide.length > 0) pairs.push(`hide=${hide.join(",")}`);
  if (predict !== "off") pairs.push(`predict=${predict}`);
  if (open.length > 0) pairs.push(`open=${open.map(encodedItem).join(",")}`);
  pairs.push(...CHOICES.flatMap((key) => written(key, address[key])));
  for (const [key, value] of unknown) pairs.push(value === "" ? key : `${key}=${value}`);
  return `#${pairs.join("&")}`;
}

function written(key: string, choice: Choices[keyof Choices]): readonly string[] {
  if (choice === null) return [];
  return [`${key}=${choice === true ? "on" : choice === false ? "off" : choice}`];
}

/** Splits at every `&` and at the first `=` only; `+` is a plus. The first of two equal keys counts. */
function parsed(hash: string): { address: Address; packed: string | null } {
  const known = new Map<string, string>();
  const unknown: [string, string][] = [];
  for (const pair of (hash.startsWith("#") ? hash.slice(1) : hash).split("&")) {
    if (pair === "" || pair === "=") continue;
    const equals = pair.indexOf("=");
    const [key, value] = equals === -1 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
    if (!KEYS.includes(key)) unknown.push([key, value]);
    else if (!known.has(key)) known.set(key, value);
  }
  const setting = (key: string) => decoded(known.get(key) ?? "") ?? "";

  const rawSrc = known.get("src");
  const whole = rawSrc === undefined ? null : decoded(rawSrc);
  const lesson = decoded(known.get("lesson") ?? "");
  const brokenSrc = rawSrc !== undefined && whole === null ? BROKEN_PERCENT : null;
  const address: Address = {
    // Of a damaged program what can be read is shown, with the banner: it may be mended by hand.
    src: rawSrc === undefined ? null : (whole ?? readable(rawSrc)),
    lesson: lesson === "" ? null : lesson,
    exercise: setting("exercise") === "" ? null : setting("exercise"),
    seed: setting("seed") === "new" ? "new" : integer(setting("seed"), null, 0, LARGEST_SEED),
    step: integer(setting("step"), 0, 0, Number.MAX_SAFE_INTEGER),
    size: oneOf(setting("size"), SIZES, null),
    theme: oneOf(setting("theme"), THEMES, null),
    palette: oneOf(setting("palette"), PALETTES, null),
    type: integer(setting("type"), null, 100, 250),
    words: onOrOff(setting("words")),
    table: onOrOff(setting("table")),
    view: oneOf(setting("view"), VIEWS, "main"),
    hide: [...new Set(setting("hide").split(","))].filter((part) => HIDEABLE.includes(part)),
    predict: oneOf(setting("predict"), LEVELS, "off"),
    digits: integer(setting("digits"), null, 2, 17),
    numbers: oneOf(setting("numbers"), NUMBERS, null),
    notation: oneOf(setting("notation"), NOTATIONS, null),
    open: list(known.get("open") ?? ""),
    unknown,
    damaged: brokenSrc ?? (lesson === null ? BROKEN_LESSON : null),
  };
  return { address, packed: rawSrc === undefined ? (known.get("z") ?? null) : null };
}

/** An item of a list, in which commas stand between the items. */
function encodedItem(item: string): string {
  return encoded(item).replaceAll(",", "%2C");
}

/** The items of a list, each once; one with a damaged code is kept as it stands. */
function list(value: string): readonly string[] {
  const items = value.split(",").map((item) => decoded(item) ?? item);
  return [...new Set(items)].filter((item) => item !== "");
}

function oneOf<T extends string, D>(value: string, choices: readonly T[], otherwise: D): T | D {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function onOrOff(value: string): boolean | null {
  const choice = oneOf(value, SWITCHES, null);
  return choice === null ? null : choice === "on";
}

/** A whole number, clamped; anything else is the default. */
function integer<D>(value: string, otherwise: D, least: number, most: number): number | D {
  return /^-?\d+$/.test(value) ? Math.min(Math.max(Number(value), least), most) : otherwise;
}
