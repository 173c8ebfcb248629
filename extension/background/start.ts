import browser, { type Runtime } from 'webextension-polyfill';
import { endpoints } from '../../shared/wire/index.ts';
import { createApplier } from './apply.ts';
import { askChanges } from './ask-changes.ts';
import { confirmHandlers } from './command/confirm.ts';
import { optionsHandlers } from './command/options.ts';
import { panelHandlers } from './command/panel.ts';
import { popupHandlers } from './command/popup.ts';
import { teachHandlers } from './command/teach.ts';
import { workHandlers } from './command/work.ts';
import { answerCommand } from './commands.ts';
import { createEdits } from './edits.ts';
import { createGuide } from './guide.ts';
import { openLine } from './line.ts';
import { createLive } from './live.ts';
import { openMemory } from './memory.ts';
import { onOverlayMessage, setUpOverlay } from './overlay-port.ts';
import { takePort } from './ports.ts';
import { createPush } from './push.ts';
import { createRegistrar, grantedPatterns } from './registration.ts';
import { createReporter } from './reporter.ts';
import { keepToPresets } from './presets.ts';
import { sessionPortals } from './session-portals.ts';
import { portalOf } from './sender.ts';
import { structureOf } from './structure.ts';
import { seatOf, shownIn, tell, type Tab } from './tab.ts';
import { hear } from './teaching.ts';
import { createDriver } from './tour/driver.ts';
import { reportOutcome } from './tour/outcome.ts';
import { viewTaker } from './view-taker.ts';
import { createWork } from './work.ts';

/** Wires the background; the only place that knows all its parts. `script`: the overlay's file in the build. */
export async function start(script: string) {
  const memory = await openMemory();
  await keepToPresets(memory);
  const tabs = new Map<string, Tab>();
  const optionsPorts = new Set<Runtime.Port>();
  const workPorts = new Set<Runtime.Port>();
  const teachPorts = new Set<Runtime.Port>();
  const register = createRegistrar(script);
  let patterns: readonly string[] = [];

  const line = openLine(
    () => memory.pairing.get(),
    () => {
      push.all();
      live.look();
    },
    () => void work.again(),
  );
  const push = createPush({ tabs, optionsPorts, workPorts, teachPorts, line, memory });
  const asking = viewTaker(tabs, memory.views, push);
  const report = createReporter(line, memory.readings, asking);
  const edits = createEdits(line, memory, asking);
  const applier = createApplier(memory.applied);
  const guide = createGuide();

  const driver = createDriver({
    tabs,
    stored: memory.tour,
    guide,
    applier,
    onOutcome: (tour, leg, outcome) => reportOutcome(line, tour, leg, outcome),
    onChange: () => push.work(),
  });

  const portals = () => sessionPortals(memory);
  const findPortal = (sender: Runtime.MessageSender) => portalOf(sender, portals(), patterns);
  const sessionChanged = async (): Promise<void> => {
    patterns = await grantedPatterns(portals(), memory.off.get());
    await register(patterns);
    for (const tab of tabs.values()) {
      const { port, portal: before } = tab.overlay ?? {};
      if (!port) continue;
      const portal = port.sender && findPortal(port.sender);
      if (!portal) tell(tab, { type: 'off' });
      else if (JSON.stringify(portal) !== JSON.stringify(before))
        setUpOverlay(tab, port, portal, memory.places);
    }
    push.all();
  };
  const work = createWork({
    line,
    memory,
    tabs,
    push,
    edits,
    report,
    sessionChanged,
    asking,
    structureOf,
    onLook: driver.look,
  });
  const live = createLive({
    wanted: () => {
      const isOpen = [...tabs.values()].some(({ overlay }) => overlay);
      return isOpen && line.connection().state === 'ok' ? memory.pairing.get() : undefined;
    },
    heard: memory.heard,
    ask: askChanges,
    onMoved: work.moved,
    onTrouble: async () => void (await line.call(endpoints.session, {}).catch(() => undefined)),
  });
  const restart = async (): Promise<void> => {
    line.reset();
    await sessionChanged();
    await work.again();
  };
  const handlers = {
    panel: panelHandlers({ line, memory, applier, guide, refresh: work.refresh, push: push.tab }),
    options: optionsHandlers({ memory, changed: restart, refresh: work.again }),
    confirm: confirmHandlers({ line, memory, applier, edits, tabs, changed: push.all }),
    popup: popupHandlers({ line, memory, tabs }),
    work: workHandlers({ line, memory, driver }),
    teach: teachHandlers({ memory, changed: push.teach }),
  };
  const portParts = {
    tabs,
    optionsPorts,
    workPorts,
    teachPorts,
    memory,
    push,
    portalOf: findPortal,
    onPages: live.look,
  };
  const overlayParts = {
    applier,
    guide,
    places: memory.places,
    shown: work.shown,
    push: push.tab,
    onLook: driver.look,
  };

  await sessionChanged();
  void work.again();
  return {
    onConnect: (port: Runtime.Port) => takePort(port, portParts),
    onPortMessage: async (port: Runtime.Port, body: unknown) => {
      const tab = tabs.get(seatOf(port.sender?.tab?.id ?? -1, port.sender?.frameId ?? 0));
      if (tab?.overlay?.port === port) await onOverlayMessage(tab, body, overlayParts);
    },
    onCommand: async (body: unknown, sender: Runtime.MessageSender) => {
      if (!(await hear(memory.teaching, body, sender))) return answerCommand(body, sender, handlers, tabs);
      push.teach();
      return undefined;
    },
    onPermissions: sessionChanged,
    onManaged: async () => {
      await memory.managed.read();
      await keepToPresets(memory);
      await restart();
    },
    onToggle: async (tabId: number | undefined) => {
      const tab = shownIn(tabs.values(), tabId);
      const kind = tab?.shown?.page.kind;
      if (tab?.overlay && (kind === 'account' || kind === 'changed' || kind === 'create'))
        tell(tab, { type: 'panel', show: 'toggle' });
      else await browser.runtime.openOptionsPage();
    },
  };
}
