/*
 * What a person sees of the overlay, for tests. Its signs and buttons stand in closed shadow roots, which only a
 * content script may open. Asked by the event `portillon-probe`, it answers by `portillon-probe-answer`.
 */
/* global chrome */

/** Firefox has it as a property (developer.mozilla.org, dom.openOrClosedShadowRoot). */
const rootOf = (element) =>
  globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot;

const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });
const wordsOf = (text) => text.replaceAll(/\s+/g, ' ').trim();

/** The first words that are shown inside an element: the label of a row. */
function firstWords(element) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = wordsOf(texts.currentNode.data);
    if (words !== '' && isVisible(texts.currentNode.parentElement)) return words;
  }
  return '';
}

/** The words of the row, or of the smallest other part that has any, in which a sign stands. */
function placeOf(host) {
  let place = host.closest('tr, [role=row], label, li') ?? host.parentElement;
  while (place && firstWords(place) === '') place = place.parentElement;
  return place ? firstWords(place) : '?';
}

function look() {
  const hosts = [...document.querySelectorAll('*')].filter((element) => element instanceof HTMLElement);
  const closed = hosts.flatMap((host) => {
    const root = rootOf(host);
    return root?.mode === 'closed' ? [{ host, root }] : [];
  });
  const signs = closed.flatMap(({ host, root }) =>
    [...root.querySelectorAll('[role=img][aria-label]')]
      .filter(isVisible)
      .map((sign) => ({ place: placeOf(host), says: sign.getAttribute('aria-label') })),
  );
  const buttons = closed.flatMap(({ root }) =>
    [...root.querySelectorAll('button, [role=button]')].filter(isVisible).map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const name = button.getAttribute('aria-label') ?? wordsOf(button.textContent);
      return { name, x, y, width, height };
    }),
  );
  return { signs, buttons };
}

addEventListener('portillon-probe', () => {
  // As text: Firefox keeps objects of one world from the other.
  dispatchEvent(new CustomEvent('portillon-probe-answer', { detail: JSON.stringify(look()) }));
});

/** Knocks at another extension, as a foreign one would: what it answers, or why it does not. */
addEventListener('portillon-knock', ({ detail }) => {
  const { to, body } = JSON.parse(detail);
  const tell = (answer) =>
    dispatchEvent(new CustomEvent('portillon-knock-answer', { detail: JSON.stringify(answer ?? null) }));
  chrome.runtime.sendMessage(to, body).then(tell, (error) => tell(error.message));
});
