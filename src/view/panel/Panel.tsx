/** A panel that may fail alone: the rest of the page goes on, and the reader's text can be taken along. */
import { Component, type ReactNode } from "react";
import { backstep } from "../../store/backstep.ts";

type PanelProps = { readonly name: string; readonly children: ReactNode };
type PanelState = { readonly failed: "no" | "itself" | "to load" };

/** What browsers say of a file that comes late and can't be had: offline, or a newer version has other files. */
const NOT_LOADED = /dynamically imported module|module script failed|preload CSS/i;

export class Panel extends Component<PanelProps, PanelState> {
  override state: PanelState = { failed: "no" };

  static getDerivedStateFromError(error: unknown): PanelState {
    return { failed: NOT_LOADED.test(String(error)) ? "to load" : "itself" };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === "no") return this.props.children;
    const { name } = this.props;
    return (
      <div className="panel-failed" role="alert">
        <p>
          {failed === "itself"
            ? `The ${name} panel failed, which is a fault of ours. Your text is safe.`
            : `The ${name} panel could not be loaded. Check the connection, then reload. Your text is safe.`}
        </p>
        <button
          type="button"
          className="button"
          onClick={() => {
            // Without permission to copy, the text is still in the address and in the editor.
            navigator.clipboard?.writeText(backstep.getState().source).catch(() => undefined);
          }}
        >
          Copy my work
        </button>
        {failed === "itself" ? (
          <button type="button" className="button" onClick={() => this.setState({ failed: "no" })}>
            Try again
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    );
  }
}
