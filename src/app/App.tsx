/** The page frame: header, editor and inputs, stage, formula, player. */
import { type CSSProperties, lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { backstep, useBackstep } from "../store/backstep.ts";
import { untouchedLesson } from "../store/selectors.ts";
import { isFolded } from "../store/sides.ts";
import { toggledTable } from "../store/toggledTable.ts";
import { Announcement } from "../view/announcement/Announcement.tsx";
import { EditorPanel } from "../view/editor/EditorPanel.tsx";
import type { EditorCommands } from "../view/editor/editorProps.ts";
import { Stage } from "../view/graph/Stage.tsx";
import { Banner } from "../view/header/Banner.tsx";
import { Header, type OpenDialog } from "../view/header/Header.tsx";
import { InputsPanel } from "../view/inputs/InputsPanel.tsx";
import { FoldButton } from "../view/panel/FoldButton.tsx";
import { Panel } from "../view/panel/Panel.tsx";
import { Player } from "../view/player/Player.tsx";
import { TableFold } from "../view/table/TableFold.tsx";
import { Explanation } from "./Explanation.tsx";
import { loadLessons } from "./lessonGallery.ts";
import { deviceKeeps } from "./preferences.ts";
import { clearProgress, currentProgress } from "./progress.ts";
import { currentLink, lessonsReady, openLesson, openProgram } from "./start.ts";
import { useKeyboard } from "./useKeyboard.ts";

/** Dialogs are rarely the first thing anybody wants: they come when they are asked for. */
const LessonsDialog = lazy(async () => {
  const lessons = await loadLessons();
  const { LessonsDialog: Menu } = await import("../view/dialogs/LessonsDialog.tsx");
  return {
    default: ({ onClose }: { readonly onClose: () => void }) => (
      <Menu
        lessons={lessons}
        progress={currentProgress}
        onClearProgress={clearProgress}
        onClose={onClose}
        onOpenLesson={openLesson}
      />
    ),
  };
});
const PracticeDialog = lazy(async () => {
  const dialog = await import("../view/practice/PracticeDialog.tsx");
  return { default: dialog.PracticeDialog };
});
const ReferenceDialog = lazy(async () => {
  const dialog = await import("../view/reference/ReferenceDialog.tsx");
  return { default: dialog.ReferenceDialog };
});
const ShareDialog = lazy(async () => {
  const dialog = await import("../view/dialogs/ShareDialog.tsx");
  return { default: dialog.ShareDialog };
});
const ExportDialog = lazy(async () => {
  const dialog = await import("../view/dialogs/ExportDialog.tsx");
  return { default: dialog.ExportDialog };
});
const SettingsDialog = lazy(async () => {
  const dialog = await import("../view/dialogs/SettingsDialog.tsx");
  return { default: dialog.SettingsDialog };
});
const KeysDialog = lazy(async () => {
  const dialog = await import("../view/dialogs/KeysDialog.tsx");
  return { default: dialog.KeysDialog };
});

export function App() {
  const view = useBackstep((state) => state.settings.view);
  const hide = useBackstep((state) => state.settings.hide);
  const type = useBackstep((state) => state.settings.type);
  const words = useBackstep((state) => state.settings.words);
  const lesson = useBackstep((state) => state.lesson);
  const untouched = useBackstep(untouchedLesson);
  const blank = useBackstep((state) => state.blank);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const editor = useRef<EditorCommands | null>(null);
  const tableCalled = useRef(false);
  const page = useMemo(
    () => ({
      showKeys: () => setDialog("keys"),
      toggleTable: () => {
        const { settings, set } = backstep.getState();
        const change = toggledTable(settings);
        tableCalled.current = change.table === true;
        set(change);
      },
      undo: () => editor.current?.undo(),
      redo: () => editor.current?.redo(),
    }),
    [],
  );
  useKeyboard(page);
  // The next lesson should open without waiting; where it can't be had now, opening it asks again.
  useEffect(() => {
    loadLessons().catch(() => undefined);
  }, []);
  const close = (): void => setDialog(null);
  const show = async (wanted: OpenDialog): Promise<void> => {
    if (wanted !== "lessons" || (await lessonsReady())) setDialog(wanted);
  };
  const sizes: CSSProperties & Record<`--${string}`, number> = { "--type": type / 100 };
  return (
    <div
      style={sizes}
      className={`page page-${view} ${words ? "" : "page-wordless"} ${blank ? "page-blank" : ""} ${hide.map((part) => `hides-${part}`).join(" ")}`}
    >
      <Header
        lesson={lesson}
        edited={lesson !== untouched}
        onReset={() => lesson !== null && backstep.getState().edit(lesson.program)}
        onOpen={show}
      />
      <Banner />
      {isFolded(hide, "left") ? null : (
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
      )}
      <main className="stage-panel">
        <Panel name="graph">
          <Stage />
        </Panel>
        <FoldButton side="left" />
        <FoldButton side="right" />
      </main>
      {isFolded(hide, "right") ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <aside className="side side-right" aria-label="Explanation" tabIndex={0}>
          <Panel name="formula">
            <Explanation />
          </Panel>
          {hide.includes("table") ? null : (
            <Panel name="table">
              <TableFold called={tableCalled} />
            </Panel>
          )}
        </aside>
      )}
      <Panel name="player">
        <Player />
        <Announcement />
      </Panel>
      {dialog === null ? null : (
        <Panel key={dialog} name={dialog}>
          <Suspense fallback={null}>
            {dialog === "lessons" ? <LessonsDialog onClose={close} /> : null}
            {dialog === "practice" ? <PracticeDialog onClose={close} /> : null}
            {dialog === "reference" ? <ReferenceDialog onClose={close} onOpenSource={openProgram} /> : null}
            {dialog === "share" ? <ShareDialog link={currentLink} onClose={close} /> : null}
            {dialog === "export" ? <ExportDialog onClose={close} /> : null}
            {dialog === "settings" ? <SettingsDialog isKept={deviceKeeps} onClose={close} /> : null}
            {dialog === "keys" ? <KeysDialog onClose={close} /> : null}
          </Suspense>
        </Panel>
      )}
    </div>
  );
}
