import browser from 'webextension-polyfill';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { guardActions } from '../../shared/ui/guard.ts';
import { LocaleContext, localeOf } from '../../shared/ui/locale.ts';
import { follow } from '../message/follow.ts';
import { send } from '../message/send.ts';
import { WORK_PORT, type WorkState } from '../message/work.ts';
import { askedIn } from './asked.ts';
import { openMemory } from './memory.ts';
import { Work } from './work.tsx';

const locale = localeOf(browser.i18n.getUILanguage());
document.documentElement.lang = locale;

const ends = new AbortController();
// The window may open under a click that was meant for what was there before; nothing can cover it.
guardActions(ends.signal);
const state = signal<WorkState>();
const asked = askedIn(location.search);
const memory = openMemory(browser.storage.session);

function Page() {
  return (
    <LocaleContext.Provider value={locale}>
      <Work
        state={state.value}
        asked={asked}
        memory={memory}
        now={Date.now}
        send={send}
        openOptions={() => void browser.runtime.openOptionsPage()}
      />
    </LocaleContext.Provider>
  );
}

render(<Page />, document.body);
follow(WORK_PORT, (next) => (state.value = next), ends.signal);
