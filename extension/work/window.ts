/** Lists up to this long are drawn whole. */
export const WHOLE = 500;
/** Rows drawn beyond what is seen, so that a quick scroll shows no gap. */
const BEYOND = 20;

export interface Scrolled {
  /** Px. */
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** Which rows of a long list are drawn: `from` inclusive, `to` exclusive. */
export function rowsInSight(
  count: number,
  { top, height, rowHeight }: Scrolled,
): { from: number; to: number } {
  if (count <= WHOLE) return { from: 0, to: count };
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight)), count);
  return {
    from: Math.max(0, first - BEYOND),
    to: Math.min(count, first + Math.ceil(height / rowHeight) + BEYOND),
  };
}
