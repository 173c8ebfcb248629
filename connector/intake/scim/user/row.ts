import type { Json, NewPerson } from '../../../store/store.ts';
import { toProfile } from '../person.ts';
import type { Client } from '../write.ts';

/** A normalised User as the store takes it. Its key is our own id: clients may change externalId. */
export function newPerson(client: Client, id: string, resource: Json): NewPerson {
  const { externalId } = resource;
  return {
    ...toProfile(resource),
    id,
    source: client.source,
    key: id,
    ...(typeof externalId === 'string' ? { externalId } : {}),
    resource,
  };
}
