import { Problem } from '../../../shared/problem.ts';
import type { DirectoryEntry } from '../entry.ts';
import type { CursorMark } from '../delta.ts';
import type { Reading } from '../snapshot.ts';
import { groupQueryAttributes, personQueryAttributes } from './attributes.ts';
import type { LdapConfig } from './config.ts';
import { LdapConnection } from './connection.ts';
import { Findings } from './findings.ts';
import { assertIdentity, assertSameIdentity, bind, identityWarning } from './identity.ts';
import { ldapProblems } from './problems.ts';
import { isRanged, withAllMembers } from './ranges.ts';
import { reasonOf } from './reason.ts';
import { assertBase, type Query, readEntries } from './search.ts';

type Progress = (entries: number) => void;

/** Marks where changes are to be read from later, before anything is read. */
type Begin = (connection: LdapConnection) => Promise<CursorMark | undefined>;

/** Reads people, then groups, on one connection whose identity is ours from beginning to end. Never throws. */
export async function readDirectory(
  config: LdapConfig,
  signal: AbortSignal,
  progress: Progress,
  begin: Begin = async () => undefined,
): Promise<Reading> {
  const findings = new Findings(config);
  let problem: Problem | undefined;
  let cursor: CursorMark | undefined;
  try {
    cursor = await readInto(findings, config, signal, progress, begin);
    problem = findings.problem();
  } catch (error) {
    problem = toProblem(error, config, findings.entries);
  }
  return { ...findings.toOrganisation(), ...(problem && { problem }), ...(cursor && { cursor }) };
}

async function readInto(
  findings: Findings,
  config: LdapConfig,
  signal: AbortSignal,
  progress: Progress,
  begin: Begin,
): Promise<CursorMark | undefined> {
  const { people, groups } = config;
  await using connection = await LdapConnection.open(config, signal);
  await bind(connection, config);
  const identity = await assertIdentity(connection, config);
  findings.warn(identityWarning(identity, config));
  const cursor = await begin(connection);

  const read = async (query: Omit<Query, 'scope'>, add: (entry: DirectoryEntry) => void) => {
    const before = findings.entries;
    for await (const page of readEntries(connection, config, { scope: 'sub', ...query }, add)) {
      findings.addPage(page.tapped, page.referrals);
      progress(findings.entries);
    }
    if (findings.entries === before) await assertBase(connection, config, query.base);
  };
  const person = { filter: people.filter, attributes: personQueryAttributes(config) };
  for (const base of people.base) await read({ base, ...person }, (entry) => findings.addPerson(entry));

  const ranged: DirectoryEntry[] = [];
  const group = { filter: groups.filter, attributes: groupQueryAttributes(config) };
  for (const base of groups.base)
    await read({ base, ...group }, (entry) => {
      if (isRanged(entry, groups.attributes.member)) ranged.push(entry);
      else findings.addGroup(entry);
    });
  // Only now: OpenLDAP refuses another search in the middle of a paged one.
  for (const entry of ranged) findings.addGroup(await withAllMembers(connection, config, entry));
  await assertSameIdentity(connection, config, identity);
  return cursor;
}

function toProblem(error: unknown, { url }: LdapConfig, entries: number): Problem {
  if (error instanceof Problem) return error;
  return ldapProblems.LDAP_STOPPED({ url, entries, reason: reasonOf(error) }, { cause: error });
}
