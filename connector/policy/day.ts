/** A moment (epoch ms) as the policy writes it: the day alone when it is midnight UTC. */
export function dayOf(moment: number): string {
  return new Date(moment)
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.000Z$/, 'Z');
}
