import { matchTemplate } from '../../../shared/portal/label.ts';
import type { PointedText } from '../../message/teach.ts';
import { copied, type Draft } from './draft.ts';

export type Probe = Draft['pages']['user'][number];
export type AccountProbe = Draft['pages']['account'][number];

/** Words after which a name stands. */
const OPENING =
  /^(connectée?( en tant que)?|bonjour|bienvenue|utilisateur|signed in as|logged in as|hello|hi|welcome|user|compte de|fiche de|profil de|account of|profile of)[\s,:]+(?=\S)/i;
const MAIL = /[^\s<>()@]+@[^\s<>()@,;]+/;

/** The ways to find again what was pointed at, the surest first; each with the fixed words that tell it apart. */
export function probesOf({ what, text, line, name, beside }: PointedText): readonly Probe[] {
  const from = (kind: 'text' | 'named', said: string): Probe[] =>
    templateOf(said, what).map((template) => ({ kind, template }));
  const inLine = text !== '' && line.includes(text) ? line.replace(text, `{${what}}`) : '';
  const probes: Probe[] = [
    ...from('text', text),
    ...(isTemplate(inLine, line) ? [{ kind: 'text' as const, template: inLine }] : []),
    ...beside.map((label): Probe => ({ kind: 'beside', label: copied(label) })),
    ...from('named', name),
  ];
  return probes.filter(
    (probe, index) => probes.findIndex((other) => JSON.stringify(other) === JSON.stringify(probe)) === index,
  );
}

/** The text with `{name}` in the place of what changes: after a colon, after words of greeting, or an e-mail address. */
function templateOf(text: string, name: string): string[] {
  const colon = /^(.*\S\s*[:：]\s*)(\S.*)$/.exec(text);
  const opening = OPENING.exec(text);
  const mail = MAIL.exec(text);
  const found = [
    ...(colon ? [`${colon[1]}{${name}}`] : []),
    ...(opening ? [`${opening[0]}{${name}}`] : []),
    ...(mail && mail[0] !== text ? [text.replace(mail[0], `{${name}}`)] : []),
  ];
  return [...new Set(found)].filter((template) => isTemplate(template, text));
}

/** Whether it has fixed words, and finds its value in its own text again. */
function isTemplate(template: string, text: string): boolean {
  const fixed = template.replace(/\{[a-z]+\}/, '');
  return (
    /^[^{}]*\{[a-z]+\}[^{}]*$/.test(template) &&
    /\p{L}/u.test(fixed) &&
    matchTemplate(template, text) !== undefined
  );
}

/** An identifier has no spaces; a person's name has. */
export function givesOf(probe: Probe, { text }: PointedText): 'key' | 'name' {
  const value = 'template' in probe ? (matchTemplate(probe.template, text) ?? text) : text;
  return /\S\s+\S/.test(value) ? 'name' : 'key';
}

/** The draft with where it says who is signed in, or whose account it is. */
export function withSaid(draft: Draft, pointed: PointedText): Draft {
  // Without fixed words it is no template: the admin sees it, and writes them.
  const probe = probesOf(pointed)[0] ?? { kind: 'text' as const, template: pointed.text };
  const { pages } = draft;
  if (pointed.what === 'user') return { ...draft, pages: { ...pages, user: [probe] } };
  const found: AccountProbe = { gives: givesOf(probe, pointed), at: probe };
  const others = pages.account.filter(({ gives }) => gives !== found.gives);
  return { ...draft, pages: { ...pages, account: [...others, found] } };
}
