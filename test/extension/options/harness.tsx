import { render } from 'preact';
import { Options, type OptionsProps } from '../../../extension/options/options.tsx';
import { LocaleContext, localeOf } from '../../../shared/ui/locale.ts';
import { remember } from '../../shared/ui/sent.ts';
import { COMPANY, scenes, wrongCode } from './scenes.ts';

const asked = new URLSearchParams(location.search);
const locale = localeOf(asked.get('language') ?? '');
document.documentElement.lang = locale;

const offer = { oidc: { issuer: 'https://login.regle.example', origins: ['https://login.regle.example/*'] } };

const send = (async (command: { type: string; connector?: string }) => {
  // Asked by itself, at once: it is no answer to what a test does.
  if (command.type === 'options.offer')
    return { ok: true, value: command.connector === COMPANY ? offer : {} };
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
