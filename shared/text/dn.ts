/**
 * The form of a DN in which two spellings of the same name are equal: types and values without case,
 * spaces around separators and doubled spaces gone, escapes resolved, multi-valued RDNs sorted
 * (RFC 4514 sections 2 to 4, caseIgnoreMatch of RFC 4518 in short). Not a DN any more: only for comparing.
 * Undefined when it is no DN.
 */
export function normaliseDn(dn: string): string | undefined {
  if (PLAIN.test(dn)) return dn.toLowerCase().replaceAll(',', '\u0001');
  if (dn.trim() === '') return undefined;
  const rdns = splitUnescaped(dn, ',;').map(normaliseRdn);
  return rdns.includes(undefined) ? undefined : rdns.join('\u0001');
}

/** Printable ASCII between separators, but for spaces, `"`, `+`, `,`, `;` and `\`. */
const WORD = String.raw`[!#-*\--:<-[\]-~]+`;
const RDN = String.raw`[a-z][a-z\d.-]*=${WORD}(?: ${WORD})*`;
/** Nothing to resolve, to fold or to sort: what most directories write, at a tenth of the price. */
const PLAIN = new RegExp(`^${RDN}(?:,${RDN})*$`, 'i');

/** Whether the entry of the first DN is that of the second or lies below it. */
export function isWithin(dn: string, above: string): boolean {
  const [inner, outer] = [normaliseDn(dn), normaliseDn(above)];
  return inner !== undefined && outer !== undefined && (inner === outer || inner.endsWith(`\u0001${outer}`));
}

const byCodeUnit = (one = '', other = ''): number => (one < other ? -1 : 1);

function normaliseRdn(rdn: string): string | undefined {
  const parts = splitUnescaped(rdn, '+').map(normaliseAttribute);
  return parts.includes(undefined) ? undefined : parts.toSorted(byCodeUnit).join('\u0002');
}

function normaliseAttribute(part: string): string | undefined {
  const equals = part.indexOf('=');
  const type = part.slice(0, Math.max(equals, 0)).trim().toLowerCase();
  if (type === '') return undefined;
  return `${type}=${fold(unescape(part.slice(equals + 1)))}`;
}

const fold = (value: string): string => value.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');

/** Splits at any of `separators` outside escapes and quotes (RFC 2253 section 4 still allows quotes). */
function splitUnescaped(text: string, separators: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && separators.includes(character)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unescape(value: string): string {
  const bare = /^\s*"(.*)"\s*$/s.exec(value)?.[1] ?? value;
  if (!bare.includes('\\')) return bare;
  // Runs of hex pairs are UTF-8 bytes of one text: `\C3\A9` is é.
  return bare.replaceAll(/(?:\\[0-9a-f]{2})+|\\(.)/gi, (run: string, escaped: string | undefined) =>
    escaped === undefined ? Buffer.from(run.replaceAll('\\', ''), 'hex').toString('utf8') : escaped,
  );
}
