import { describeCost } from '../plan/describe-cost.ts';
import { describeHold } from '../plan/describe-hold.ts';
import type { StepKind } from '../plan/step.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import type { AccountView, ItemState } from '../wire/account.ts';
import { useLocale, useWords } from './locale.ts';
import { itemName, whereStands } from './names.ts';
import { useReasonSentence } from './reason.tsx';
import { rowOfStep } from './row-key.ts';
import { StateSign } from './state-sign.tsx';
import { words } from './step.words.ts';
import './step.css';

export type StepView = AccountView['steps'][number];

/** What adds wears the sign of a grant, what takes away that of a revocation. */
const signs: Readonly<Record<StepKind, ItemState>> = {
  create: 'toGrant',
  grant: 'toGrant',
  revoke: 'toRevoke',
  setProfile: 'toGrant',
  setHours: 'toGrant',
  invite: 'toGrant',
  suspend: 'toRevoke',
  revokeAccess: 'toRevoke',
  archive: 'toRevoke',
  reactivate: 'toGrant',
};

export interface StepLineProps {
  readonly step: StepView;
  readonly portal: Descriptor;
  readonly siteNames: Readonly<Record<string, string>>;
}

/** One step: its sign, the box it is about, where that stands, what to mind, and the first reason. */
export function StepLine({ step, portal, siteNames }: StepLineProps) {
  const locale = useLocale();
  const text = useWords(words);
  const sentence = useReasonSentence();
  const key = rowOfStep(step);
  const [reason] = step.reasons;
  const why = reason ? sentence(reason, portal) : step.kind === 'revoke' ? text.nothingGives : undefined;
  return (
    <li class="step">
      <StateSign state={step.held ? 'held' : signs[step.kind]} />
      <div>
        <p>{key ? itemName(key, portal, siteNames, locale) : text.kind[step.kind]}</p>
        {key && <p class="small quiet">{whereStands(key, portal, locale).join(' › ')}</p>}
        <StepMarks step={step} portal={portal} />
        {why && <p class="small quiet">{why}</p>}
      </div>
    </li>
  );
}

interface StepMarksProps {
  readonly step: Pick<StepView, 'risks' | 'drift' | 'held' | 'heldBy' | 'cost'>;
  readonly portal: Descriptor;
}

/** What asks for a second look: risks, cost, drift, why it is held. Nothing when there is nothing. */
export function StepMarks({ step, portal }: StepMarksProps) {
  const locale = useLocale();
  const text = useWords(words);
  const marks = [
    // What a seat costs says that it is a paid one.
    ...step.risks.filter((risk) => risk !== 'seat' || !step.cost).map((risk) => text.risk[risk]),
    ...(step.cost ? [describeCost(step.cost, locale)] : []),
    ...(step.drift ? [text.drift[step.drift]] : []),
    ...(step.held ? [describeHold(step, portal, locale)] : []),
  ];
  return marks.length === 0 ? null : <p class="small step-marks">{marks.join(' · ')}</p>;
}
