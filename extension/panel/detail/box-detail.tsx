import { carriedBy } from '../../../shared/ui/carried.ts';
import { namedReason } from '../../../shared/ui/named-reasons.ts';
import { boxOf, rowOfStep } from '../../../shared/ui/row-key.ts';
import { useWords } from '../../../shared/ui/locale.ts';
import { Exception } from '../exception.tsx';
import { ExceptionList } from '../exception-list.tsx';
import { RuleEdit } from '../rule/rule-edit.tsx';
import { Carried } from './carried.tsx';
import { DetailFacts } from './detail-facts.tsx';
import { DetailHead } from './detail-head.tsx';
import type { DetailProps } from './detail.tsx';
import { words } from './detail.words.ts';
import { NearMisses } from './near-misses.tsx';
import { ReasonList } from './reason-list.tsx';

/** One box: its state, why, what speaks against it, what nearly gives it, exceptions, and the rule behind it. */
export function BoxDetail(props: DetailProps) {
  const { view, portal, chosen, shows, canEdit, draft, today, onDraft, onChoose, send } = props;
  const text = useWords(words);
  const { descriptor } = portal;
  const { kind, id } = boxOf(chosen)!;
  const item = view.items.find(({ key }) => key === chosen);
  const step = view.steps.find((each) => rowOfStep(each) === chosen);
  const reasonAt = (index: number) => namedReason(view.reasons[index]!, view.profileNames);
  const because = item?.because.map(reasonAt) ?? [];
  const against = item?.against.map(reasonAt) ?? [];
  const until = because.find((reason) => reason.kind === 'override')?.until;
  const overrides = view.overrides.filter((override) => kind === 'feature' && override.feature === id);
  const isCarried = carriedBy(descriptor).has(chosen);
  const state = item?.state ?? 'unknown';
  return (
    <>
      <DetailHead {...{ view, portal: descriptor, chosen, state, until, step }} />
      {isCarried && <Carried feature={id} portal={descriptor} onChoose={onChoose} />}
      {item && <DetailFacts view={view} portal={descriptor} item={item} shows={shows} />}
      <ReasonList title={text.why} reasons={because} portal={descriptor} />
      <ReasonList title={text.against} reasons={against} portal={descriptor} />
      {item && !item.desired && kind === 'feature' && (
        <NearMisses key={id} feature={id} version={view.policyVersion} portal={descriptor} send={send} />
      )}
      <ExceptionList
        overrides={overrides}
        canEnd={canEdit}
        portal={descriptor}
        siteNames={view.siteNames}
        send={send}
      />
      {canEdit && !isCarried && (
        <Exception {...{ view, portal, chosen, draft, today, onDraft, onChoose, send }} />
      )}
      {canEdit && item && (
        <RuleEdit key={chosen} box={{ kind, id }} desired={item.desired} portal={descriptor} send={send} />
      )}
    </>
  );
}
