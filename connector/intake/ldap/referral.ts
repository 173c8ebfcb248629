/**
 * The partitions to which every domain controller refers from the root of its domain, and in which nobody is
 * (MS-ADTS section 3.1.1.1.9): its configuration, and its DNS zones.
 */
const WITHOUT_PEOPLE = /^(cn=configuration|dc=domaindnszones|dc=forestdnszones),/i;

/** Whether people may be where a referral leads to. */
export function mayHoldPeople(url: string): boolean {
  const dn = /^ldaps?:\/\/[^/]*\/([^?]*)/i.exec(url)?.[1] ?? '';
  return !WITHOUT_PEOPLE.test(decode(dn));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
