import type { RoleKey } from './wire.ts';

/** A role as the portal knows it: there is no tick box for it, only a badge. */
export interface Role {
  readonly key: RoleKey;
  readonly label: string;
  readonly colour: string;
  readonly icon: string;
  /** The external id of the import and export files [I]. */
  readonly externalId: string;
}

/** R11–R17, in the portal's order: the heaviest first. */
export const ROLES: readonly Role[] = [
  {
    key: 'role-administration',
    label: 'Administration',
    colour: '#FF4747',
    icon: 'fa-cog',
    externalId: 'customer_team_manager.customer_role_admin',
  },
  {
    key: 'role-fleet-management',
    label: 'Gestion de la flotte',
    colour: '#7DBB68',
    icon: 'fa-laptop',
    externalId: 'customer_team_manager.customer_role_fleet_manager',
  },
  {
    key: 'role-accounting',
    label: 'Comptabilité',
    colour: '#D7B358',
    icon: 'fa-coins',
    externalId: 'customer_team_manager.customer_role_accounting',
  },
  {
    key: 'role-it-support',
    label: 'Informatique',
    colour: '#7C9FD7',
    icon: 'fa-network-wired',
    externalId: 'customer_team_manager.customer_role_it',
  },
];

/** What takes part in a person's rights besides the roles: «Statut de connexion». */
export const STATUS_LABELS = {
  'not-granted': 'Connexion non autorisée',
  'never-connected': 'Jamais connecté',
  'already-connected': 'Déjà connecté au site',
} as const;
