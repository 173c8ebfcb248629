import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import type { Draft, Wrong } from './exception-draft.ts';
import { words } from './exception-form.words.ts';

export interface FieldProps {
  readonly draft: Draft;
  readonly wrong: readonly Wrong[];
  readonly onChange: (part: Partial<Draft>) => void;
}

export function EffectField({ draft, onChange }: FieldProps) {
  const text = useWords(words);
  return (
    <fieldset class="row">
      <legend class="unseen">{text.effect}</legend>
      {(['allow', 'deny'] as const).map((effect) => (
        <label key={effect} class="choice">
          <input
            type="radio"
            name="effect"
            checked={draft.effect === effect}
            onChange={() => onChange({ effect })}
          />
          {text[effect]}
        </label>
      ))}
    </fieldset>
  );
}

export function ReasonField({ draft, wrong, onChange }: FieldProps) {
  const text = useWords(words);
  return (
    <Labelled label={text.reason} field="reason" wrong={wrong}>
      {(aria) => (
        <textarea
          {...aria}
          rows={2}
          required
          maxLength={500}
          placeholder={text.reasonHint}
          value={draft.reason}
          onInput={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

const PRESETS = [7, 30, 90];

export function UntilField({ draft, wrong, today, onChange }: FieldProps & { today: string }) {
  const text = useWords(words);
  return (
    <Labelled label={text.until} field="until" wrong={wrong} hint={text.untilHint}>
      {(aria) => (
        <div class="row">
          <input
            {...aria}
            type="date"
            class="date"
            min={today}
            value={draft.until}
            onInput={(event) => onChange({ until: event.currentTarget.value })}
          />
          {PRESETS.map((days) => (
            <button
              key={days}
              type="button"
              class="plain"
              onClick={() => onChange({ until: daysAfter(today, days) })}
            >
              {text.days(days)}
            </button>
          ))}
          <button type="button" class="plain" onClick={() => onChange({ until: '' })}>
            {text.noEnd}
          </button>
        </div>
      )}
    </Labelled>
  );
}

/** YYYY-MM-DD plus whole days. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

interface LabelledProps {
  readonly label: string;
  readonly field: Wrong;
  readonly wrong: readonly Wrong[];
  readonly hint?: string;
  readonly children: (aria: {
    readonly id: string;
    readonly name: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string;
  }) => ComponentChildren;
}

/** A label above its field, the hint or what is wrong below. */
function Labelled({ label, field, wrong, hint = '', children }: LabelledProps) {
  const text = useWords(words);
  const id = useId();
  const invalid = wrong.includes(field);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, name: field, 'aria-invalid': invalid, 'aria-describedby': `${id}-hint` })}
      <p id={`${id}-hint`} class={`small ${invalid ? 'wrong' : 'quiet'}`}>
        {invalid ? text.wrong[field] : hint}
      </p>
    </div>
  );
}
