/** The page frame: header, editor and inputs, stage, formula, player. */
import { type CSSProperties, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { backstep, useBackstep } from "../store/backstep.ts";
import { currentDocument } from "../store/currentDocument.ts";
import { isFolded } from "../store/sides.ts";
import { toggledTable } from "../store/toggledTable.ts";
import { Announcement } from "../view/announcement/Announcement.tsx";
import { EditorPanel } from "../view/editor/EditorPanel.tsx";
import type { EditorCommands } from "../view/editor/editorProps.ts";
import { Stage } from "../view/graph/Stage.tsx";
import { Banner } from "../view/header/Banner.tsx";
import { Header } from "../view/header/Header.tsx";
import type { OpenDialog } from "../view/header/PageButtons.tsx";
import { InputsPanel } from "../view/inputs/InputsPanel.tsx";
import { FoldButton } from "../view/panel/FoldButton.tsx";
import { Panel } from "../view/panel/Panel.tsx";
import { TabList } from "../view/panel/TabList.tsx";
import { TabPanel } from "../view/panel/TabPanel.tsx";
import { type TabId, tabsLeft } from "../view/panel/tabs.ts";
import { COMPACT, useMedia } from "../view/panel/useMedia.ts";
import { Player } from "../view/player/Player.tsx";
import { TableFold } from "../view/table/TableFold.tsx";
import { Explanation } from "./Explanation.tsx";
import { loadLessons } from "./lessonGallery.ts";
import { fetchAhead } from "./missingParts.ts";
import { offeredAddress } from "./start.ts";
import { finishStart } from "./starts.ts";
import { useKeyboard } from "./useKeyboard.ts";

/** Sheets for paper are a page of their own. */
const Worksheet = lazy(async () => {
  const worksheet = await import("../view/worksheet/Worksheet.tsx");
  return { default: worksheet.Worksheet };
});

/** Rarely the first thing that anybody wants. */
const PageDialog = lazy(async () => {
  const dialogs = await import("./PageDialog.tsx");
  return { default: dialogs.PageDialog };
});

/** Whether the dialog can be shown now; where its file can't be had, the page says so. */
async function canShow(asked: OpenDialog): Promise<boolean> {
  try {
    const { dialogReady } = await import("./PageDialog.tsx");
    return await dialogReady(asked);
  } catch {
    backstep
      .getState()
      .tell("This part of the page could not be loaded. Check the connection, then reload the page.");
    return false;
  }
}

/** Needed after two failures only. */
const SafeStart = lazy(async () => {
  const start = await import("./SafeStart.tsx");
  return { default: start.SafeStart };
});

export function App() {
  const view = useBackstep((state) => state.settings.view);
  const hide = useBackstep((state) => state.settings.hide);
  const type = useBackstep((state) => state.settings.type);
  const words = useBackstep((state) => state.settings.words);
  const isTableOpen = useBackstep((state) => state.settings.table);
  const opened = useBackstep(currentDocument);
  const edited = useBackstep((state) => opened !== null && opened.program !== state.source);
  const blank = useBackstep((state) => state.blank);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [wanted, setWanted] = useState<TabId>("formula");
  const isCompact = useMedia(COMPACT) && view !== "present";
  const tabs = tabsLeft(hide);
  const tab = isCompact ? (tabs.find((left) => left === wanted) ?? tabs[0] ?? null) : null;
  const editor = useRef<EditorCommands | null>(null);
  const tableCalled = useRef(false);
  const show = useCallback(async (asked: OpenDialog): Promise<void> => {
    if (await canShow(asked)) setDialog(asked);
  }, []);
  const page = useMemo(
    () => ({
      showKeys: () => void show("keys"),
      toggleTable: () => {
        const { settings, set } = backstep.getState();
        const change = toggledTable(settings);
        tableCalled.current = change.table === true;
        if (tableCalled.current) setWanted("formula");
        set(change);
      },
      undo: () => editor.current?.undo(),
      redo: () => editor.current?.redo(),
    }),
    [show],
  );
  useKeyboard(page);
  useEffect(finishStart, []);
  const offered = offeredAddress();
  // What is wanted next should open without waiting; where it can't be had now, opening it asks again.
  useEffect(() => {
    fetchAhead(loadLessons);
    fetchAhead(() => import("./styles/printStyles.ts"));
    fetchAhead(() => import("./PageDialog.tsx"));
  }, []);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    import("./swipe.ts").then(
      ({ listenForFlicks }) => {
        if (!isGone) stop = listenForFlicks();
      },
      // Without its file there are the buttons.
      () => undefined,
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
  if (view === "worksheet") {
    return (
      <Panel name="worksheet">
        <Suspense fallback={null}>
          <Worksheet />
        </Suspense>
      </Panel>
    );
  }
  const sizes: CSSProperties & Record<`--${string}`, number> = { "--type": type / 100 };
  const left = isFolded(hide, "left") ? null : (
    <aside
      key="left"
      className="side side-left"
      aria-label="Expression and inputs"
      // Where tabs leave it little room it scrolls, and must be reachable by keyboard.
      {...(isCompact ? { tabIndex: 0 } : {})}
      hidden={tab === "formula"}
    >
      {hide.includes("editor") ? null : (
        <TabPanel id="editor" shown={tab}>
          <Panel name="editor">
            <EditorPanel commands={editor} />
          </Panel>
        </TabPanel>
      )}
      {hide.includes("inputs") ? null : (
        <TabPanel id="inputs" shown={tab}>
          <Panel name="inputs">
            <InputsPanel />
          </Panel>
        </TabPanel>
      )}
    </aside>
  );
  const stage = (
    <main key="stage" className="stage-panel">
      <Panel name="graph">
        <Stage />
      </Panel>
      <FoldButton side="left" />
      <FoldButton side="right" />
    </main>
  );
  const right = isFolded(hide, "right") ? null : (
    <aside
      key="right"
      className="side side-right"
      aria-label="Explanation"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      hidden={tab !== null && tab !== "formula"}
      data-swipe=""
    >
      <TabPanel id="formula" shown={tab}>
        <Panel name="formula">
          <Explanation />
        </Panel>
        {hide.includes("table") ? null : (
          <Panel name="table">
            <TableFold called={tableCalled} />
          </Panel>
        )}
      </TabPanel>
    </aside>
  );
  const player = (
    <Panel key="player" name="player">
      <Player />
      <Announcement />
    </Panel>
  );
  // Classes instead of `:has()`: with that, whatever a step inserts has the whole page's styles computed anew.
  const classes = [
    `page page-${view}`,
    isCompact && "page-compact",
    tab !== null && "page-tabbed",
    left === null && "page-leftless",
    right === null ? "page-rightless" : isTableOpen && !hide.includes("table") && "page-tabled",
    !words && "page-wordless",
    blank && "page-blank",
    ...hide.map((part) => `hides-${part}`),
  ];
  const tabList = tab === null ? null : <TabList key="tabs" tabs={tabs} shown={tab} onShow={setWanted} />;
  return (
    <div
      style={sizes}
      // Numbers, names and formulas are no language. What is prose says so itself, in elements that hold nothing else.
      translate="no"
      className={classes.filter(Boolean).join(" ")}
    >
      <Header
        heading={opened}
        edited={edited}
        onReset={() => opened !== null && backstep.getState().edit(opened.program)}
        onOpen={show}
      />
      <Banner />
      {offered === null ? null : (
        <Panel name="start">
          <Suspense fallback={null}>
            <SafeStart hash={offered} />
          </Suspense>
        </Panel>
      )}
      {tab === null ? [left, stage, right, player] : [stage, player, tabList, left, right]}
      {dialog === null ? null : (
        <Suspense fallback={null}>
          <PageDialog key={dialog} name={dialog} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </div>
  );
}
