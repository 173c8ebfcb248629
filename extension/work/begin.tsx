import { useState } from 'preact/hooks';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { useWords } from '../../shared/ui/locale.ts';
import type { Autopilot } from './autopilot.ts';
import { rightsOf } from './diff.ts';
import { Option } from './option.tsx';
import { words } from './queue.words.ts';
import type { How, QueueAnswer } from './use-queue.ts';

interface BeginProps {
  readonly queue: QueueAnswer;
  readonly portal: Descriptor;
  readonly autopilot: Autopilot;
  readonly disabled: boolean;
  readonly onStart: (how: How) => void;
}

/** Guided or by autopilot, and the one button that begins; it names what it does. */
export function Begin({ queue, portal, autopilot, disabled, onStart }: BeginProps) {
  const text = useWords(words);
  const [how, setHow] = useState<How>('point');
  const { accounts } = queue;
  const rights = rightsOf(accounts, portal).reduce((sum, { who }) => sum + who.length, 0);
  const byHand = accounts.filter((account) => account.byHand).length;
  return (
    <div class="begin">
      <fieldset class="options">
        <legend class="unseen">{text.how}</legend>
        <Option
          name="how"
          label={text.guided}
          what={text.guidedWhat}
          checked={how === 'point'}
          onChoose={() => setHow('point')}
        />
        <Option
          name="how"
          label={text.autopilot}
          what={
            autopilot === 'allowed' && byHand > 0
              ? `${text.autopilotWhat.allowed} ${text.byHandWhat(byHand)}`
              : text.autopilotWhat[autopilot]
          }
          checked={how === 'press'}
          disabled={autopilot !== 'allowed'}
          onChoose={() => setHow('press')}
        />
      </fieldset>
      <button type="button" class="main" disabled={disabled} onClick={() => onStart(how)}>
        {text.start(accounts.length, portal.name) + (rights > 0 ? text.startRights(rights) : '')}
      </button>
    </div>
  );
}
