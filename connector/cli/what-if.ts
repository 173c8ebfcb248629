import type { Group } from '../../shared/model/group.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Change } from '../engine/engine.ts';
import { createFlow } from '../flow.ts';
import { whatIf as suppose, type Supposition, type WhatIf } from '../flow/what-if.ts';
import { foldDn, foldName } from '../../shared/model/name.ts';
import { nearest } from '../policy/nearest.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Store } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { momentOrNow } from './moment.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { findPerson } from './person.ts';
import { knownWorld } from './policy-world.ts';
import { choosePortal, portalsOf } from './portals.ts';
import { cliProblems } from './problems.ts';
import { readText } from './read-text.ts';
import { Refused } from './refused.ts';
import type { Terminal } from './terminal.ts';
import { printWhatIf } from './what-if/print.ts';

interface Asked {
  readonly person: string | undefined;
  readonly join: readonly string[] | undefined;
  readonly leave: readonly string[] | undefined;
  readonly home: string | undefined;
  readonly policy: string | undefined;
  readonly portal: string | undefined;
  readonly at: string | undefined;
}

/**
 * `portillon whatif`: what a person would gain and lose in other groups, at another home, under another policy or at
 * another time; the steps, the seats and the money. Written nowhere.
 */
export async function whatIf(terminal: Terminal, where: Where, asked: Asked): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const moves = asked.join ?? asked.leave ?? asked.home;
  if (moves !== undefined && asked.person === undefined) throw cliProblems.CLI_PERSON_NEEDED({});
  if (moves === undefined && asked.policy === undefined && asked.at === undefined)
    throw cliProblems.CLI_NOTHING_SUPPOSED({});
  const chosen = asked.portal === undefined ? undefined : choosePortal(all, asked.portal).id;
  await using store = await openLinkedOf(config);
  const wanted = all.map(({ descriptor }) => descriptor.id).filter((id) => (chosen ?? id) === id);
  const person = asked.person === undefined ? undefined : await findPerson(store.people, asked.person);
  const supposition: Supposition = {
    changes: person ? await changesFor(store, person, asked) : [],
    ...(asked.policy !== undefined && { policy: await readPolicy(asked.policy) }),
  };
  const now = Date.now();
  const then = asked.at === undefined ? now : momentOrNow(asked.at);
  const found: WhatIf = await suppose(store, all, wanted, supposition, now, then);
  if (terminal.json) terminal.print(JSON.stringify(found));
  else await printWhatIf(terminal, store, all, await createFlow(store, all).policy(), found);
  return EXIT.ok;

  async function readPolicy(file: string): Promise<string> {
    const yaml = await readText(file);
    const { problems } = loadPolicy(yaml, { file, world: await knownWorld(store, config) });
    if (problems.length > 0) throw new Refused(problems, EXIT.policy);
    return yaml;
  }
}

async function changesFor(
  { groups }: Pick<Store, 'groups'>,
  { id: person }: Person,
  { join = [], leave = [], home }: Pick<Asked, 'join' | 'leave' | 'home'>,
): Promise<Supposition['changes']> {
  const known = join.length + leave.length > 0 ? await groups.all() : [];
  const moving =
    (kind: 'join' | 'leave') =>
    (name: string): Extract<Change, { kind: 'join' | 'leave' }> => ({
      kind,
      person,
      group: findGroup(known, name).id,
    });
  return [
    ...join.map(moving('join')),
    ...leave.map(moving('leave')),
    ...(home === undefined ? [] : [{ kind: 'home' as const, person, site: home }]),
  ];
}

/** A group by its name, DN or key. @throws Problem CLI_GROUP_UNKNOWN */
function findGroup(groups: readonly Group[], name: string): Group {
  const found =
    groups.find(({ key }) => key === name) ??
    groups.find((group) => foldName(group.name) === foldName(name)) ??
    groups.find(({ dn }) => dn !== undefined && foldDn(dn) === foldDn(name));
  if (found) return found;
  const close = nearest(
    name,
    groups.map((group) => group.name),
  );
  throw cliProblems.CLI_GROUP_UNKNOWN({ group: name, nearest: close === undefined ? [] : [close] });
}
