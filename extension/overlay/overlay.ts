import type { ToOverlay } from '../message/overlay.ts';
import { openLink } from './link.ts';
import { startSession, type OverlaySession } from './session.ts';
import { takeOver } from './takeover.ts';
import { useWords } from './words.ts';

const life = takeOver();
let session: OverlaySession | undefined;

const link = openLink(receive, () => life.abort(), life.signal);

function receive(message: ToOverlay): void {
  switch (message.type) {
    case 'setup':
      if (session) session.look(true);
      else {
        useWords(message.words);
        session = startSession(message.recipe, message, (each) => link.send(each), life.signal);
      }
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
    case 'apply':
    case 'go':
    case 'fill':
      void session?.act(message);
      break;
    case 'point-no-more':
      session?.pointNoMore();
      break;
    case 'panel':
      session?.panel(message.show);
      break;
  }
}
