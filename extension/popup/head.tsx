import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { countStates, differs } from '../../shared/ui/counts.ts';
import { useWords } from '../../shared/ui/locale.ts';
import { StateCounts } from '../../shared/ui/state-count.tsx';
import { StateSign } from '../../shared/ui/state-sign.tsx';
import { words } from './popup.words.ts';

interface HeadProps {
  readonly portal: PortalSetup | undefined;
  readonly view: AccountView | undefined;
  /** The portal's signed-in user, as the page writes it. */
  readonly viewer: string | undefined;
}

/** Which portal, who is signed in, and what differs, counted. */
export function Head({ portal, view, viewer }: HeadProps) {
  const text = useWords(words);
  const facts = [
    ...(viewer === undefined ? [] : [text.viewer(viewer)]),
    ...(portal && view?.person ? [portal.descriptor.name] : []),
  ];
  return (
    <header>
      <h1>{view?.person?.displayName ?? portal?.descriptor.name ?? 'Portillon'}</h1>
      {facts.length > 0 && <p class="small quiet">{facts.join(' · ')}</p>}
      {view && <Differences view={view} />}
    </header>
  );
}

function Differences({ view }: { readonly view: AccountView }) {
  const text = useWords(words);
  const counts = countStates(view.items);
  if (differs(counts)) return <StateCounts counts={counts} states={['toGrant', 'toRevoke', 'held']} />;
  return (
    <span class="state-count">
      <StateSign state="granted" silent />
      {view.unread.length === 0 ? text.inOrder : text.inOrderWhereRead}
    </span>
  );
}
