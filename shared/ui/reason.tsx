import type { Reason } from '../model/permission.ts';
import { describeReason } from '../plan/describe.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import { readerZone } from '../text/clock.ts';
import { keepTogether } from '../text/spacing.ts';
import { Copyable } from './copyable.tsx';
import { Fact } from './fact.tsx';
import { useLocale, useWords } from './locale.ts';
import { featureName, placesOf } from './names.ts';
import { words } from './reason.words.ts';
import './reason.css';

export interface ReasonProps {
  readonly reason: Reason;
  readonly portal: Descriptor;
}

/** One reason as one sentence. */
export function useReasonSentence(): (reason: Reason, portal: Descriptor) => string {
  const locale = useLocale();
  return (reason, portal) =>
    keepTogether(locale, describeReason(reason, locale, placesOf(portal), readerZone()));
}

/** The sentence, and on demand what an administrator needs to find the rule again. */
export function ReasonLine({ reason, portal }: ReasonProps) {
  const text = useWords(words);
  const sentence = useReasonSentence();
  return (
    <div class="reason">
      <p>{sentence(reason, portal)}</p>
      <details>
        <summary>{text.details}</summary>
        <dl class="facts">
          {reason.kind === 'rule' ? (
            <RuleFacts reason={reason} portal={portal} />
          ) : (
            <Fact name={text.override}>
              <Copyable name={text.override} value={reason.override} />
            </Fact>
          )}
        </dl>
      </details>
    </div>
  );
}

function RuleFacts({ reason, portal }: ReasonProps & { reason: Extract<Reason, { kind: 'rule' }> }) {
  const text = useWords(words);
  const locale = useLocale();
  return (
    <>
      <Fact name={text.rule}>
        <Copyable name={text.rule} value={reason.rule} />
      </Fact>
      <Fact name={text.policy}>{reason.policyVersion}</Fact>
      {reason.groups.length > 0 && (
        <Fact name={text.paths}>
          {reason.groups.map((path) => (
            <p key={path.join()}>{path.join(' › ')}</p>
          ))}
        </Fact>
      )}
      {reason.conditions.length > 0 && <Fact name={text.conditions}>{reason.conditions.join(', ')}</Fact>}
      {reason.byFeature && <Fact name={text.implied}>{featureName(reason.byFeature, portal, locale)}</Fact>}
    </>
  );
}
