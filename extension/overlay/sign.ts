import { normaliseLabel } from '../../shared/portal/label.ts';
import type { Box } from '../adapter/contract.ts';
import type { RowMark } from '../message/overlay.ts';

/** The states of a box that a sign shows; shape carries the meaning, colour repeats it. */
export type Sign = 'granted' | 'none' | 'toGrant' | 'toRevoke' | 'held' | 'unknown' | 'exception';

export interface Shown {
  readonly sign: Sign;
  /** What the box shows is not what the portal has saved. */
  readonly unsaved: boolean;
}

/** The sign of a box: what the policy wants of it against what the page shows now. */
export function signOf(
  box: Pick<Box, 'saved' | 'now' | 'value'>,
  mark: Pick<RowMark, 'wanted' | 'mark' | 'value'> | undefined,
): Shown {
  const unsaved = box.value ? box.value.saved !== box.value.now : box.saved !== box.now;
  return { sign: pick(box, mark, unsaved), unsaved };
}

function pick(
  box: Pick<Box, 'now' | 'value'>,
  mark: Pick<RowMark, 'wanted' | 'mark' | 'value'> | undefined,
  unsaved: boolean,
): Sign {
  if (!mark || mark.wanted === 'unknown') return 'unknown';
  const wanted = mark.wanted === 'yes';
  const isSo =
    box.value && wanted
      ? normaliseLabel(box.value.now) === normaliseLabel(mark.value ?? '')
      : box.now === wanted;
  if (isSo) return mark.mark === 'exception' ? 'exception' : wanted ? 'granted' : 'none';
  if (mark.mark === 'held' && !unsaved) return 'held';
  return wanted ? 'toGrant' : 'toRevoke';
}

export interface Counts {
  readonly toGrant: number;
  readonly toRevoke: number;
  readonly held: number;
  readonly unsaved: number;
}

/** How many boxes of the page wait for what. */
export function count(shown: readonly Shown[]): Counts {
  const of = (sign: Sign): number => shown.filter((each) => each.sign === sign).length;
  return {
    toGrant: of('toGrant'),
    toRevoke: of('toRevoke'),
    held: of('held'),
    unsaved: shown.filter(({ unsaved }) => unsaved).length,
  };
}
