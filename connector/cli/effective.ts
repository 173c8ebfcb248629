import type { EffectiveGrant } from '../../shared/model/permission.ts';
import type { Site } from '../../shared/model/site.ts';
import { describeReason } from '../../shared/plan/describe.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Locale } from '../../shared/problem.ts';
import { listNames, plural } from '../../shared/text/plural.ts';
import { createFlow } from '../flow.ts';
import { announced } from './colon.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { findPerson } from './person.ts';
import { choosePortal, placesOf, portalsOf } from './portals.ts';
import { table, wrap } from './table.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

/** `portillon effective <person>`: everything that a person may do in a portal, and why. */
export async function effective(
  terminal: Terminal,
  where: Where,
  options: { readonly person: string; readonly portal?: string | undefined },
): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const portal = choosePortal(all, options.portal);
  await using store = await openStoreOf(config);
  const person = await findPerson(store.people, options.person);
  const grants = await createFlow(store, all).effective(portal.id, person.id, Date.now());
  if (terminal.json) {
    terminal.print(JSON.stringify({ portal: portal.id, person, grants }));
    return EXIT.ok;
  }
  const { locale } = terminal;
  const sites = await store.sites.all(portal.id);
  const answer = announced(person.displayName, countWords(grants.length, portal, locale), locale);
  terminal.print(terminal.style('bold', `${answer}.`));
  const rows = grants.flatMap((grant) => rowsOf(grant, portal, sites, locale));
  for (const [why, group] of Map.groupBy(rows, (row) => row.why)) {
    for (const line of table(
      group.map(({ what, where }) => [`  ${what}`, where]),
      terminal.width,
    ))
      terminal.print(line);
    for (const line of wrap(why, '    ', terminal.width)) terminal.print(terminal.style('dim', line));
  }
  return EXIT.ok;
}

/** A feature and where one reason gives it. */
interface Row {
  readonly what: string;
  readonly where: string;
  readonly why: string;
}

function countWords(count: number, portal: Descriptor, locale: Locale): string {
  return locale === 'fr'
    ? `${plural('fr', count, '# droit', '# droits')} dans ${portal.name}`
    : `${plural('en', count, '# right', '# rights')} in ${portal.name}`;
}

/** A row for each reason. */
function rowsOf(
  { feature, by }: EffectiveGrant,
  portal: Descriptor,
  sites: readonly Site[],
  locale: Locale,
): Row[] {
  const what = portal.features.find((item) => item.id === feature)?.label[locale] ?? feature;
  return by.map(({ reason, sites: covered }) => ({
    what,
    where: siteWords(covered, portal, sites, locale),
    why: describeReason(reason, locale, placesOf(portal), TIME_ZONE),
  }));
}

function siteWords(
  covered: readonly string[],
  portal: Descriptor,
  sites: readonly Site[],
  locale: Locale,
): string {
  const here = new Set(covered);
  const granted = sites.filter((site) => site.kind === portal.sites.granted && !site.retired);
  const names = granted.filter((site) => here.has(site.id)).map((site) => site.name);
  if (names.length === granted.length) return { fr: 'partout', en: 'everywhere' }[locale];
  if (names.length <= 3) return listNames(locale, names);
  return `${names.length} ${placesOf(portal)[locale]}`;
}
