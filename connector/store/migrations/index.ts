import { directory } from './0001-directory.ts';
import { portal } from './0002-portal.ts';
import { access } from './0003-access.ts';
import { plans } from './0004-plans.ts';
import { shown } from './0005-shown.ts';
import { tenants } from './0006-tenants.ts';
import { events } from './0007-events.ts';
import { cursors } from './0008-cursors.ts';
import { held } from './0009-held.ts';
import { links } from './0010-links.ts';
import { archived } from './0011-archived.ts';
import type { Migration } from './migration.ts';

/** In order: the first brings an empty database to schema 1. */
export const migrations: readonly Migration[] = [
  directory,
  portal,
  access,
  plans,
  shown,
  tenants,
  events,
  cursors,
  held,
  links,
  archived,
];
