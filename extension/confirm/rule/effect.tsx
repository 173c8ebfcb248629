import { keepTogether } from '../../../shared/text/spacing.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { RuleEffect } from '../../message/confirm.ts';
import { words } from './rule.words.ts';

/** What the edits change, counted: people, accounts, and the steps of each portal's plan now and then. */
export function Effect({ effect }: { readonly effect: RuleEffect }) {
  const text = useWords(words);
  const locale = useLocale();
  const { problems, warnings, changes, people, portals, portalNames } = effect;
  if (problems.length > 0)
    return (
      <Notice tone="stop" title={text.refused}>
        <Notices notices={problems} />
      </Notice>
    );
  const touched = portals.filter(({ touched: { accounts } }) => accounts > 0);
  return (
    <>
      <section class="effect number" aria-labelledby="effect">
        <h2 id="effect">{people === 0 ? text.nobody : text.people(people)}</h2>
        <ul>
          {touched.map(({ portal, before, after, touched: { accounts, grant, revoke, held } }) => (
            <li key={portal}>
              <p>
                <strong>{portalNames[portal] ?? portal}</strong> — {text.accounts(accounts)}
              </p>
              <p>
                {[
                  ...(grant > 0 ? [text.grant(grant)] : []),
                  ...(revoke > 0 ? [text.revoke(revoke)] : []),
                  ...(held > 0 ? [text.held(held)] : []),
                ].join(' · ')}
              </p>
              <p class="small quiet">
                {text.plan(
                  [before.grant, before.revoke, before.held],
                  [after.grant, after.revoke, after.held],
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {warnings.length > 0 && (
        <Notice tone="warn" title={text.warnings(warnings.length)}>
          <Notices notices={warnings} />
        </Notice>
      )}
      {changes.some(({ sensitive }) => sensitive) && (
        <Notice tone="warn" title={text.sensitive}>
          <p>{text.sensitiveTodo}</p>
        </Notice>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{text.changes(changes.length)}</summary>
          <ul class="small">
            {changes.map((change) => (
              <li key={`${change.part} ${change.id}`}>{keepTogether(locale, change.text[locale])}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Notices({ notices }: { readonly notices: RuleEffect['problems'] }) {
  const locale = useLocale();
  return (
    <ul>
      {notices.map(({ code, text }, index) => (
        <li key={`${code} ${index}`}>
          {keepTogether(locale, text.what[locale])} {keepTogether(locale, text.todo[locale])}{' '}
          <code class="problem-code">{code}</code>
        </li>
      ))}
    </ul>
  );
}
