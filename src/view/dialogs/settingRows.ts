/**
 * The settings, a row each: how it is called, what can be chosen, where it stands. In: nothing. Out: the rows in
 * the order of the dialog. Another setting is another line here.
 */
import { DEFAULT_SETTINGS, type Settings, TYPE_SIZES } from "../../store/state.ts";

type Row = {
  readonly label: string;
  /** What it does, where its name leaves that open. */
  readonly note?: string;
};
export type SettingRow = Row &
  (
    | {
        readonly kind: "choice";
        readonly choices: readonly (readonly [value: string, name: string])[];
        readonly read: (settings: Settings) => string;
        readonly change: (value: string) => Partial<Settings>;
      }
    | {
        readonly kind: "number";
        readonly range: { readonly least: number; readonly most: number; readonly step: number };
        readonly unit: string;
        readonly read: (settings: Settings) => number;
        readonly change: (value: number) => Partial<Settings>;
      }
    | {
        readonly kind: "switch";
        readonly read: (settings: Settings) => boolean;
        readonly change: (on: boolean) => Partial<Settings>;
      }
  );

type Chosen = "theme" | "palette" | "numbers" | "notation";
type Counted = "type" | "digits";
type Switched = "words" | "letters";

function choice<Key extends Chosen>(
  key: Key,
  label: string,
  names: Readonly<Record<Settings[Key], string>>,
  note?: string,
): SettingRow {
  const choices = Object.entries<string>(names);
  const isChoice = (value: string): value is Settings[Key] => Object.hasOwn(names, value);
  return {
    kind: "choice",
    label,
    ...(note === undefined ? {} : { note }),
    choices,
    read: (settings) => settings[key],
    change: (value) => ({ [key]: isChoice(value) ? value : DEFAULT_SETTINGS[key] }),
  };
}

function count(
  key: Counted,
  label: string,
  unit: string,
  range: { readonly least: number; readonly most: number; readonly step: number },
  note?: string,
): SettingRow {
  return {
    kind: "number",
    label,
    ...(note === undefined ? {} : { note }),
    range,
    unit,
    read: (settings) => settings[key],
    change: (value) => ({ [key]: value }),
  };
}

function toggle(key: Switched, label: string, note?: string): SettingRow {
  return {
    kind: "switch",
    label,
    ...(note === undefined ? {} : { note }),
    read: (settings) => settings[key],
    change: (on) => ({ [key]: on }),
  };
}

export const SETTING_ROWS: readonly SettingRow[] = [
  choice("theme", "Theme", {
    auto: "As the system",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
  }),
  choice(
    "palette",
    "Colours",
    { standard: "Standard", safe: "Safe for colour blindness" },
    "Safe colours show values in blue and gradients in orange.",
  ),
  count("digits", "Digits shown", "", { least: 2, most: 17, step: 1 }),
  choice(
    "numbers",
    "Numbers",
    {
      significant: "Significant digits",
      decimals: "Digits after the point",
      fractions: "Fractions where exact",
    },
    "The exact number is shown on hover.",
  ),
  choice(
    "notation",
    "Gradient of x",
    {
      partials: "∂f/∂x, partial derivatives",
      d: "dx, short for ∂f/∂x",
      bar: "x̄, the adjoint of x",
      delta: "δₓ, with no minus sign",
    },
    "All mean how f changes with x. Some textbooks put a minus sign into δ; here δₓ = ∂f/∂x.",
  ),
  count("type", "Size while presenting", " %", TYPE_SIZES, "Presenting, + and − change it too."),
  toggle("words", "Words while presenting"),
  toggle("letters", "Single-letter keys", "Keys such as N, P, F or ? work without Ctrl."),
];
