import { scimProblems } from './problems.ts';

/** The weak entity tag of a version, a number or a digest (RFC 7644 section 3.14). */
export function etag(version: number | string): string {
  return `W/"${version}"`;
}

/** Whether a list of entity tags, or `*`, names this version; compared weakly (RFC 9110 section 8.8.3.2). */
export function namesVersion(list: string, version: number | string): boolean {
  const tags = new Set(list.split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return tags.has('*') || tags.has(`"${version}"`);
}

/** @throws Problem SCIM_VERSION_DIFFERS when `ifMatch` is given and does not name the version */
export function assertVersion(version: number, ifMatch: string | undefined): void {
  if (ifMatch !== undefined && !namesVersion(ifMatch, version)) {
    throw scimProblems.SCIM_VERSION_DIFFERS({ current: etag(version) });
  }
}
