import { keepTogether } from '../../../shared/text/spacing.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { namedReason } from '../../../shared/ui/named-reasons.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { moduleOf, rowOfStep } from '../../../shared/ui/row-key.ts';
import { profileValue } from '../../../shared/ui/row-value.ts';
import { profileReasons } from '../../../shared/ui/tree/value-leaf.ts';
import { ProfileRuleEdit } from '../rule/profile-rule-edit.tsx';
import { DetailHead } from './detail-head.tsx';
import type { DetailProps } from './detail.tsx';
import { words } from './detail.words.ts';
import { ReasonList } from './reason-list.tsx';
import { ValueFacts } from './value-facts.tsx';

/** The profile of one module: from which to which, why, and what it costs before anything is changed. */
export function ProfileDetail({ view, portal, chosen, shows, canEdit, send }: DetailProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { descriptor } = portal;
  const profile = view.profiles.find(({ module }) => module === moduleOf(chosen));
  const step = view.steps.find((each) => rowOfStep(each) === chosen);
  const asked = profile ? profileReasons(profile, view) : [];
  const reasons = (step && step.reasons.length > 0 ? step.reasons : asked).map((reason) =>
    namedReason(reason, view.profileNames),
  );
  const state = profile?.state ?? 'unknown';
  const bills = step !== undefined && descriptor.seats?.billable === 'profile';
  return (
    <>
      <DetailHead {...{ view, portal: descriptor, chosen, state, step }} />
      {bills && (
        <Notice tone="warn" title={text.billing(descriptor.name)}>
          <p>{keepTogether(locale, descriptor.seats!.warning[locale])}</p>
        </Notice>
      )}
      {profile && (
        <ValueFacts
          view={view}
          portal={descriptor}
          chosen={chosen}
          value={profileValue(profile, view.profileNames, locale)}
          unsaved={shows !== undefined}
        />
      )}
      <ReasonList title={text.why} reasons={reasons} portal={descriptor} />
      {canEdit && profile && (
        <ProfileRuleEdit desired={profile.desired} names={view.profileNames} send={send} />
      )}
    </>
  );
}
