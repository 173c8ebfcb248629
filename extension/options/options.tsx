import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { Answer, ProblemReport } from '../message/answer.ts';
import type { OptionsState } from '../message/options.ts';
import type { Answers, Command } from '../message.ts';
import { Connect } from './connect.tsx';
import { words } from './options.words.ts';
import { Paired } from './paired.tsx';
import { PortalLine } from './portal-line.tsx';
import { Presets } from './presets.tsx';
import { TeachDoor } from './teach-door.tsx';
import './options.css';

export interface Asking {
  readonly send: <C extends Command>(command: C) => Promise<Answer<Answers[C['type']]>>;
  /** Asks the browser for host permissions; true when it has them. To be called straight from the click. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
}

export interface OptionsProps extends Asking {
  /** Undefined until the background has spoken. */
  readonly state: OptionsState | undefined;
}

/** The session with the connector, and the portals where Portillon may show itself. */
export function Options({ state, send, allow }: OptionsProps) {
  const text = useWords(words);
  /** What was left undone when the session ended here. */
  const [untold, setUntold] = useState<ProblemReport>();
  if (!state) return <main class="quiet">{text.loading}</main>;
  const { managed, session } = state;
  const refused = state.connection.state === 'refused' ? state.connection.problem : undefined;
  return (
    <main>
      <h1>{text.title}</h1>
      <section aria-labelledby="connector">
        <h2 id="connector">{text.connector}</h2>
        {managed && <Presets managed={managed} />}
        {untold && !session && <ProblemNotice live problem={untold} />}
        {session && <Paired state={state} session={session} send={send} onLeft={setUntold} />}
        {(!session || refused) && !managed?.problem && (
          <Connect
            // The organisation may set another address while the page is open.
            key={managed?.connector}
            address={managed?.connector ?? session?.connector ?? state.last}
            locked={managed?.locked ?? false}
            refused={refused}
            send={send}
            allow={allow}
          />
        )}
      </section>
      <section aria-labelledby="portals">
        <h2 id="portals">{text.portals}</h2>
        {state.portals.length === 0 ? (
          <p class="quiet">{session ? text.noneAllowed : text.noPortals}</p>
        ) : (
          <ul class="portals">
            {state.portals.map((portal) => (
              <PortalLine key={portal.id} portal={portal} send={send} allow={allow} />
            ))}
          </ul>
        )}
        <TeachDoor />
      </section>
    </main>
  );
}
