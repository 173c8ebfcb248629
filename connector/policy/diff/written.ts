import type { Condition, Money, Scope, Window } from '../../../shared/model/policy.ts';
import { dayOf } from '../day.ts';
import { plain } from '../edit/json.ts';
import { renderFlow } from '../edit/render.ts';
import { amountOf } from '../money.ts';

/** A field of the policy as its file writes it, on one line. */
export function written(field: string, value: unknown): string {
  return renderFlow(plain(inFile(field, value)));
}

/** The value that the file has where the policy has this one; nothing that is left unnamed here differs. */
function inFile(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inFile(field, item));
  if (field === 'scope') return scopeEntry(value as Scope);
  if (field === 'when' || field === 'population') return whenEntry(value as Condition);
  if (field === 'price') return priceEntry(value as Money);
  if (field === 'windows') return windowEntry(value as Window);
  if (['from', 'to', 'until'].includes(field) && typeof value === 'number') return dayOf(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inFile(key, part)]));
}

function scopeEntry(scope: Scope): unknown {
  switch (scope.kind) {
    case 'all':
    case 'home':
    case 'homeSubtree':
      return scope.kind;
    case 'subtree':
      return { subtree: scope.site };
    case 'list':
      return { sites: scope.sites };
    case 'attribute':
      return { attribute: scope.attribute };
    case 'groupName':
      return { groupName: scope.pattern };
  }
}

function whenEntry(condition: Condition): unknown {
  if ('everybody' in condition) return 'everybody';
  if ('all' in condition) return { all: condition.all.map(whenEntry) };
  if ('any' in condition) return { any: condition.any.map(whenEntry) };
  return 'not' in condition ? { not: whenEntry(condition.not) } : condition;
}

function priceEntry({ minor, currency, per }: Money): unknown {
  return { amount: Number(amountOf(minor, currency)), currency, per };
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function windowEntry({ days, from, to }: Window): unknown {
  return { days: days.map((day) => DAYS[day - 1]), from: clock(from), to: clock(to) };
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
