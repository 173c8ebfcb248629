import browser from 'webextension-polyfill';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { guardActions } from '../../shared/ui/guard.ts';
import { LocaleContext, localeOf } from '../../shared/ui/locale.ts';
import { follow } from '../message/follow.ts';
import { PANEL_PORT, type PanelState } from '../message/panel.ts';
import { send } from '../message/send.ts';
import { dayOf } from './exception-draft.ts';
import { openMemory } from './memory.ts';
import { Panel } from './panel.tsx';
import { sessionArea } from './session-area.ts';

const locale = localeOf(browser.i18n.getUILanguage());
document.documentElement.lang = locale;

const ends = new AbortController();
const guard = guardActions(ends.signal);
const state = signal<PanelState>();
const memory = await openMemory(sessionArea(browser.storage, () => sessionStorage));

function Page() {
  return (
    <LocaleContext.Provider value={locale}>
      <Panel
        state={state.value}
        covered={guard.covered.value}
        memory={memory}
        today={dayOf(new Date())}
        send={send}
      />
    </LocaleContext.Provider>
  );
}

render(<Page />, document.body);
guard.watch(document.body);
follow(PANEL_PORT, (next) => (state.value = next), ends.signal);
