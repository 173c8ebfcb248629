import { describeWindow } from '../../shared/text/week.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import { words } from './hours.words.ts';

/** When the account may sign in; nothing when that is always. */
export function Hours({ hours }: { readonly hours: AccountView['hours'] }) {
  const text = useWords(words);
  const locale = useLocale();
  if (hours.length === 0) return null;
  return (
    <section class="block">
      <h2>{text.title}</h2>
      <ul class="number">
        {hours.flatMap(({ id, timeZone, windows }) =>
          windows.map((window) => (
            <li key={`${id} ${window.days.join()} ${window.from}`}>
              {describeWindow(window, locale)} <span class="quiet">({timeZone})</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
