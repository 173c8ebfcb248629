import type { NearMiss, Reason, ScopeWords } from '../model/permission.ts';
import type { Locale, Text } from '../problem.ts';
import { listNames, longDate } from '../text/plural.ts';

/**
 * One sentence a person would say: group → rule → where, until when. `places` is the plural of what the portal's
 * boxes tick. The end is written as the calendar of `timeZone` shows it.
 */
export function describeReason(reason: Reason, locale: Locale, places: Text, timeZone = 'UTC'): string {
  const fr = locale === 'fr';
  const until = reason.until
    ? fr
      ? `, jusqu’au ${longDate(locale, reason.until, timeZone)}`
      : `, until ${longDate(locale, reason.until, timeZone)}`
    : '';
  if (reason.kind === 'override') {
    const what = fr
      ? reason.effect === 'allow'
        ? 'Exception qui accorde'
        : 'Exception qui retire'
      : reason.effect === 'allow'
        ? 'Exception that grants'
        : 'Exception that revokes';
    return `${what} → ${quote(reason.reason, locale)} (${reason.author})${until}`;
  }
  const rule = {
    allow: fr ? 'règle' : 'rule',
    deny: fr ? 'règle de refus' : 'deny rule',
    forbid: fr ? 'interdiction' : 'forbid rule',
  }[reason.effect];
  return `${describeWhy(reason, locale)} → ${rule} ${quote(reason.ruleName, locale)}${describeProfile(reason, locale)} → ${describeScope(reason.scope, locale, places)}${describePath(reason)}${until}`;
}

function describeProfile({ profile }: Extract<Reason, { kind: 'rule' }>, locale: Locale): string {
  if (profile === undefined) return '';
  return { fr: `, profil ${profile}`, en: `, profile ${profile}` }[locale];
}

/** Only where a site lies between: that Avalon is in Paris, the sentence before says. */
function describePath({ sitePath = [] }: Extract<Reason, { kind: 'rule' }>): string {
  return sitePath.length > 2 ? ` (${sitePath.join(' › ')})` : '';
}

function describeWhy(reason: Extract<Reason, { kind: 'rule' }>, locale: Locale): string {
  const fr = locale === 'fr';
  const [path] = reason.groups;
  if (path) {
    const [direct, ...above] = path;
    const within = above.length === 0 ? '' : ` (${fr ? 'dans' : 'in'} ${above.join(' › ')})`;
    const from = reason.sources ? `Source ${reason.sources.join(', ')} → ` : '';
    return `${from}${fr ? 'Groupe' : 'Group'} ${direct}${within}`;
  }
  if (reason.conditions.length > 0) return `${fr ? 'Fiche' : 'Record'} ${reason.conditions.join(', ')}`;
  return fr ? 'Tout le monde' : 'Everybody';
}

/** The French words for places that are not of the gender of «résidences». */
const MASCULINE: ReadonlySet<string> = new Set(['sites', 'lieux', 'secteurs', 'abonnements', 'bâtiments']);

/** Where a rule holds, in the portal's own words. */
export function describeScope(scope: ScopeWords, locale: Locale, places: Text): string {
  const all = {
    fr: `${MASCULINE.has(places.fr) ? 'tous' : 'toutes'} les ${places.fr}`,
    en: `all ${places.en}`,
  }[locale];
  if (scope.kind === 'all') return all;
  if (scope.sites.length === 0) return { fr: 'aucun lieu', en: 'nowhere' }[locale];
  const names = listNames(locale, scope.sites);
  if (scope.kind === 'list' || scope.kind === 'home') return names;
  return { fr: `${all} ${ofFrench(names)}`, en: `${all} of ${names}` }[locale];
}

/** «de Paris», «d’Avalon». */
function ofFrench(name: string): string {
  return /^[aeiouàâéèêëîïôùûœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** The first condition that a rule or an exception lacked to give the right: «n’est pas membre du groupe Gardiens Lyon». */
export function describeNearMiss(miss: NearMiss, locale: Locale, places: Text): string {
  const { failed } = miss;
  const [fr, en] =
    'rule' in miss
      ? [`Règle ${quote(miss.ruleName, 'fr')} : `, `Rule ${quote(miss.ruleName, 'en')}: `]
      : [
          `Exception ${quote(miss.reason, 'fr')} (${miss.author}) : `,
          `Exception ${quote(miss.reason, 'en')} (${miss.author}): `,
        ];
  const says = (french: string, english: string) => ({ fr: fr + french, en: en + english })[locale];
  switch (failed.kind) {
    case 'population':
      return says(
        `la délégation ${failed.node} ne porte pas sur cette personne`,
        `the delegation ${failed.node} is not about this person`,
      );
    case 'group':
      return says(`n’est pas membre du groupe ${failed.group}`, `not a member of the group ${failed.group}`);
    case 'attribute':
      return says(`la fiche ne remplit pas ${failed.filter}`, `the record does not satisfy ${failed.filter}`);
    case 'type':
      return says(`n’est pas de type ${failed.type}`, `is not of type ${failed.type}`);
    case 'scope':
      return says(
        `ne vaut que pour ${describeScope(failed.scope, 'fr', places)}`,
        `holds only for ${describeScope(failed.scope, 'en', places)}`,
      );
    case 'ceiling':
      return says(
        `dépasse le plafond de la délégation ${failed.node}`,
        `passes the ceiling of the delegation ${failed.node}`,
      );
    case 'state':
      return failed.state === 'draft'
        ? says('est un brouillon', 'is a draft')
        : says('est archivée', 'is archived');
    case 'window':
      return failed.from && failed.to
        ? says(
            `ne vaut que du ${longDate('fr', failed.from)} au ${longDate('fr', failed.to)}`,
            `holds only from ${longDate('en', failed.from)} to ${longDate('en', failed.to)}`,
          )
        : failed.from
          ? says(
              `ne vaut qu’à partir du ${longDate('fr', failed.from)}`,
              `holds only from ${longDate('en', failed.from)}`,
            )
          : says(
              `ne vaut plus depuis le ${longDate('fr', failed.to!)}`,
              `held only until ${longDate('en', failed.to!)}`,
            );
    case 'profile': {
      const { profile, rank, winner } = failed;
      return says(
        `demande le profil ${profile} (rang ${rank}), qui cède à ${winner.profile} (rang ${winner.rank})`,
        `asks for the profile ${profile} (rank ${rank}), which yields to ${winner.profile} (rank ${winner.rank})`,
      );
    }
    case 'tie': {
      const { profile, rank, others } = failed;
      return says(
        `demande le profil ${profile}, à égalité avec ${listNames('fr', others)} au rang ${rank} : aucun n’est retenu`,
        `asks for the profile ${profile}, tied with ${listNames('en', others)} at rank ${rank}: none of them counts`,
      );
    }
    case 'expired':
      return says(`a pris fin le ${longDate('fr', failed.at)}`, `ended on ${longDate('en', failed.at)}`);
  }
}

function quote(text: string, locale: Locale): string {
  return locale === 'fr' ? `« ${text} »` : `“${text}”`;
}
