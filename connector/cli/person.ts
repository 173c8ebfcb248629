import type { Person } from '../../shared/model/person.ts';
import type { Store } from '../store/store.ts';
import { cliProblems } from './problems.ts';

/** The person whom a user name, an e-mail address or an id names. @throws Problem CLI_PERSON_UNKNOWN, CLI_PERSON_AMBIGUOUS */
export async function findPerson(people: Pick<Store['people'], 'find'>, name: string): Promise<Person> {
  const found = (await people.find(name)).map((row) => row.person);
  if (found.length > 1) {
    const candidates = found.map(({ displayName, source, id }) => `${displayName} (${source}) ${id}`);
    throw cliProblems.CLI_PERSON_AMBIGUOUS({ name, candidates });
  }
  if (!found[0]) throw cliProblems.CLI_PERSON_UNKNOWN({ name });
  return found[0];
}
