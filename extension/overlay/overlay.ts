import type { Setup, ToOverlay } from '../message/overlay.ts';
import { openLink } from './link.ts';
import { startSession, type OverlaySession } from './session.ts';
import { takeOver } from './takeover.ts';
import { useWords } from './words.ts';

const life = takeOver();
let session: OverlaySession | undefined;
let setup: Setup | undefined;

/** Begins once the page is parsed: a part of its list would pass for the whole. */
const begin = (): void => {
  if (!setup || session || document.readyState === 'loading') return;
  useWords(setup.words);
  session = startSession(setup, link.send, life.signal);
};
document.addEventListener('readystatechange', begin, { signal: life.signal });

const link = openLink(receive, () => life.abort(), life.signal);

function receive(message: ToOverlay): void {
  // Every order has one.
  if ('id' in message) return void session?.act(message);
  switch (message.type) {
    case 'setup':
      setup = message;
      session?.look(true);
      begin();
      break;
    case 'off':
      life.abort();
      break;
    case 'view':
      session?.show(message);
      break;
    case 'read-again':
      session?.look(true);
      break;
    case 'point-no-more':
      session?.pointNoMore();
      break;
    case 'panel':
      session?.panel(message.show);
      break;
  }
}
