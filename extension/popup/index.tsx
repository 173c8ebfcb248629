import browser from 'webextension-polyfill';
import { render } from 'preact';
import { guardActions } from '../../shared/ui/guard.ts';
import { LocaleContext, localeOf } from '../../shared/ui/locale.ts';
import { send } from '../message/send.ts';
import { Popup } from './popup.tsx';

const locale = localeOf(browser.i18n.getUILanguage());
document.documentElement.lang = locale;

// It opens under a click on the toolbar and grows while it reads; nothing can cover it.
guardActions(new AbortController().signal);

// Without the permission `tabs` the browser tells the tab's id, and neither its address nor its title.
const [shown] = await browser.tabs.query({ active: true, currentWindow: true });

render(
  <LocaleContext.Provider value={locale}>
    <Popup tab={shown?.id ?? -1} send={send} close={() => window.close()} />
  </LocaleContext.Provider>,
  document.body,
);
