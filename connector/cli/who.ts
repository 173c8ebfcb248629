import type { Site } from '../../shared/model/site.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Locale } from '../../shared/problem.ts';
import { listNames, plural } from '../../shared/text/plural.ts';
import { createEverybody } from '../flow/population/everybody.ts';
import { who as holders, type Holder } from '../flow/who.ts';
import { createWorld } from '../flow/world.ts';
import { announced } from './colon.ts';
import { EXIT } from './exit.ts';
import { momentOrNow } from './moment.ts';
import { findFeature, findSite } from './names.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { choosePortal, placesOf, portalsOf } from './portals.ts';
import { hang, table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** `portillon who FEATURE [SITE]`: everybody who may, at a place or anywhere. */
export async function who(
  terminal: Terminal,
  where: Where,
  options: {
    readonly feature: string;
    readonly site: string | undefined;
    readonly portal: string | undefined;
    readonly at: string | undefined;
  },
): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const portal = choosePortal(all, options.portal, options.feature);
  const feature = findFeature(portal, options.feature);
  const now = momentOrNow(options.at);
  await using store = await openLinkedOf(config);
  const sites = await store.sites.all(portal.id);
  const site = options.site === undefined ? undefined : findSite(portal, sites, options.site);
  const world = createWorld(store, all);
  const everybody = await createEverybody(store, world)(now);
  const { holders: found } = await holders(store, everybody, portal.id, feature.id, site?.id);
  if (terminal.json) {
    const answer = {
      portal: portal.id,
      feature: feature.id,
      site: site?.id ?? null,
      holders: found.map(asJson),
    };
    terminal.print(JSON.stringify(answer));
    return EXIT.ok;
  }
  const { locale, width } = terminal;
  const place = site?.name ?? portal.name;
  const answer = answerOf(found.length, feature.label[locale], place, locale);
  for (const line of hang('', answer, width, 2)) terminal.print(terminal.style('bold', line));
  const isPlaced = !site && portal.sites.reach !== 'root';
  const rows = found.map(({ person, sites: held }) => [
    `  ${person.displayName}`,
    person.userName,
    ...(isPlaced ? [placeWords(held, portal, sites, locale)] : []),
  ]);
  for (const line of table(rows, width)) terminal.print(line);
  return EXIT.ok;
}

function answerOf(count: number, feature: string, place: string, locale: Locale): string {
  return locale === 'fr'
    ? `${announced(`« ${feature} », ${place}`, plural('fr', count, '# personne', '# personnes'), 'fr')}.`
    : `${announced(`“${feature}”, ${place}`, plural('en', count, '# person', '# people'), 'en')}.`;
}

function asJson({ person, sites }: Holder): object {
  return { id: person.id, userName: person.userName, displayName: person.displayName, sites };
}

/** Where somebody holds a feature: everywhere, a few names, or how many places. */
export function placeWords(
  held: readonly string[],
  portal: Descriptor,
  sites: readonly Site[],
  locale: Locale,
): string {
  const here = new Set(held);
  const granted = sites.filter((site) => site.kind === portal.sites.granted && !site.retired);
  const names = granted.filter((site) => here.has(site.id)).map((site) => site.name);
  if (names.length === granted.length) return { fr: 'partout', en: 'everywhere' }[locale];
  if (names.length <= 3) return listNames(locale, names);
  return `${names.length} ${placesOf(portal)[locale]}`;
}
