import type { Page } from 'playwright-core';

/** One update of the list. */
export interface Update {
  /** From its start to the frame that shows it. */
  readonly frame: number;
  /** The longest time in the second after it in which the page answered nobody. */
  readonly blocked: number;
}

export type UpdateKind = 'replace every row' | 'toggle a class on every row';

/** Changes all rows at once, as a portal does that sorts or filters its list, and watches what follows. */
export async function updateList(page: Page, kind: UpdateKind): Promise<Update> {
  return await page.evaluate(async (how) => {
    const body = document.querySelector('tbody')!;
    const fresh = [...body.rows].map((row) => {
      const copy = document.createElement('tr');
      const [label, box] = [document.createElement('td'), document.createElement('td')];
      label.textContent = row.cells[0]!.textContent;
      const input = document.createElement('input');
      input.type = 'checkbox';
      input.defaultChecked = row.querySelector('input')!.defaultChecked;
      box.append(input);
      copy.append(label, box);
      return copy;
    });
    const begin = performance.now();
    if (how === 'replace every row') body.replaceChildren(...fresh);
    else for (const row of body.rows) row.classList.toggle('marked');
    const frame = await new Promise<number>((done) =>
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin))),
    );
    const { port1, port2 } = new MessageChannel();
    const blocked = await new Promise<number>((done) => {
      let [longest, last] = [0, performance.now()];
      port2.addEventListener('message', () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (now - begin > 1_000) done(longest);
        else port1.postMessage(0);
      });
      port2.start();
      port1.postMessage(0);
    });
    return { frame, blocked };
  }, kind);
}
