import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PagedDescriptor } from '../../shared/portal/descriptor.ts';
import { keysOf } from '../../shared/ui/hotkeys.ts';
import { useLocale } from '../../shared/ui/locale.ts';
import type { RowKey } from '../../shared/ui/row-key.ts';
import { buildTree } from '../../shared/ui/tree/build.ts';
import { Finder } from '../../shared/ui/tree/finder.tsx';
import { NothingFound } from '../../shared/ui/tree/nothing-found.tsx';
import { PermissionTree } from '../../shared/ui/tree/permission-tree.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import { Right } from './right.tsx';

interface RightsProps {
  readonly view: AccountView;
  readonly portal: PagedDescriptor;
}

const untouched = { query: '', differingOnly: false };
const unsaved = new Map<RowKey, boolean>();

/** The permissions as the portal lays them out, read-only; one of them with all its reasons. */
export function Rights({ view, portal }: RightsProps) {
  const locale = useLocale();
  const [wanted, setWanted] = useState(untouched);
  const [chosen, setChosen] = useState<RowKey>();
  const [search, list] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)];
  const branches = useMemo(() => buildTree(view, portal, locale), [view, portal, locale]);
  const enterList = () => list.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  useEffect(() => search.current?.focus(), []);
  const wasChosen = useRef(chosen);
  useEffect(() => {
    if (wasChosen.current && !chosen) enterList();
    wasChosen.current = chosen;
  }, [chosen]);
  useEffect(() => {
    const ends = new AbortController();
    const onKey = keysOf({
      search: () => {
        setChosen(undefined);
        requestAnimationFrame(() => search.current?.focus());
      },
      // With nowhere to go back to, the browser closes the popup.
      back: () => {
        if (chosen) setChosen(undefined);
        else if (wanted.query) setWanted(untouched);
        return chosen !== undefined || wanted.query !== '';
      },
    });
    addEventListener('keydown', onKey, { signal: ends.signal });
    return () => ends.abort();
  }, [chosen, wanted]);
  return (
    <div class="rights">
      {chosen && <Right view={view} portal={portal} chosen={chosen} onBack={() => setChosen(undefined)} />}
      <div hidden={chosen !== undefined}>
        <Finder wanted={wanted} field={search} onWanted={setWanted} onLeave={enterList} />
        <div ref={list}>
          <PermissionTree
            branches={branches}
            portal={portal}
            query={wanted.query}
            differingOnly={wanted.differingOnly}
            unsaved={unsaved}
            onChoose={setChosen}
          />
        </div>
        <NothingFound branches={branches} wanted={wanted} onClear={() => setWanted(untouched)} />
      </div>
    </div>
  );
}
