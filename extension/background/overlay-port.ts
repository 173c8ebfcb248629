import browser, { type Runtime } from 'webextension-polyfill';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { type Place, fromOverlay, type FromOverlay } from '../message/overlay.ts';
import type { Applier } from './apply.ts';
import type { Guide } from './guide.ts';
import type { Memory } from './memory.ts';
import badge from '../overlay/badge.css?inline';
import face from '../overlay/face.css?inline';
import { overlayWords } from './overlay-words.ts';
import { accountPage, tell, type Tab } from './tab.ts';

interface Parts {
  readonly applier: Applier;
  readonly guide: Guide;
  readonly places: Memory['places'];
  /** The page shows something new: who looks, the view, the reading. */
  readonly shown: (tab: Tab, message: Extract<FromOverlay, { type: 'page.shown' }>) => Promise<void>;
  readonly push: (tab: Tab) => void;
  /** Boxes changed: a tour may go on. */
  readonly onLook: () => void;
}

const DEFAULT_PLACE: Place = { inline: 16, block: 16, collapsed: false };

/** Sets a new overlay up: the portal's recipe, and where the launcher was left. */
export function setUpOverlay(
  tab: Tab,
  port: Runtime.Port,
  portal: PortalSetup,
  places: Memory['places'],
): void {
  tab.overlay = { port, portal };
  const { id, pages, tabs, features, sections, fields, modules } = portal.descriptor;
  tell(tab, {
    type: 'setup',
    recipe: { id, pages, tabs, features, sections, fields, modules },
    words: overlayWords(browser.i18n.getUILanguage()),
    css: { badge, face },
    seat: tab.seat,
    place: places.get()[portal.id] ?? DEFAULT_PLACE,
  });
}

/** Takes one message of a portal's page. What is not of the contract is dropped: a page may be anybody. */
export async function onOverlayMessage(tab: Tab, body: unknown, parts: Parts): Promise<void> {
  const parsed = fromOverlay.safeParse(body);
  if (!parsed.success) return;
  const message = parsed.data;
  switch (message.type) {
    case 'page.shown':
      await parts.shown(tab, message);
      break;
    case 'page.ticked': {
      const page = accountPage(tab);
      if (!page || !tab.shown || tab.shown.reading !== message.reading) return;
      const changed = new Map(message.boxes.map((box) => [box.row, box]));
      const boxes = page.boxes.map((box) => {
        const { now = box.now, value = box.value?.now } = changed.get(box.row) ?? {};
        return { ...box, now, ...(box.value && { value: { saved: box.value.saved, now: value ?? '' } }) };
      });
      tab.shown = { ...tab.shown, page: { ...page, boxes } };
      parts.push(tab);
      parts.onLook();
      break;
    }
    case 'page.applied':
      parts.applier.answered(message);
      break;
    case 'page.went':
      parts.guide.answered(message);
      break;
    case 'page.asked': {
      const key = tab.shown?.reading === message.reading ? tab.keys[message.row] : undefined;
      if (key) tab.focus = key;
      parts.push(tab);
      break;
    }
    case 'page.placed':
      if (tab.overlay)
        await parts.places.set({ ...parts.places.get(), [tab.overlay.portal.id]: message.place });
      break;
  }
}
