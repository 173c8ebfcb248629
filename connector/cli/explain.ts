import type { Explanation } from '../../shared/model/permission.ts';
import { describeNearMiss, describeReason } from '../../shared/plan/describe.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Locale, Text } from '../../shared/problem.ts';
import { createFlow } from '../flow.ts';
import { homeOrRoot } from '../http/api/home-or-root.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { momentOrNow } from './moment.ts';
import { findFeature, findSite } from './names.ts';
import { findPerson } from './person.ts';
import { choosePortal, placesOf, portalsOf } from './portals.ts';
import { hang } from './table.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

/** `portillon explain <person> <feature> [site]`: why a person may or may not do something somewhere. */
export async function explain(
  terminal: Terminal,
  where: Where,
  options: {
    readonly person: string;
    readonly feature: string;
    readonly site?: string | undefined;
    readonly portal?: string | undefined;
    readonly at?: string | undefined;
  },
): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const portal = choosePortal(all, options.portal, options.feature);
  const feature = findFeature(portal, options.feature);
  await using store = await openLinkedOf(config);
  const sites = await store.sites.all(portal.id);
  const person = await findPerson(store.people, options.person);
  const flow = createFlow(store, all);
  const now = momentOrNow(options.at);
  const asked = options.site === undefined ? undefined : findSite(portal, sites, options.site).id;
  const grants = asked === undefined ? await flow.effective(portal.id, person.id, now) : [];
  const held = grants.find((grant) => grant.feature === feature.id)?.sites[0];
  const site = asked ?? held ?? homeOrRoot(person.home, sites);
  const found = await flow.explain(portal.id, person.id, { feature: feature.id, site }, now);
  if (terminal.json) terminal.print(JSON.stringify({ portal: portal.id, person: person.id, ...found }));
  else {
    const name = sites.find((one) => one.id === site)?.name;
    // A portal without sites has a root that nobody names.
    const place =
      name === undefined
        ? { fr: `dans ${portal.name}`, en: `in ${portal.name}` }
        : { fr: `à ${name}`, en: `at ${name}` };
    print(terminal, person.displayName, feature.label, place, portal, found);
  }
  return EXIT.ok;
}

const text = {
  fr: {
    yes: (who: string, what: string, where: string) => `Oui : ${who} a « ${what} » ${where}.`,
    no: (who: string, what: string, where: string) => `Non : ${who} n’a pas « ${what} » ${where}.`,
    because: 'Parce que',
    against: 'Malgré',
    nearest: 'Au plus près',
    inactive: 'La personne ou son compte n’est pas en activité.',
    nothing: 'Aucune règle ne le donne.',
  },
  en: {
    yes: (who: string, what: string, where: string) => `Yes: ${who} has “${what}” ${where}.`,
    no: (who: string, what: string, where: string) => `No: ${who} does not have “${what}” ${where}.`,
    because: 'Because',
    against: 'In spite of',
    nearest: 'Nearest',
    inactive: 'The person or their account is not active.',
    nothing: 'No rule gives it.',
  },
} satisfies Record<Locale, unknown>;

function print(
  terminal: Terminal,
  who: string,
  feature: Text,
  where: Text,
  portal: Descriptor,
  found: Explanation,
): void {
  const { locale } = terminal;
  const words = text[locale];
  const places = placesOf(portal);
  const answer = (found.allowed ? words.yes : words.no)(who, feature[locale], where[locale]);
  const { width } = terminal;
  for (const line of hang('', answer, width, 2))
    terminal.print(terminal.style(found.allowed ? 'green' : 'yellow', line));
  const list = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) terminal.print(terminal.style('bold', title));
    for (const sentence of lines) for (const line of hang('  ', sentence, width, 4)) terminal.print(line);
  };
  const sentence = (reason: Explanation['reasons'][number]) =>
    describeReason(reason, locale, places, TIME_ZONE);
  list(words.because, found.reasons.map(sentence));
  list(words.against, found.against.map(sentence));
  if (found.layer === 'inactive') terminal.print(words.inactive);
  if (found.layer === 'none') terminal.print(words.nothing);
  list(
    words.nearest,
    found.nearMisses.map((miss) => describeNearMiss(miss, locale, places)),
  );
}
