import type { Json } from '../../store/store.ts';
import { isObject } from './json.ts';
import type { Operation } from './message.ts';
import { requireAll } from './normalise.ts';
import { patchAttribute } from './patch/attribute.ts';
import { type MemberChange, memberChange } from './patch/member.ts';
import { valueAt, withValueAt } from './patch/nested.ts';
import { type PatchTarget, type Selection, readPath } from './patch/path.ts';
import { patchSelection } from './patch/selection.ts';
import type { Switches } from './preset.ts';
import { scimProblems } from './problems.ts';
import type { ResourceType } from './schema/resource-type.ts';

export type { MemberChange };

export interface Patched {
  readonly resource: Json;
  /** In the order of the operations. */
  readonly memberChanges: readonly MemberChange[];
}

/**
 * A normalised resource after all operations of a PATCH (RFC 7644 section 3.5.2), or none of them when one fails.
 * @throws Problem SCIM_PATH_INVALID, SCIM_TARGET_MISSING, SCIM_VALUE_…, SCIM_ATTRIBUTE_FIXED, SCIM_FILTER_…
 */
export function applyPatch(
  resource: Json,
  operations: readonly Operation[],
  type: ResourceType,
  missingElement: Switches['missingElement'] = 'create',
): Patched {
  let patched = resource;
  const memberChanges: MemberChange[] = [];
  for (const operation of operations) {
    for (const { target, step } of stepsOf(operation, type)) {
      if (target.chain[0].name === type.rows) {
        const change = memberChange(target, step);
        if (change) memberChanges.push(change);
      } else {
        patched = applyStep(patched, target, step, missingElement);
      }
    }
  }
  requireAll(patched, type);
  return { resource: patched, memberChanges };
}

interface Step {
  readonly target: PatchTarget;
  readonly step: Operation;
}

function stepsOf(operation: Operation, type: ResourceType): readonly Step[] {
  if (operation.path === undefined) return pathlessSteps(operation, type);
  const target = readPath(operation.path, type);
  if (!target) return [];
  const fixed = target.chain.some(({ mutability }) => mutability === 'readOnly');
  if (fixed || target.selection?.sub?.mutability === 'readOnly') {
    throw scimProblems.SCIM_ATTRIBUTE_FIXED({ attribute: operation.path });
  }
  if (operation.op !== 'remove' && operation.value === undefined) {
    throw scimProblems.SCIM_VALUE_REQUIRED({ attribute: operation.path });
  }
  return [{ target, step: operation }];
}

/**
 * Each member of a path-less value is an operation on the path that its name is: Okta and Entra ID send plain, dotted
 * and URN-qualified names there, along with read-only and unknown ones that mean nothing.
 */
function pathlessSteps({ op, value }: Operation, type: ResourceType): readonly Step[] {
  if (op === 'remove') throw scimProblems.SCIM_TARGET_MISSING({ path: '' });
  if (!isObject(value)) {
    const expected = {
      fr: 'une opération sans « path » porte un objet',
      en: 'an operation without “path” holds an object',
    };
    throw scimProblems.SCIM_BODY_INVALID({ expected });
  }
  return Object.entries(value).flatMap(([path, part]) => {
    if (!path.includes('[') && !type.names.has(path.toLowerCase())) return [];
    const target = readPath(path, type);
    const fixed = target?.chain.some(({ mutability }) => mutability === 'readOnly') ?? true;
    return target && !fixed ? [{ target, step: { op, path, value: part } }] : [];
  });
}

function applyStep(
  resource: Json,
  target: PatchTarget,
  operation: Operation,
  missingElement: Switches['missingElement'],
): Json {
  const last = target.chain.at(-1) ?? target.chain[0];
  const path = target.chain.map(({ name }) => name);
  const present = valueAt(resource, path);
  const { selection } = target;
  const next = selection
    ? patchSelection(
        last,
        (present ?? []) as readonly Json[],
        { ...target, selection: missingElement === 'create' ? selection : unmade(selection) },
        operation,
      )
    : patchAttribute(last, present, operation);
  // RFC 7644 section 3.5.2.2: a required attribute cannot be removed.
  if (next === undefined && last.required && operation.op === 'remove') {
    throw scimProblems.SCIM_ATTRIBUTE_FIXED({ attribute: last.name });
  }
  return next === present ? resource : withValueAt(resource, path, next);
}

/** Of which no element is made up when it selects none. */
function unmade({ where, sub }: Selection): Selection {
  return { where, ...(sub ? { sub } : {}) };
}
