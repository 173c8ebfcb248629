const LONGEST = 48;

/** «Gérer les clés» → `gerer-les-cles`; cut between words. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const cut = slug.length > LONGEST ? slug.slice(0, LONGEST).replace(/-[^-]*$/, '') : slug;
  return cut === '' ? 'x' : cut;
}

/** The slug of a text, with a number where it is taken; the new one counts as taken from then on. */
export function freshSlug(text: string, taken: Set<string>): string {
  const slug = slugOf(text);
  let fresh = slug;
  for (let number = 2; taken.has(fresh); number++) fresh = `${slug}-${number}`;
  taken.add(fresh);
  return fresh;
}
