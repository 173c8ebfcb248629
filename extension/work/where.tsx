import { identifiersOf } from '../../shared/ui/identifiers.ts';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { WorkState } from '../message/work.ts';
import { words } from './start.words.ts';
import type { ChosenTab } from './use-tab.ts';

interface WhereProps {
  readonly state: WorkState;
  readonly portal: PortalSetup;
  readonly where: ChosenTab;
  /** Absent where the portal is settled. */
  readonly onPortal?: (id: string) => void;
}

/** Which portal, in which of its tabs, and who is signed in there. */
export function Where({ state, portal, where, onPortal }: WhereProps) {
  const text = useWords(words);
  const { tabs, tab, viewer } = where;
  const { name } = portal.descriptor;
  const facts = [
    text.tenant(portal.tenant),
    ...(tabs.length === 0 ? [] : [text.open(tabs.length)]),
    ...(tabs.length === 0 ? [] : [viewer === undefined ? text.nobody : text.signedIn(viewer)]),
  ];
  return (
    <header class="where">
      <h1>{name}</h1>
      <p class="small quiet">{facts.join(' · ')}</p>
      {onPortal && state.portals.length > 1 && (
        <label class="field">
          {text.portal}
          <select value={portal.id} onChange={(event) => onPortal(event.currentTarget.value)}>
            {state.portals.map(({ id, descriptor }) => (
              <option key={id} value={id}>
                {descriptor.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {tabs.length > 1 && (
        <label class="field">
          {text.tab}
          <select value={tab} onChange={(event) => where.choose(Number(event.currentTarget.value))}>
            {tabs.map((each, index) => (
              <option key={each.tab} value={each.tab}>
                {text.tabNumber(index + 1, each.viewer)}
              </option>
            ))}
          </select>
        </label>
      )}
      {tabs.length === 0 && (
        <Notice tone="warn" title={text.notOpen(name)}>
          <p>{text.notOpenTodo}</p>
        </Notice>
      )}
      {where.isStranger && viewer !== undefined && (
        <Notice tone="warn" title={text.stranger(viewer)}>
          <p>{text.strangerTodo(identifiersOf(portal))}</p>
        </Notice>
      )}
    </header>
  );
}
