/** The settings of the page, a row each. They hold at once; the device remembers them, the link carries them. */
import { useId } from "react";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { Dialog } from "./Dialog.tsx";
import { SETTING_ROWS, type SettingRow } from "./settingRows.ts";

type SettingsDialogProps = {
  /** Whether this device remembers anything: it may be told not to. */
  readonly isKept: () => boolean;
  readonly onClose: () => void;
};

export function SettingsDialog({ isKept, onClose }: SettingsDialogProps) {
  return (
    <Dialog title="Settings" isProse onClose={onClose}>
      <div className="settings">
        {SETTING_ROWS.map((row) => (
          <Row key={row.label} row={row} />
        ))}
      </div>
      <p className="dialog-note">
        {isKept()
          ? "Kept on this device. What a link chooses comes first."
          : "This browser stores nothing, so these settings are not saved on this device. The link keeps them."}
      </p>
    </Dialog>
  );
}

function Row({ row }: { readonly row: SettingRow }) {
  const id = useId();
  const note = `${id}-note`;
  const described = row.note === undefined ? {} : { "aria-describedby": note };
  return (
    <div className="setting">
      <label htmlFor={id}>{row.label}</label>
      <Control id={id} row={row} described={described} />
      {row.note === undefined ? null : (
        <p id={note} className="dialog-note">
          {row.note}
        </p>
      )}
    </div>
  );
}

type ControlProps = {
  readonly id: string;
  readonly row: SettingRow;
  readonly described: { readonly "aria-describedby"?: string };
};

function Control({ id, row, described }: ControlProps) {
  const settings = useBackstep((state) => state.settings);
  const { set } = backstep.getState();
  switch (row.kind) {
    case "choice":
      return (
        <select
          id={id}
          {...described}
          value={row.read(settings)}
          onChange={(event) => set(row.change(event.target.value))}
        >
          {row.choices.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      );
    case "number":
      return (
        <span className="setting-number">
          <input
            id={id}
            {...described}
            type="range"
            min={row.range.least}
            max={row.range.most}
            step={row.range.step}
            value={row.read(settings)}
            aria-valuetext={`${row.read(settings)}${row.unit}`}
            onChange={(event) => set(row.change(event.currentTarget.valueAsNumber))}
          />
          <output htmlFor={id}>{`${row.read(settings)}${row.unit}`}</output>
        </span>
      );
    case "switch":
      return (
        <input
          id={id}
          {...described}
          type="checkbox"
          checked={row.read(settings)}
          onChange={(event) => set(row.change(event.target.checked))}
        />
      );
    default:
      return row satisfies never;
  }
}
