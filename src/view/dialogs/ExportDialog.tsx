/** The picture as a file, the step's formula as LaTeX, the program as text. */
import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { plainTex } from "../../present/formula/plainTex.ts";
import { backstep } from "../../store/backstep.ts";
import { currentFormula } from "../../store/currentFormula.ts";
import { untouchedLesson } from "../../store/selectors.ts";
import { Dialog } from "./Dialog.tsx";
import { pictureFile } from "./pictureFile.ts";

export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [told, setTold] = useState("");
  const state = backstep.getState();
  const formula = currentFormula(state);
  const copy = async (text: string, what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(`${what} copied.`);
    } catch {
      setTold("Copying is not allowed here.");
    }
  };
  const download = (): void => {
    const file = pictureFile();
    if (file === null) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${untouchedLesson(state)?.id ?? "backstep"}-step-${state.position}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
    setTold("Picture saved.");
  };
  return (
    <Dialog title="Export" onClose={onClose}>
      <ul className="export-list">
        <li>
          <button type="button" className="button" onClick={download}>
            <Download aria-hidden="true" size={16} /> Picture (SVG)
          </button>
          <span>The graph as it stands at this step.</span>
        </li>
        <li>
          <button
            type="button"
            className="button"
            disabled={formula === null}
            onClick={() => formula && copy(plainTex(formula.tex), "LaTeX")}
          >
            <Copy aria-hidden="true" size={16} /> Formula (LaTeX)
          </button>
          <span>The chain rule at this step, for slides and papers.</span>
        </li>
        <li>
          <button type="button" className="button" onClick={() => copy(state.source, "Text")}>
            <Copy aria-hidden="true" size={16} /> Text
          </button>
          <span>The program as typed.</span>
        </li>
      </ul>
      <p role="status" className="dialog-note">
        {told}
      </p>
    </Dialog>
  );
}
