import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { config } from 'zod';
import { LocaleContext, localeOf } from '../../shared/ui/locale.ts';
import { follow } from '../message/follow.ts';
import { TEACH_PORT } from '../message/port.ts';
import { send } from '../message/send.ts';
import type { TeachState } from '../message/teach.ts';
import type { Taught } from './draft/take.ts';
import { Teach } from './teach.tsx';

// This page forbids code from strings; zod then must not try it.
config({ jitless: true });

const locale = localeOf(browser.i18n.getUILanguage());
document.documentElement.lang = locale;

const KEY = 'taught';
const state = signal<TeachState>();
const kept = (await browser.storage.session.get(KEY))[KEY] as Taught | null | undefined;

/** To be called straight from the click: browsers grant nothing later. */
const allow = (origin: string) => browser.permissions.request({ origins: [origin] });

/** Back from the portal's page, when all was pointed at. */
async function comeBack(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab.id !== undefined) await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

function Page() {
  return (
    <LocaleContext.Provider value={locale}>
      <Teach
        state={state.value}
        kept={kept ?? undefined}
        keep={(taught) => void browser.storage.session.set({ [KEY]: taught ?? null })}
        send={send}
        allow={allow}
        comeBack={comeBack}
      />
    </LocaleContext.Provider>
  );
}

render(<Page />, document.body);
follow(TEACH_PORT, (next) => (state.value = next), new AbortController().signal);
