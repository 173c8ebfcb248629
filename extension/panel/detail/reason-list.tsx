import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { ReasonLine } from '../../../shared/ui/reason.tsx';
import type { AccountView } from '../../../shared/wire/account.ts';

interface ReasonListProps {
  readonly title: string;
  readonly reasons: AccountView['reasons'];
  readonly portal: Descriptor;
}

/** Reasons under a heading; nothing at all when there is none. */
export function ReasonList({ title, reasons, portal }: ReasonListProps) {
  if (reasons.length === 0) return null;
  return (
    <div class="reasons">
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.kind === 'rule' ? reason.rule : reason.override}>
            <ReasonLine reason={reason} portal={portal} />
          </li>
        ))}
      </ul>
    </div>
  );
}
