// @vitest-environment happy-dom
import { type ComponentChild, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { LocaleContext } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import { ReasonLine } from '../../../shared/ui/reason.tsx';
import { StepLine } from '../../../shared/ui/step.tsx';
import { busy, portal, reasons, siteNames } from '../../extension/panel/world.ts';

const descriptor = portal.descriptor;

async function show(node: ComponentChild, locale: 'fr' | 'en' = 'fr'): Promise<HTMLElement> {
  await act(() => render(h(LocaleContext.Provider, { value: locale, children: node }), document.body));
  return document.body;
}
afterEach(() => act(() => render(null, document.body)));

test('a reason is one sentence; its ids wait behind «Détails»', async () => {
  const body = await show(h(ReasonLine, { reason: reasons[0]!, portal: descriptor }));
  expect(body.querySelector('p')?.textContent).toBe(
    'Groupe Gardiens Paris (dans Gardiens) → règle «\u00A0Badges des gardiens\u00A0» → toutes les résidences d’Agence Paris, jusqu’au 31 mars 2027',
  );
  const details = body.querySelector('details')!;
  expect(details.open).toBe(false);
  expect(details.textContent).toContain('gardiens-badges');
  expect(details.textContent).toContain('Gardiens Paris › Gardiens');
});

test('a reason by implication says what includes it', async () => {
  const body = await show(h(ReasonLine, { reason: reasons[5]!, portal: descriptor }), 'en');
  expect(body.textContent).toContain('Included inCreate, edit, delete apartments');
});

test('an id is copied by one click', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const body = await show(h(ReasonLine, { reason: reasons[0]!, portal: descriptor }));
  await act(() => body.querySelector('button')!.click());
  expect(writeText).toHaveBeenCalledWith('gardiens-badges');
  await vi.waitFor(() => expect(body.querySelector('[role=status]')?.textContent).toBe('Copié'));
});

test('an id is selected where the page around forbids the clipboard', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockRejectedValue(new Error('NotAllowedError'));
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const body = await show(h(ReasonLine, { reason: reasons[0]!, portal: descriptor }));
  await act(() => body.querySelector('button')!.click());
  await vi.waitFor(() => expect(String(getSelection())).toBe('gardiens-badges'));
});

test('a step says its box, where it stands, what to mind and that nothing grants it any more', async () => {
  const step = busy.steps.find(({ item }) => item?.id === 'site-logos-manage')!;
  const body = await show(h(StepLine, { step, portal: descriptor, siteNames }));
  expect([...body.querySelectorAll('p')].map((line) => line.textContent)).toEqual([
    'Créer, modifier, supprimer les logos',
    'Gestion Sites',
    'ajouté à la main dans le portail',
    'Plus rien ne l’accorde',
  ]);
  expect(body.querySelector('svg')?.getAttribute('aria-label')).toBe('À retirer');
});

test('a step without a box says what is done to the account', async () => {
  const { item: _, ...step } = { ...busy.steps[0]!, kind: 'create' as const, risks: [], reasons: [] };
  const body = await show(h(StepLine, { step, portal: descriptor, siteNames }), 'en');
  expect(body.querySelector('p')?.textContent).toBe('Create the account');
});

test('a problem says what happened, then what to do, then its code', async () => {
  const text = { what: { fr: 'Quoi.', en: 'What.' }, todo: { fr: 'Faire.', en: 'Do.' } };
  const body = await show(h(ProblemNotice, { problem: { code: 'SRC_IMPLAUSIBLE', text } }));
  expect(body.textContent).toBe('Quoi.Faire. SRC_IMPLAUSIBLE');
});
