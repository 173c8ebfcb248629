import { render } from 'preact';
import { Confirm } from '../../../extension/confirm/confirm.tsx';
import { LocaleContext, localeOf } from '../../../shared/ui/locale.ts';
import { scenes } from './scenes.ts';

const asked = new URLSearchParams(location.search);
const locale = localeOf(asked.get('language') ?? '');
document.documentElement.lang = locale;

const close = () => document.body.replaceChildren('closed');

render(
  <LocaleContext.Provider value={locale}>
    <Confirm id="1" send={scenes[asked.get('scene') ?? '']!} close={close} />
  </LocaleContext.Provider>,
  document.body,
);
