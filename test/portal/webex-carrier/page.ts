import { z } from 'zod';
import type { Paged } from './client/contract.ts';

const pageNumber = z.coerce.number().int().positive().catch(1);

/** The page that the query asks for, or the last one. */
export function paged<T>(rows: readonly T[], query: URLSearchParams, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(pageNumber.parse(query.get('page')), pages);
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}

/** Whether any of the texts has the query's `search` in it, whatever the case and accents. */
export function matches(query: URLSearchParams, ...texts: readonly string[]): boolean {
  const wanted = folded(query.get('search') ?? '');
  return texts.some((text) => folded(text).includes(wanted));
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
