/** A binary heap: the first by `before` is always at hand; adding and taking are logarithmic. */
export interface Heap<T> {
  readonly first: T | undefined;
  add(item: T): void;
  /** Takes the first away. */
  take(): T | undefined;
}

export function createHeap<T>(items: Iterable<T>, before: (a: T, b: T) => boolean): Heap<T> {
  const heap: T[] = [];
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  const rise = (at: number): void => {
    for (let child = at; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!before(heap[child]!, heap[parent]!)) return;
      swap(child, parent);
      child = parent;
    }
  };
  const sink = (): void => {
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && before(heap[right]!, heap[left]!) ? right : left;
      if (!before(heap[child]!, heap[parent]!)) return;
      swap(child, parent);
      parent = child;
    }
  };
  const add = (item: T): void => rise(heap.push(item) - 1);
  for (const item of items) add(item);
  return {
    get first() {
      return heap[0];
    },
    add,
    take() {
      if (heap.length === 0) return undefined;
      swap(0, heap.length - 1);
      const taken = heap.pop();
      sink();
      return taken;
    },
  };
}
