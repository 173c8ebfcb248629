import type { Column } from '../../../store/predicate.ts';
import { type Attribute, type Schema, complex } from './attribute.ts';
import { commonAttributes } from './common.ts';

/** Attributes from the top of the resource down to the one that is named. */
export type Chain = readonly [Attribute, ...Attribute[]];

/** A kind of resource: where it stands, what it is made of, and where the store keeps what is filtered on. */
export interface ResourceType {
  readonly id: 'User' | 'Group' | 'Portal' | 'Site' | 'Account' | 'Role' | 'Entitlement';
  readonly endpoint: string;
  readonly description: string;
  readonly schema: Schema;
  readonly extensions: readonly Schema[];
  /** Nobody writes it over SCIM; what is read-only in it can be sorted by all the same. */
  readonly isReadOnly?: true;
  /** Everything that the resource may hold; an extension is a complex attribute named by its URN. */
  readonly attributes: readonly Attribute[];
  /** Every name that a client may write, in lower case: with and without URN, with its sub-attribute. */
  readonly names: ReadonlyMap<string, Chain>;
  /** By canonical dotted name: the indexed column that holds this value. */
  readonly columns: Readonly<Record<string, ColumnUse>>;
  /** The multi-valued attribute that the store keeps as rows of their own, outside of the resource. */
  readonly rows?: 'members';
  /** The same seen from the other end: read only, made of the rows of those that hold this resource. */
  readonly heldBy?: 'groups';
}

/** `exact`: the column is the value. `hint`: it also holds a fallback, so that it only narrows an equality. */
export interface ColumnUse {
  readonly column: Column;
  readonly use: 'exact' | 'hint';
}

type Declared = Omit<ResourceType, 'attributes' | 'names'>;

/** Completes a declaration with the common attributes and the table of names. */
export function resourceType(declared: Declared): ResourceType {
  const extensions = declared.extensions.map(extensionAttribute);
  const names = new Map<string, Chain>();
  const own = [...commonAttributes, ...declared.schema.attributes];
  for (const attribute of own) {
    addNames(names, '', [attribute]);
    addNames(names, `${declared.schema.id}:`, [attribute]);
  }
  for (const extension of extensions) {
    names.set(extension.name.toLowerCase(), [extension]);
    for (const part of extension.subAttributes ?? [])
      addNames(names, `${extension.name}:`, [extension, part]);
  }
  return { ...declared, attributes: [...own, ...extensions], names };
}

/** An extension as the attribute that holds it: what is true of all its parts is true of it. */
function extensionAttribute({ id, description, attributes }: Schema): Attribute {
  const isAsked = attributes.every(({ returned }) => returned === 'request');
  const isFixed = attributes.every(({ mutability }) => mutability === 'readOnly');
  return complex(id, description, attributes, {
    ...(isAsked ? { returned: 'request' } : {}),
    ...(isFixed ? { mutability: 'readOnly' } : {}),
  });
}

function addNames(names: Map<string, Chain>, prefix: string, chain: Chain): void {
  const last = chain.at(-1) ?? chain[0];
  const name = `${prefix}${last.name}`;
  names.set(name.toLowerCase(), chain);
  for (const sub of last.subAttributes ?? []) names.set(`${name}.${sub.name}`.toLowerCase(), [...chain, sub]);
}
