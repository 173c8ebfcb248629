import { sql } from 'kysely';
import { asText, prepared } from '../prepared.ts';
import { notArchived, type Db } from '../schema.ts';
import type { Groups, MemberPlace, MemberRef } from '../store.ts';

const PAGE = 1_000;
const BEFORE_ALL = 0;
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/**
 * The part of the groups facet that reads members page after page. People come in the order of the key of their pairs,
 * then groups in the order of theirs: no page sorts the whole group, and a member that stays keeps its place.
 */
export function memberPage(db: Db): Pick<Groups, 'memberPage'> {
  return {
    async memberPage(group, after) {
      const rows = await rowsAfter(db, { group, ...boundsOf(after) });
      const items = rows.slice(0, PAGE).map(({ kind, id, displayName }) => ({ kind, id, displayName }));
      return rows.length > PAGE ? { items, next: placeOf(rows[PAGE - 1]!) } : { items };
    },
  };
}

interface Bounds {
  readonly person: number;
  readonly child: number;
}

function boundsOf(after: MemberPlace | undefined): Bounds {
  if (!after) return { person: BEFORE_ALL, child: BEFORE_ALL };
  const { kind, row } = after;
  return kind === 'person' ? { person: row, child: BEFORE_ALL } : { person: AFTER_ALL, child: row };
}

const placeOf = ({ kind, row }: MemberPlace): MemberPlace => ({ kind, row });

/**
 * One row too many says that others follow. The group is looked up by itself: joined, PostgreSQL takes it for one of usual
 * size, and reads and sorts all of it for each page.
 */
const rowsAfter = prepared((db, { group, person, child }: Bounds & { readonly group: string }) => {
  const own = db.selectFrom('groups').select('groups.id').where('groups.uid', '=', asText(group));
  const people = db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select([
      kindOf('person'),
      'memberships.person_id as row',
      'people.uid as id',
      'people.display_name as displayName',
    ])
    .where('memberships.group_id', '=', own)
    .where('memberships.person_id', '>', person)
    .where(notArchived('people.archived'))
    .orderBy('memberships.person_id')
    .limit(PAGE + 1);
  const children = db
    .selectFrom('nestings')
    .innerJoin('groups as child', 'child.id', 'nestings.child_id')
    .select([kindOf('group'), 'nestings.child_id as row', 'child.uid as id', 'child.name as displayName'])
    .where('nestings.parent_id', '=', own)
    .where('nestings.child_id', '>', child)
    .where(notArchived('child.archived'))
    .orderBy('nestings.child_id')
    .limit(PAGE + 1);
  return db
    .selectFrom(people.as('people'))
    .selectAll()
    .unionAll(db.selectFrom(children.as('children')).selectAll())
    .orderBy('kind', 'desc')
    .orderBy('row')
    .limit(PAGE + 1);
});

const kindOf = (kind: MemberRef['kind']) => sql.lit<MemberRef['kind']>(kind).as('kind');
