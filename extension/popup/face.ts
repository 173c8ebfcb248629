import { identifiersOf } from '../../shared/ui/identifiers.ts';
import type { PopupState } from '../message/popup.ts';

/** What the popup has to say before, or instead of, the permissions. In the order in which it matters. */
export type Face =
  | { readonly kind: 'unpaired' | 'noPortal' | 'noViewer' }
  | { readonly kind: 'unknown'; readonly viewer: string }
  | { readonly kind: 'mismatch'; readonly viewer: string; readonly speaksFor: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly problem: Extract<PopupState['connection'], { state: 'refused' }>['problem'];
    }
  | { readonly kind: 'unreachable'; readonly since: string; readonly retryAt: string };

export function facesOf(state: PopupState): readonly Face[] {
  const { connection, portal, viewer, view, stance } = state;
  if (connection.state === 'unpaired') return [{ kind: 'unpaired' }];
  if (connection.state === 'refused') return [{ kind: 'refused', problem: connection.problem }];
  const faces: Face[] = [];
  if (connection.state === 'unreachable') {
    const { since, retryAt } = connection;
    faces.push({ kind: 'unreachable', since, retryAt });
  }
  if (!portal) return [...faces, { kind: 'noPortal' }];
  if (viewer === undefined) return [...faces, { kind: 'noViewer' }];
  if (stance === 'mismatch') faces.push({ kind: 'mismatch', viewer, speaksFor: identifiersOf(portal) });
  // Without an answer nobody can say whether the account is known.
  if (!view && connection.state !== 'unreachable') faces.push({ kind: 'unknown', viewer });
  return faces;
}
