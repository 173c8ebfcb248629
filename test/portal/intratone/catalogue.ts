/** A tickable function of a sub-account. The portal shows no key: it is known by its section and label only. */
export interface PortalFunction {
  /** The replica's own name for it, used by its state and by the tests; never written into a page. */
  readonly key: string;
  readonly section: string;
  readonly label: string;
}

const section = (name: string, functions: Readonly<Record<string, string>>): PortalFunction[] =>
  Object.entries(functions).map(([key, label]) => ({ key, section: name, label }));

/**
 * The tab «Gestion Sites», in the order of the page. The no-break spaces (before CLEMOBIL, Kibolt, PASS
 * and VIGIK/PROPASS) are there because real pages of this kind are strewn with them.
 */
export const SITE_FUNCTIONS: readonly PortalFunction[] = [
  ...section('Gestion Sites', {
    'site-residences-manage': 'Créer, modifier, supprimer les résidences',
    'site-apartments-manage': 'Créer, modifier, supprimer les appartements',
    'site-gdpr-status-edit': 'Modifier les statuts RGPD',
    'site-apartment-names-edit': 'Modifier le nom des appartements',
    'site-logos-manage': 'Créer, modifier, supprimer les logos',
  }),
  ...section('Résidents', {
    'resident-badges-remotes-manage': 'Créer, modifier, supprimer les badges ou télécommandes',
    'resident-clemobil-manage': 'Créer, modifier, supprimer les\u00a0CLEMOBIL',
    'resident-kibolt-keys-manage': 'Créer, modifier, supprimer les clés\u00a0Kibolt',
    'resident-key-move-only': 'Déplacer seulement une clé',
    'resident-names-phones-manage': 'Créer, modifier, supprimer les noms et les numéros de téléphones',
    'resident-record-move-only': 'Déplacer seulement une fiche',
    'resident-phone-codes-manage': 'Créer, modifier, supprimer les codes téléphoniques',
    'resident-keypad-codes-manage': 'Créer, modifier, supprimer les codes claviers',
    'resident-connect-it-manage': 'Créer, modifier, supprimer les produits Connect-it',
    'resident-events-view': 'Consulter les événements',
  }),
  ...section('Autorisations (Badges et télécommandes)', {
    'authorisations-manage': 'Créer, modifier, supprimer les autorisations',
  }),
  ...section('Plages horaires', {
    'time-slots-manage': 'Créer, modifier, supprimer les plages horaires',
  }),
  ...section('Clé PASS', {
    'pass-keys-manage': 'Créer, modifier, supprimer les clés\u00a0PASS',
  }),
  ...section('Autres', {
    'vigik-propass-manage': 'Gérer\u00a0VIGIK/PROPASS',
    'vigik-windows-define': 'Définir les plages',
  }),
];

/** The tab «Divers». */
export const ANCILLARY_FUNCTIONS: readonly PortalFunction[] = section('Divers', {
  'notice-boards-manage': "tableaux d'affichage",
  'key-safes-manage': 'coffres à clé',
});

/** The two rights and the attribute that the list shows as icons, in the wording of its legend. */
export const FLAG_LABELS = {
  allResidences: "Droit d'accès à toutes les résidences",
  managesUsers: "Droit de modification et de création d'utilisateurs",
  holdsPassKey: "Détenteur d'une Cle Pass",
} as const;

/** Keys in the order of the numbers that the portal's forms post, from 1. */
export const FUNCTION_NUMBERS: readonly string[] = [...SITE_FUNCTIONS, ...ANCILLARY_FUNCTIONS].map(
  ({ key }) => key,
);
