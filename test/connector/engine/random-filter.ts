import type { Person } from '../../../shared/model/person.ts';

const attribute = (person: Person, name: string) => person.attributes[name];

/** SCIM filters with what each means, written by hand; the random people of random-world.ts have these attributes. */
export const filters: Readonly<Record<string, (person: Person) => boolean>> = {
  'title eq "gardien"': (person) => String(attribute(person, 'title')).toLowerCase() === 'gardien',
  'title ne "gardien"': (person) =>
    attribute(person, 'title') !== undefined &&
    String(attribute(person, 'title')).toLowerCase() !== 'gardien',
  'title pr and level gt 2': (person) =>
    attribute(person, 'title') !== undefined && Number(attribute(person, 'level') ?? 0) > 2,
  'not (title co "ard")': (person) => !String(attribute(person, 'title')).toLowerCase().includes('ard'),
  'zone eq "s1"': (person) => {
    const zone = attribute(person, 'zone') ?? [];
    return (Array.isArray(zone) ? zone : [zone]).some((value) => String(value).toLowerCase() === 's1');
  },
  'userType eq "contractor"': (person) => person.type === 'contractor',
  'missing eq "x" or level le 1': (person) =>
    attribute(person, 'level') !== undefined && Number(attribute(person, 'level')) <= 1,
  'missing ne "x"': () => false,
};
