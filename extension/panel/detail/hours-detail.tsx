import { describeWindow } from '../../../shared/text/week.ts';
import { keepTogether } from '../../../shared/text/spacing.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { rowOfStep } from '../../../shared/ui/row-key.ts';
import { hoursValue } from '../../../shared/ui/row-value.ts';
import { DetailHead } from './detail-head.tsx';
import type { DetailProps } from './detail.tsx';
import { words } from './detail.words.ts';
import { ReasonList } from './reason-list.tsx';
import { ValueFacts } from './value-facts.tsx';

/** When the account may sign in: as the portal shows it, as the policy wants it, and by which schedules. */
export function HoursDetail({ view, portal, chosen, shows }: DetailProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { descriptor } = portal;
  const step = view.steps.find((each) => rowOfStep(each) === chosen);
  const note = step && descriptor.lifecycle.notes.setHours?.[locale];
  return (
    <>
      <DetailHead {...{ view, portal: descriptor, chosen, state: view.hoursState ?? 'unknown', step }} />
      <ValueFacts
        view={view}
        portal={descriptor}
        chosen={chosen}
        value={hoursValue(view, locale)}
        unsaved={shows !== undefined}
      />
      {view.hours.length > 0 && (
        <div class="reasons">
          <h3>{text.schedules}</h3>
          <ul class="number">
            {view.hours.flatMap(({ id, timeZone, windows }) =>
              windows.map((window) => (
                <li key={`${id} ${window.days.join()} ${window.from}`}>
                  {describeWindow(window, locale)} <span class="quiet">({timeZone})</span>
                </li>
              )),
            )}
          </ul>
        </div>
      )}
      {note && <p class="quiet">{keepTogether(locale, note)}</p>}
      <ReasonList title={text.why} reasons={step?.reasons ?? []} portal={descriptor} />
    </>
  );
}
