/** The reader's mistake, as data. Spans are UTF-16 offsets into the text as typed, `from` ≤ `to`. */
export type Fix = {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
};

export type InputError = {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly fixes: readonly Fix[];
};
