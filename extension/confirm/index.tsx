import browser from 'webextension-polyfill';
import { render } from 'preact';
import { guardActions } from '../../shared/ui/guard.ts';
import { LocaleContext, localeOf } from '../../shared/ui/locale.ts';
import { send } from '../message/send.ts';
import { Confirm } from './confirm.tsx';

const locale = localeOf(browser.i18n.getUILanguage());
document.documentElement.lang = locale;

// The window may open under a click that was meant for what was there before; nothing can cover it.
guardActions(new AbortController().signal);

const id = new URLSearchParams(location.search).get('id') ?? '';

render(
  <LocaleContext.Provider value={locale}>
    <Confirm id={id} send={send} close={() => window.close()} />
  </LocaleContext.Provider>,
  document.body,
);
