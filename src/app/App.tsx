/** The page frame: header, editor and inputs, stage, formula, player. */
import { useMemo, useRef, useState } from "react";
import { lessons } from "../lessons/gallery.ts";
import { announce } from "../present/narration/announce.ts";
import { useBackstep } from "../store/backstep.ts";
import { currentFrame } from "../store/selectors.ts";
import { ExportDialog } from "../view/dialogs/ExportDialog.tsx";
import { KeysDialog } from "../view/dialogs/KeysDialog.tsx";
import { LessonsDialog } from "../view/dialogs/LessonsDialog.tsx";
import { ShareDialog } from "../view/dialogs/ShareDialog.tsx";
import type { EditorCommands } from "../view/editor/editorProps.ts";
import { EditorPanel } from "../view/editor/EditorPanel.tsx";
import { FormulaPanel } from "../view/formula/FormulaPanel.tsx";
import { Stage } from "../view/graph/Stage.tsx";
import { InputsPanel } from "../view/inputs/InputsPanel.tsx";
import { Panel } from "../view/panel/Panel.tsx";
import { Player } from "../view/player/Player.tsx";
import { Banner } from "./Banner.tsx";
import { Header, type OpenDialog } from "./Header.tsx";
import { currentLink, openLesson } from "./start.ts";
import { useKeyboard } from "./useKeyboard.ts";

export function App() {
  const view = useBackstep((state) => state.settings.view);
  const hide = useBackstep((state) => state.settings.hide);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [blank, setBlank] = useState(false);
  const editor = useRef<EditorCommands | null>(null);
  const page = useMemo(
    () => ({
      showKeys: () => setDialog("keys"),
      blank: () => setBlank((before) => !before),
      undo: () => editor.current?.undo(),
      redo: () => editor.current?.redo(),
    }),
    [],
  );
  useKeyboard(page);
  const close = (): void => setDialog(null);
  return (
    <div className={`page page-${view} ${blank ? "page-blank" : ""}`}>
      <Header onOpen={setDialog} />
      <Banner />
      <aside className="side side-left" aria-label="Expression and inputs">
        {hide.includes("editor") ? null : (
          <Panel name="editor">
            <EditorPanel commands={editor} />
          </Panel>
        )}
        {hide.includes("inputs") ? null : (
          <Panel name="inputs">
            <InputsPanel />
          </Panel>
        )}
      </aside>
      <main className="stage-panel">
        <Panel name="graph">
          <Stage />
        </Panel>
      </main>
      <aside className="side side-right" aria-label="Explanation">
        <Panel name="formula">
          <FormulaPanel />
        </Panel>
      </aside>
      <Player />
      <Announcement />
      {dialog === "lessons" ? <LessonsDialog lessons={lessons} onClose={close} onOpenLesson={openLesson} /> : null}
      {dialog === "share" ? <ShareDialog link={currentLink} onClose={close} /> : null}
      {dialog === "export" ? <ExportDialog onClose={close} /> : null}
      {dialog === "keys" ? <KeysDialog onClose={close} /> : null}
    </div>
  );
}

/** One polite sentence a step, for those who don't see the picture. */
function Announcement() {
  const frame = useBackstep(currentFrame);
  const digits = useBackstep((state) => state.settings.digits);
  return (
    <p role="status" className="visually-hidden">
      {frame === null ? "" : announce(frame, { digits })}
    </p>
  );
}
