/** The page's dialogs. They are rarely the first thing anybody wants: each is loaded when it is asked for. */
import { lazy, Suspense } from "react";
import type { OpenDialog } from "../view/header/PageButtons.tsx";
import { Panel } from "../view/panel/Panel.tsx";
import type { ExerciseCommands } from "../view/practice/exerciseCommands.ts";
import { programHash } from "./address/address.ts";
import { loadLessons } from "./lessonGallery.ts";
import { deviceKeeps } from "./preferences.ts";
import {
  currentLink,
  drawingLink,
  lessonsReady,
  openAnother,
  openExercise,
  openLesson,
  openProgram,
} from "./start.ts";

const exercises: ExerciseCommands = {
  open: openExercise,
  another: openAnother,
  link: currentLink,
  drawingLink,
};

type Closing = { readonly onClose: () => void };

const LOAD = {
  lessons: async () => {
    const lessons = await loadLessons();
    const { LessonsDialog } = await import("../view/dialogs/LessonsDialog.tsx");
    const { forgetAll, remembered } = await import("./remember.ts");
    return ({ onClose }: Closing) => (
      <LessonsDialog
        lessons={lessons}
        progress={remembered}
        onClearProgress={forgetAll}
        onClose={onClose}
        onOpenLesson={openLesson}
      />
    );
  },
  practice: async () => {
    const { PracticeDialog } = await import("../view/practice/PracticeDialog.tsx");
    return ({ onClose }: Closing) => <PracticeDialog exercises={exercises} onClose={onClose} />;
  },
  reference: async () => {
    const { ReferenceDialog } = await import("../view/reference/ReferenceDialog.tsx");
    return ({ onClose }: Closing) => (
      <ReferenceDialog onClose={onClose} onOpenSource={openProgram} linkTo={programHash} />
    );
  },
  explore: async () => {
    const { ExploreDialog } = await import("../view/explore/ExploreDialog.tsx");
    return ({ onClose }: Closing) => <ExploreDialog onClose={onClose} onOpenSource={openProgram} />;
  },
  share: async () => {
    const { ShareDialog } = await import("../view/dialogs/ShareDialog.tsx");
    return ({ onClose }: Closing) => <ShareDialog link={currentLink} onClose={onClose} />;
  },
  export: async () => (await import("../view/dialogs/ExportDialog.tsx")).ExportDialog,
  settings: async () => {
    const { SettingsDialog } = await import("../view/dialogs/SettingsDialog.tsx");
    return ({ onClose }: Closing) => <SettingsDialog isKept={deviceKeeps} onClose={onClose} />;
  },
  keys: async () => (await import("../view/dialogs/KeysDialog.tsx")).KeysDialog,
} as const;

const DIALOGS = {
  lessons: lazy(async () => ({ default: await LOAD.lessons() })),
  practice: lazy(async () => ({ default: await LOAD.practice() })),
  reference: lazy(async () => ({ default: await LOAD.reference() })),
  explore: lazy(async () => ({ default: await LOAD.explore() })),
  share: lazy(async () => ({ default: await LOAD.share() })),
  export: lazy(async () => ({ default: await LOAD.export() })),
  settings: lazy(async () => ({ default: await LOAD.settings() })),
  keys: lazy(async () => ({ default: await LOAD.keys() })),
} as const;

/** Whether the dialog can be shown: its file is there now. Throws where it can't be had. */
export async function dialogReady(name: OpenDialog): Promise<boolean> {
  if (name === "lessons" && !(await lessonsReady())) return false;
  await LOAD[name]();
  return true;
}

export function PageDialog({ name, onClose }: Closing & { readonly name: OpenDialog }) {
  const Content = DIALOGS[name];
  return (
    <Panel name={name}>
      <Suspense fallback={null}>
        <Content onClose={onClose} />
      </Suspense>
    </Panel>
  );
}
