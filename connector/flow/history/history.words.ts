import type { Locale, Text } from '../../../shared/problem.ts';
import { listNames, longDate, plural } from '../../../shared/text/plural.ts';
import type { HistoryEntry } from '../../../shared/wire/history.ts';
import type { AuditLink } from '../../store/store.ts';

interface Counted {
  /** Links that belong together. */
  readonly steps: number;
  readonly items: number;
  /** Ids of the rules that an edit was about. */
  readonly rules: readonly string[];
}

/** What happened, as one sentence without the actor and the time. */
export function sayEntry(kind: HistoryEntry['kind'], { data }: AuditLink, counted: Counted): Text {
  const { steps, items, rules } = counted;
  switch (kind) {
    case 'observed':
      return items === 0
        ? { fr: 'Premier relevé d’un onglet', en: 'First reading of a tab' }
        : both(items, ['# case relevée', '# cases relevées'], ['# box read', '# boxes read']);
    case 'exception-added':
    case 'exception-adopted': {
      const { reason, effect } = data;
      const allow = effect === 'allow';
      return {
        fr: `Exception qui ${allow ? 'accorde' : 'retire'}${until(data, 'fr')} : ${written(reason)}`,
        en: `Exception that ${allow ? 'grants' : 'revokes'}${until(data, 'en')}: ${written(reason)}`,
      };
    }
    case 'exception-ended':
      return {
        fr: `Fin d’une exception : ${written(data['reason'])}`,
        en: `End of an exception: ${written(data['reason'])}`,
      };
    case 'step-sent':
      return both(steps, ['# étape transmise', '# étapes transmises'], ['# step sent', '# steps sent']);
    case 'step-confirmed':
      return both(
        steps,
        ['# étape constatée dans le portail', '# étapes constatées dans le portail'],
        ['# step seen in the portal', '# steps seen in the portal'],
      );
    case 'step-unverifiable':
      return both(
        steps,
        ['# étape que le portail ne montre pas', '# étapes que le portail ne montre pas'],
        ['# step that the portal does not show', '# steps that the portal does not show'],
      );
    case 'step-failed': {
      const said = both(
        steps,
        ['# étape non faite', '# étapes non faites'],
        ['# step not done', '# steps not done'],
      );
      const why = written(data['note'] ?? data['detail']);
      return why === '' ? said : { fr: `${said.fr} (${why})`, en: `${said.en} (${why})` };
    }
    case 'queue': {
      const outcome = OUTCOMES[written(data['outcome'])] ?? OUTCOMES['surprise']!;
      const note = written(data['note']);
      return note === '' ? outcome : { fr: `${outcome.fr} : ${note}`, en: `${outcome.en}: ${note}` };
    }
    case 'rule-edited': {
      const why = written(data['reason']);
      return {
        fr: `Politique, version ${JSON.stringify(data['version'])} : règle ${listNames('fr', rules)} modifiée (${why})`,
        en: `Policy, version ${JSON.stringify(data['version'])}: rule ${listNames('en', rules)} edited (${why})`,
      };
    }
  }
}

/** What was said of the account while a plan was worked off. */
const OUTCOMES: Readonly<Record<string, Text>> = {
  done: { fr: 'Réglé dans le portail', en: 'Put right in the portal' },
  unverified: {
    fr: 'Réglé, mais le portail ne le montre pas',
    en: 'Put right, but the portal does not show it',
  },
  surprise: { fr: 'Page inattendue, compte laissé tel quel', en: 'Unexpected page, account left as it is' },
  skipped: { fr: 'Compte passé', en: 'Account skipped' },
};

function both(count: number, fr: readonly [string, string], en: readonly [string, string]): Text {
  return { fr: plural('fr', count, ...fr), en: plural('en', count, ...en) };
}

function until({ expiresAt }: AuditLink['data'], locale: Locale): string {
  if (typeof expiresAt !== 'number') return '';
  return { fr: ' jusqu’au ', en: ' until ' }[locale] + longDate(locale, expiresAt);
}

/** The audit holds any JSON; what is told here was written as a text. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
