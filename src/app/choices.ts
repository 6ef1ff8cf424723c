/**
 * Three have a say in a setting: the link, then this device, then what everybody begins with. In: what link and
 * device choose. Out: the settings that hold, what of them a link must say, and what the device is to remember.
 */
import { DEFAULT_SETTINGS, type Settings } from "../store/state.ts";
import type { Choices } from "./address/address.ts";

const KEPT = ["theme", "palette", "digits", "numbers", "notation", "type", "words", "table"] as const;

type Chosen = Pick<Settings, keyof Choices>;

/** The link's choice wins, then the device's. */
export function settingsFrom(link: Choices, device: Choices): Chosen {
  const { theme, palette, digits, numbers, notation, type, words, table } = DEFAULT_SETTINGS;
  return {
    theme: link.theme ?? device.theme ?? theme,
    palette: link.palette ?? device.palette ?? palette,
    digits: link.digits ?? device.digits ?? digits,
    numbers: link.numbers ?? device.numbers ?? numbers,
    notation: link.notation ?? device.notation ?? notation,
    type: link.type ?? device.type ?? type,
    words: link.words ?? device.words ?? words,
    table: link.table ?? device.table ?? table,
  };
}

/**
 * What a link must say so that it shows the same anywhere and survives a reload: everything unusual, and the usual
 * where this device would do something else.
 */
export function choicesToWrite(settings: Chosen, device: Choices): Choices {
  return {
    theme: said(settings.theme, DEFAULT_SETTINGS.theme, device.theme),
    palette: said(settings.palette, DEFAULT_SETTINGS.palette, device.palette),
    digits: said(settings.digits, DEFAULT_SETTINGS.digits, device.digits),
    numbers: said(settings.numbers, DEFAULT_SETTINGS.numbers, device.numbers),
    notation: said(settings.notation, DEFAULT_SETTINGS.notation, device.notation),
    type: said(settings.type, DEFAULT_SETTINGS.type, device.type),
    words: said(settings.words, DEFAULT_SETTINGS.words, device.words),
    table: said(settings.table, DEFAULT_SETTINGS.table, device.table),
  };
}

function said<Value>(now: Value, usual: Value, own: Value | null): Value | null {
  return now === usual && (own === null || own === usual) ? null : now;
}

/** What the device is to remember after the reader changed something: only what changed. The same object if nothing did. */
export function changedChoices(now: Chosen, before: Chosen, device: Choices): Choices {
  if (KEPT.every((key) => now[key] === before[key])) return device;
  const kept = <Key extends keyof Choices>(key: Key): Choices[Key] =>
    now[key] === before[key] ? device[key] : now[key];
  return {
    theme: kept("theme"),
    palette: kept("palette"),
    digits: kept("digits"),
    numbers: kept("numbers"),
    notation: kept("notation"),
    type: kept("type"),
    words: kept("words"),
    table: kept("table"),
  };
}
