import { createHash } from 'node:crypto';
import { DirectoryCollector } from '../directory-entry.ts';
import { normaliseDn } from '../../../shared/text/dn.ts';
import { type DirectoryEntry, texts } from '../entry.ts';
import { keyOf } from '../key.ts';
import type { Reading } from '../snapshot.ts';
import type { FileConfig } from './config.ts';
import { faultProblems } from './fault.ts';
import { parseLdif } from './ldif.ts';
import { fileProblems } from './problems.ts';

/** People and groups of an LDIF file; entries of other classes (units, domains) are passed over. */
export function readLdif(text: string, config: FileConfig): Reading {
  const { path, people, groups } = config;
  const { entries, faults, cut, change } = parseLdif(text);
  if (change !== undefined) {
    const place = { file: path, line: change };
    return { people: [], groups: [], warnings: [], problem: fileProblems.FILE_CHANGE_RECORD({}, { place }) };
  }
  const collector = new DirectoryCollector({
    person: people.attributes,
    group: groups.attributes,
    disabled: people.disabled,
  });
  for (const entry of entries) {
    const key = keyOf(entry, config.key) ?? keyOfDn(entry.dn);
    if (isOf(entry, people.objectClass)) collector.addPerson(entry, key);
    else if (isOf(entry, groups.objectClass)) collector.addGroup(entry, key);
  }
  const { warnings, problem } = faultProblems(path, faults, cut);
  const organisation = collector.finish();
  return { ...organisation, warnings: [...warnings, ...organisation.warnings], ...(problem && { problem }) };
}

function isOf(entry: DirectoryEntry, objectClass: string): boolean {
  const wanted = objectClass.toLowerCase();
  return texts(entry, 'objectClass').some((name) => name.toLowerCase() === wanted);
}

/** An export without entryUUID has no identity but the DN: there, who is renamed is somebody new. */
function keyOfDn(dn: string): string {
  return `dn:${createHash('sha256')
    .update(normaliseDn(dn) ?? dn)
    .digest('hex')
    .slice(0, 32)}`;
}
