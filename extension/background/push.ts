import type { Runtime } from 'webextension-polyfill';
import type { Line } from './line.ts';
import type { Memory } from './memory.ts';
import { optionsState } from './options-state.ts';
import { overlayView } from './overlay-view.ts';
import { panelState } from './panel-state.ts';
import { tell, type Tab } from './tab.ts';
import { teachState } from './teaching.ts';
import { workState } from './work-state.ts';

export interface Push {
  readonly tab: (tab: Tab) => void;
  readonly options: () => void;
  readonly work: () => void;
  readonly teach: () => void;
  /** Everybody: the line, the pairing or what waits has changed. */
  readonly all: () => void;
}

interface Parts {
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly optionsPorts: ReadonlySet<Runtime.Port>;
  readonly workPorts: ReadonlySet<Runtime.Port>;
  readonly teachPorts: ReadonlySet<Runtime.Port>;
  readonly line: Line;
  readonly memory: Memory;
}

/** Tells the pages what has changed; always the whole state, so that nobody can miss a part. */
export function createPush({ tabs, optionsPorts, workPorts, teachPorts, line, memory }: Parts): Push {
  const tab = (each: Tab): void => {
    const connection = line.connection();
    const view = overlayView(each, connection);
    if (view) tell(each, view);
    const state = panelState(each, connection, memory);
    for (const port of each.panels) port.postMessage(state);
    // Told once: the same sign may be clicked again after the panel went elsewhere.
    if (each.panels.size > 0) delete each.focus;
  };
  const options = async (): Promise<void> => {
    if (optionsPorts.size === 0) return;
    const state = await optionsState(line.connection(), memory);
    for (const port of optionsPorts) port.postMessage(state);
  };
  const work = (): void => {
    if (workPorts.size === 0) return;
    const state = workState(tabs.values(), line.connection(), memory);
    for (const port of workPorts) port.postMessage(state);
  };
  return {
    tab,
    options: () => void options(),
    work,
    teach: () => {
      for (const port of teachPorts) port.postMessage(teachState(memory.teaching.get()));
    },
    all: () => {
      for (const each of tabs.values()) tab(each);
      void options();
      work();
    },
  };
}
