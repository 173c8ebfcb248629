import browser from 'webextension-polyfill';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { LocaleContext, localeOf } from '../../shared/ui/locale.ts';
import { browserPattern } from '../message/browser-pattern.ts';
import { follow } from '../message/follow.ts';
import { OPTIONS_PORT, type OptionsState } from '../message/options.ts';
import { send } from '../message/send.ts';
import { Options } from './options.tsx';

const locale = localeOf(browser.i18n.getUILanguage());
document.documentElement.lang = locale;

const state = signal<OptionsState>();

/** To be called straight from the click: browsers grant nothing later. */
const allow = (origins: readonly string[]) =>
  browser.permissions.request({ origins: origins.map((each) => browserPattern(each)) });

function Page() {
  return (
    <LocaleContext.Provider value={locale}>
      <Options state={state.value} send={send} allow={allow} />
    </LocaleContext.Provider>
  );
}

render(<Page />, document.body);
follow(OPTIONS_PORT, (next) => (state.value = next), new AbortController().signal);
