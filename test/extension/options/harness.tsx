import { render } from 'preact';
import { Options, type OptionsProps } from '../../../extension/options/options.tsx';
import { LocaleContext, localeOf } from '../../../shared/ui/locale.ts';
import { remember } from '../../shared/ui/sent.ts';
import { scenes, wrongCode } from './scenes.ts';

const asked = new URLSearchParams(location.search);
const locale = localeOf(asked.get('language') ?? '');
document.documentElement.lang = locale;

const send = (async (command: { type: string }) => {
  remember(command);
  return command.type === 'options.pair' ? wrongCode : { ok: true, value: null };
}) as unknown as OptionsProps['send'];

const allow = async (origins: readonly string[]) => {
  remember({ allow: origins });
  return true;
};

render(
  <LocaleContext.Provider value={locale}>
    <Options state={scenes[asked.get('scene') ?? '']} send={send} allow={allow} />
  </LocaleContext.Provider>,
  document.body,
);
