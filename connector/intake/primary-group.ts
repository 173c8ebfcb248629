import { type DirectoryEntry, firstText } from './entry.ts';

/** What Active Directory needs to be asked of people and of groups to know who has which primary group. */
export const PRIMARY_PERSON_ATTRIBUTES = ['objectSid', 'primaryGroupID'] as const;
export const PRIMARY_GROUP_ATTRIBUTES = ['objectSid'] as const;

/**
 * The security identifier of a person's primary group: the domain's own with the number of the group at its end
 * (MS-SAMR section 3.1.1.8.2, MS-DTYP section 2.4.2.2). The members of a primary group are in no `member` value.
 */
export function primaryGroupOf(person: DirectoryEntry): string | undefined {
  const sid = sidOf(person);
  const number = Number(firstText(person, 'primaryGroupID'));
  if (sid === undefined || !Number.isInteger(number) || number <= 0) return undefined;
  const last = Buffer.alloc(4);
  last.writeUInt32LE(number);
  return sid.slice(0, -8) + last.toString('hex');
}

/** The security identifier of an entry, in hexadecimal. */
export function sidOf(entry: DirectoryEntry): string | undefined {
  const value = entry.attributes.get('objectsid')?.[0];
  return Buffer.isBuffer(value) && value.length >= 12 ? value.toString('hex') : undefined;
}
