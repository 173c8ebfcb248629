interface Keys {
  /** `/`, outside a field. */
  readonly search: () => void;
  /** Escape, anywhere; false when there is nowhere to go back to. */
  readonly back: () => boolean;
}

/** Keys that hold everywhere in a page of ours. */
export function keysOf({ search, back }: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && !writes(event.target)) {
      event.preventDefault();
      search();
    }
    if (event.key === 'Escape' && back()) event.preventDefault();
  };
}

/** Whether a key typed here is text. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  );
}
