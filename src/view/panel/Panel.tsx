/** A panel that may fail alone: the rest of the page goes on, and the reader's text can be taken along. */
import { Component, type ReactNode } from "react";
import { backstep } from "../../store/backstep.ts";

type PanelProps = { readonly name: string; readonly children: ReactNode };
type PanelState = { readonly failed: boolean };

export class Panel extends Component<PanelProps, PanelState> {
  override state: PanelState = { failed: false };

  static getDerivedStateFromError(): PanelState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="panel-failed" role="alert">
        <p>The {this.props.name} panel failed, which is a fault of ours. Your text is safe.</p>
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
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    );
  }
}
