import { TECHNICIAN } from './client/exclusive.ts';

/** A role of the list «Rôles et permission». */
export interface PortalRole {
  /** The replica's own name for it, used by its state and its API; never written into a page. */
  readonly key: string;
  readonly label: string;
  /** Marked as «Rôle pouvant être donné aux gestionnaires uniquement» (X2). */
  readonly managersOnly: boolean;
  /** What it opens by itself, and what «Administration» adds to that (rows 5, 8 and 11 of the catalogue). */
  readonly widens?: { readonly alone: string; readonly administered: string };
}

type Extra = Partial<Omit<PortalRole, 'key' | 'label'>>;

const role = (key: string, label: string, extra: Extra = {}): PortalRole => ({
  key,
  label,
  managersOnly: false,
  ...extra,
});
const managers = { managersOnly: true };

/** Whoever holds it manages the users (R27). */
export const ADMINISTRATION = 'administration';

/**
 * All of them, in the order of the page. X2's list is cut after the time sheets: the seven roles that follow are
 * inferred [I] from what employees do there (R24, X5). So are the words of the help lines and the marks beyond the
 * first three, which the «Accès Gestionnaire» of some labels suggests.
 */
export const ROLES: readonly PortalRole[] = [
  role('desktop-access', 'Accès à la version bureau', managers),
  role(ADMINISTRATION, 'Administration', managers),
  role('tv-manage', 'Amisgest TV', managers),
  role('communication-notebook', 'Cahier de communication'),
  role('a-petits-pas-logbook', 'Journal de bord À petits pas'),
  role('door-access-manage', 'Gestion des accès', managers),
  role('mobile-home', 'Mobile - Accueil', {
    widens: {
      alone: "L'accueil de l'installation.",
      administered: "L'accueil de l'installation, avec les tâches d'administration.",
    },
  }),
  role('mobile-allergies', 'Mobile - Allergies'),
  role('mobile-leave-manager', 'Mobile - Demande de congé (Accès Gestionnaire)', managers),
  role('mobile-employee-file', "Mobile - Dossier d'employé", {
    widens: {
      alone: "Consultation du dossier d'employé.",
      administered: "Consultation et certaines modifications du dossier d'employé.",
    },
  }),
  role('mobile-employee-events', 'Mobile - Événements des employés'),
  role('mobile-child-events', 'Mobile - Événements des enfants'),
  role('mobile-child-file', 'Mobile - Enfant', {
    widens: {
      alone: "Consultation du dossier de l'enfant.",
      administered: "Consultation et certaines modifications du dossier de l'enfant.",
    },
  }),
  role('mobile-timesheets-manager', 'Mobile - Feuilles de temps (Accès Gestionnaire)', managers),
  role('mobile-timesheet-own', 'Mobile - Feuille de temps (Accès Employé)'),
  role('mobile-leave-own', 'Mobile - Demande de congé (Accès Employé)'),
  role('mobile-schedule', 'Mobile - Horaire'),
  role('mobile-menus', 'Mobile - Menus'),
  role('mobile-messages', 'Mobile - Messages'),
  role('mobile-attendance', 'Mobile - Présences'),
  role('attendance-board', 'Tableau de présences'),
  // The very bottom of the list (R12).
  role(TECHNICIAN, 'Technicien externe'),
];
