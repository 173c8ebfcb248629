import { useState } from 'preact/hooks';
import type { Item } from '../../../shared/plan/item.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { useWords } from '../../../shared/ui/locale.ts';
import { FeatureChoice } from '../feature-choice.tsx';
import type { Send } from '../send.ts';
import { RuleChoices, type Wish } from './rule-choices.tsx';
import { words } from './rule.words.ts';

interface RuleEditProps {
  readonly box: Item;
  /** The policy wants it: what can be asked for is the contrary. */
  readonly desired: boolean;
  readonly portal: Descriptor;
  readonly send: Send;
}

/** From a box that is wrong for one person to the rule that is wrong for everybody like them. */
export function RuleEdit({ box, desired, portal, send }: RuleEditProps) {
  const text = useWords(words);
  const [wish, setWish] = useState<Wish>();
  const [isOpen, setOpen] = useState(false);
  const want = desired ? 'no' : 'yes';
  if (wish) return <RuleChoices wish={wish} onClose={() => setWish(undefined)} send={send} />;
  if (box.kind === 'site' && isOpen)
    return (
      <FeatureChoice
        portal={portal}
        question={text.feature}
        go={text.go}
        onFeature={(feature) => setWish({ feature, site: box.id, want })}
      />
    );
  return (
    <button
      type="button"
      onClick={() => (box.kind === 'site' ? setOpen(true) : setWish({ feature: box.id, want }))}
    >
      {desired ? text.openNo : text.openYes}
    </button>
  );
}
