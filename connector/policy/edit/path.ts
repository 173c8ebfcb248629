import type { Path } from '../document.ts';
import { isRecord, type Json } from './json.ts';

/** A copy with `value` at a path; undefined when the path leads through what cannot hold it. */
export function setAt(within: Json | undefined, path: Path, value: Json): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!Array.isArray(within) || step > within.length) return undefined;
    const inner = setAt(within[step], rest, value);
    return inner === undefined ? undefined : within.toSpliced(step, 1, inner);
  }
  if (within !== undefined && !isRecord(within)) return undefined;
  const inner = setAt(within && Object.hasOwn(within, step) ? within[step] : undefined, rest, value);
  return inner === undefined ? undefined : { ...within, [step]: inner };
}

/** A copy without what stands at a path; undefined when nothing does. */
export function unsetAt(within: Json | undefined, path: Path): Json | undefined {
  const [step, ...rest] = path;
  if (Array.isArray(within) && typeof step === 'number' && step < within.length) {
    if (rest.length === 0) return within.toSpliced(step, 1);
    const inner = unsetAt(within[step], rest);
    return inner === undefined ? undefined : within.with(step, inner);
  }
  if (!isRecord(within) || typeof step !== 'string' || !Object.hasOwn(within, step)) return undefined;
  if (rest.length === 0) return Object.fromEntries(Object.entries(within).filter(([key]) => key !== step));
  const inner = unsetAt(within[step], rest);
  return inner === undefined ? undefined : { ...within, [step]: inner };
}
