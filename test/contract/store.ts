import { describe } from 'vitest';
import type { Store } from '../../connector/store/store.ts';
import { accessContract } from './store-access.ts';
import { auditContract } from './store-audit.ts';
import { directoryContract } from './store-directory.ts';
import { entriesContract } from './store-entries.ts';
import { eventsContract } from './store-events.ts';
import { heldContract } from './store-held.ts';
import { groupsContract } from './store-groups.ts';
import { journalContract } from './store-journal.ts';
import { linksContract } from './store-links.ts';
import { memberPagesContract } from './store-member-pages.ts';
import { membersContract } from './store-members.ts';
import { peopleContract } from './store-people.ts';
import { plansContract } from './store-plans.ts';
import { claimsContract } from './store-claims.ts';
import { shownContract } from './store-shown.ts';
import { populationContract } from './store-population.ts';
import { portalContract } from './store-portal.ts';
import { predicateContract } from './store-predicate.ts';
import { searchContract } from './store-search.ts';
import { tenantsContract } from './store-tenants.ts';
import { transactionContract } from './store-transaction.ts';

/** What every store must do. `open` answers a new, empty store each time; the suite disposes of it. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the ${name} store`, () => {
    peopleContract(open);
    searchContract(open);
    predicateContract(open);
    groupsContract(open);
    membersContract(open);
    memberPagesContract(open);
    directoryContract(open);
    entriesContract(open);
    heldContract(open);
    portalContract(open);
    shownContract(open);
    claimsContract(open);
    plansContract(open);
    journalContract(open);
    linksContract(open);
    populationContract(open);
    accessContract(open);
    tenantsContract(open);
    auditContract(open);
    eventsContract(open);
    transactionContract(open);
  });
}
