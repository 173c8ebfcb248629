import { render } from 'preact';
import { Teach } from '../../../extension/teach/teach.tsx';
import { LocaleContext, localeOf } from '../../../shared/ui/locale.ts';
import { remember } from '../../shared/ui/sent.ts';
import { scenes } from './scenes.ts';

const asked = new URLSearchParams(location.search);
const locale = localeOf(asked.get('language') ?? '');
document.documentElement.lang = locale;

const { state, answer } = scenes[asked.get('scene') ?? '']!;

render(
  <LocaleContext.Provider value={locale}>
    <Teach
      state={state}
      kept={undefined}
      keep={() => undefined}
      send={async (command) => {
        remember(command);
        return answer(command);
      }}
      allow={async (origin) => {
        remember({ allow: origin });
        return true;
      }}
      comeBack={async () => undefined}
    />
  </LocaleContext.Provider>,
  document.body,
);
