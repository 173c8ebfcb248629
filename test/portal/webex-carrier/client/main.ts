import { call, Refused } from './api.ts';
import type { App } from './app.ts';
import type { Me } from './contract.ts';
import { landingPath } from './menu.ts';
import { pageAt } from './route.ts';
import { changePasswordScreen } from './screen/change-password.ts';
import { signInScreen } from './screen/sign-in.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { wordsFor } from './words/index.ts';

let { language } = settings;
let me: Me | undefined;

const session = (): Promise<Me | undefined> =>
  call<Me>('GET', 'session').catch((error: unknown) => {
    if (error instanceof Refused) return undefined;
    throw error;
  });

async function refresh(): Promise<void> {
  me = await session();
  draw();
}

function draw(): void {
  const words = wordsFor(me?.language ?? language, settings.labels);
  document.documentElement.lang = me?.language ?? language;
  document.title = words.portal;
  document.body.replaceChildren(screen(words));
}

function screen(words: App['words']): HTMLElement {
  if (!me)
    return signInScreen({
      words,
      language,
      speak: (chosen) => {
        language = chosen;
        draw();
      },
      enter: (entered) => {
        me = entered;
        draw();
      },
    });
  if (me.mustChangePassword) return changePasswordScreen(words, () => void refresh());
  const path = location.hash.slice(1) || landingPath(me.permissions);
  const app = appOf(words, me);
  return shell(app, path, pageAt(app, path));
}

const appOf = (words: App['words'], who: Me): App => ({
  words,
  me: who,
  go: (path) => (location.hash = path),
  // The page is drawn again and forgets what was not saved, as after a reload.
  speak: (chosen) => void call('POST', 'language', { language: chosen }).then(refresh),
  signOut: () =>
    void call('DELETE', 'session').then(() => {
      ({ language } = who);
      history.replaceState(null, '', '#');
      return refresh();
    }),
});

window.addEventListener('hashchange', draw);
await refresh();
