import { useWords } from '../../shared/ui/locale.ts';
import type { Answer } from '../message/answer.ts';
import type { OptionsState } from '../message/options.ts';
import type { Answers, Command } from '../message.ts';
import { words } from './options.words.ts';
import { PairForm } from './pair-form.tsx';
import { Paired } from './paired.tsx';
import { PortalLine } from './portal-line.tsx';
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

/** Pairing with the connector, and the portals where Portillon may show itself. */
export function Options({ state, send, allow }: OptionsProps) {
  const text = useWords(words);
  if (!state) return <main class="quiet">{text.loading}</main>;
  const refused = state.connection.state === 'refused' ? state.connection.problem : undefined;
  return (
    <main>
      <h1>{text.title}</h1>
      <section aria-labelledby="connector">
        <h2 id="connector">{text.connector}</h2>
        {state.session && <Paired state={state} session={state.session} send={send} />}
        {(!state.session || refused) && (
          <PairForm connector={state.session?.connector} refused={refused} send={send} allow={allow} />
        )}
      </section>
      <section aria-labelledby="portals">
        <h2 id="portals">{text.portals}</h2>
        {state.portals.length === 0 ? (
          <p class="quiet">{text.noPortals}</p>
        ) : (
          <ul class="portals">
            {state.portals.map((portal) => (
              <PortalLine key={portal.id} portal={portal} send={send} allow={allow} />
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
