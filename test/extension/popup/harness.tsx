import { render } from 'preact';
import { Popup } from '../../../extension/popup/popup.tsx';
import type { Send } from '../../../extension/message/send.ts';
import { LocaleContext, localeOf } from '../../../shared/ui/locale.ts';
import { remember } from '../../shared/ui/sent.ts';
import { scenes } from './scenes.ts';

const asked = new URLSearchParams(location.search);
const locale = localeOf(asked.get('language') ?? '');
document.documentElement.lang = locale;

const send = (async (command: { type: string }) => {
  remember(command);
  return { ok: true, value: command.type === 'popup.read' ? scenes[asked.get('scene') ?? ''] : null };
}) as unknown as Send;

render(
  <LocaleContext.Provider value={locale}>
    <Popup tab={3} send={send} close={() => remember('close')} />
  </LocaleContext.Provider>,
  document.body,
);
