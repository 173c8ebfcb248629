import type { Descriptor } from '../../portal/descriptor.ts';
import { useLocale, useWords } from '../locale.ts';
import { featureName } from '../names.ts';
import { useReasonSentence } from '../reason.tsx';
import { StateSign } from '../state-sign.tsx';
import { StepMarks } from '../step.tsx';
import { words as stepWords } from '../step.words.ts';
import type { Leaf, ReasonView } from './branch.ts';
import { words } from './permission-tree.words.ts';

interface LeafRowProps {
  readonly leaf: Leaf;
  /** The reason that stands at the head of the section. */
  readonly said: ReasonView | undefined;
  readonly portal: Descriptor;
  readonly shows: boolean | undefined;
}

/** A row: its sign, its name, what is set there, what to mind, and why. */
export function LeafRow({ leaf, said, portal, shows }: LeafRowProps) {
  const text = useWords(words);
  const why = useWhy(leaf, said, portal);
  return (
    <>
      <StateSign state={leaf.state} until={leaf.until} />
      <span class="tree-name">
        {leaf.name}
        {leaf.value !== undefined && <span class="tree-value">{leaf.value}</span>}
        {shows !== undefined && (
          <span class="tree-shows">
            {leaf.value !== undefined
              ? text.toSave.changed
              : shows
                ? text.toSave.ticked
                : text.toSave.unticked}
          </span>
        )}
      </span>
      {leaf.step && <StepMarks step={leaf.step} portal={portal} />}
      {why && <p class="tree-why">{why}</p>}
    </>
  );
}

function useWhy(leaf: Leaf, said: ReasonView | undefined, portal: Descriptor): string | undefined {
  const text = useWords(words);
  const locale = useLocale();
  const steps = useWords(stepWords);
  const sentence = useReasonSentence();
  const { reason, state } = leaf;
  if (leaf.carried) return undefined;
  if (state === 'toRevoke' && !reason) return steps.nothingGives;
  if (!reason || (state === 'granted' && reason === said)) return undefined;
  if (state === 'none' && reason.kind === 'rule' && reason.byFeature)
    return text.implied(featureName(reason.byFeature, portal, locale));
  return sentence(reason, portal);
}
