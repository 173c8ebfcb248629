import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';
import { modules } from './modules.ts';

type Feature = z.input<typeof descriptorSchema>['features'][number];

const functions = [
  { id: 'clients', fr: 'Clients', en: 'Clients' },
  { id: 'suppliers', fr: 'Fournisseurs', en: 'Suppliers' },
  { id: 'items', fr: 'Articles', en: 'Items' },
  { id: 'quotes', fr: 'Devis', en: 'Quotes' },
  { id: 'invoices', fr: 'Factures', en: 'Invoices' },
  { id: 'payments', fr: 'Règlements', en: 'Payments' },
  { id: 'crm-actions', fr: 'Actions CRM', en: 'CRM actions' },
  { id: 'reports', fr: 'Éditions', en: 'Reports' },
  { id: 'options', fr: 'Options', en: 'Options' },
];

const actions = [
  { id: 'view', fr: 'Consulter', en: 'View' },
  { id: 'create', fr: 'Créer', en: 'Create' },
  { id: 'edit', fr: 'Modifier', en: 'Edit' },
  { id: 'delete', fr: 'Supprimer', en: 'Delete' },
  { id: 'export', fr: 'Exporter', en: 'Export' },
];

/**
 * The functions that a profile ticks. The vendor describes the mechanism (R28: ticked = allowed, within a function an
 * action such as deleting, R22) and lists none of them: these are ours, so that there is something to tick.
 */
export const profileFunctions: readonly Feature[] = modules.flatMap((module) =>
  functions.flatMap((function_) =>
    actions.map((action): Feature => ({
      id: `${module.id}-${function_.id}-${action.id}`,
      label: { fr: `${function_.fr} : ${action.fr}`, en: `${function_.en}: ${action.en}` },
      section: module.id,
      kind: 'function',
      implies: action.id === 'view' ? [] : [`${module.id}-${function_.id}-view`],
      inferred: ['id', 'label', 'implies'],
    })),
  ),
);
