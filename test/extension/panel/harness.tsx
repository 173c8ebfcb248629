import { render } from 'preact';
import { Panel } from '../../../extension/panel/panel.tsx';
import { guardActions } from '../../../shared/ui/guard.ts';
import { LocaleContext, localeOf } from '../../../shared/ui/locale.ts';
import { answers } from './answers.ts';
import { scenes } from './scenes.ts';

const asked = new URLSearchParams(location.search);
const locale = localeOf(asked.get('language') ?? '');
const scene = scenes[asked.get('scene') ?? '']!;
document.documentElement.lang = locale;

const kept = new Map();
const memory = {
  of: () => scene.kept ?? { query: '', differingOnly: false },
  keep: (account: string, state: unknown) => void kept.set(account, state),
};
const guard = guardActions(new AbortController().signal);

function Page() {
  return (
    <LocaleContext.Provider value={locale}>
      <Panel
        state={scene.state}
        covered={guard.covered.value}
        memory={memory}
        today="2026-11-22"
        send={answers}
      />
    </LocaleContext.Provider>
  );
}

render(<Page />, document.body);
guard.watch(document.body);
