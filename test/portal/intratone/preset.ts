/** What people of one job usually may do, how many residences they have, and whether they have whole agencies. */
export interface Preset {
  readonly functions: readonly string[];
  /** Fewest and most residences. */
  readonly residences: readonly [number, number];
  readonly wholeAgency?: true;
  readonly passKey?: true;
  readonly managesUsers?: true;
  readonly allResidences?: true;
}

const MOVE_ONLY = ['resident-key-move-only', 'resident-record-move-only'];
const FRONT_DESK = [
  'resident-names-phones-manage',
  'resident-record-move-only',
  'resident-phone-codes-manage',
];
const CREDENTIALS = [
  'resident-badges-remotes-manage',
  'resident-clemobil-manage',
  'resident-kibolt-keys-manage',
  'resident-key-move-only',
  'resident-keypad-codes-manage',
];
const MANAGER = [
  ...FRONT_DESK,
  ...CREDENTIALS,
  'site-apartments-manage',
  'site-gdpr-status-edit',
  'authorisations-manage',
  'notice-boards-manage',
];
const HEAD = [
  ...MANAGER,
  'site-residences-manage',
  'site-logos-manage',
  'resident-events-view',
  'time-slots-manage',
  'pass-keys-manage',
  'vigik-propass-manage',
  'vigik-windows-define',
  'key-safes-manage',
];
const TECHNICIAN = [
  'resident-connect-it-manage',
  'vigik-propass-manage',
  'time-slots-manage',
  ...CREDENTIALS,
];

const PRESETS: readonly (readonly [RegExp, Preset])[] = [
  [/^Gardien/, { functions: [...MOVE_ONLY, 'notice-boards-manage'], residences: [1, 4], passKey: true }],
  [/^Gestionnaire/, { functions: MANAGER, residences: [8, 20] }],
  [/^Assistante?/, { functions: [...FRONT_DESK, 'site-apartment-names-edit'], residences: [10, 25] }],
  [/^Technicien/, { functions: TECHNICIAN, residences: [12, 25], passKey: true }],
  [
    /^Responsable technique/,
    { functions: HEAD, residences: [1, 1], allResidences: true, managesUsers: true },
  ],
  [/^Responsable/, { functions: HEAD, residences: [25, 25], wholeAgency: true }],
  [/^Direct/, { functions: HEAD, residences: [25, 25], allResidences: true, managesUsers: true }],
  [/^Prestataire/, { functions: ['resident-key-move-only'], residences: [3, 8], passKey: true }],
  [/^Compte applicatif/, { functions: ['resident-events-view'], residences: [1, 1], allResidences: true }],
];

const NOTHING: Preset = { functions: [], residences: [0, 0] };

/** The preset of the job that a sub-account's comment names; nothing at all for a job without one. */
export function presetFor(comment: string): Preset {
  return PRESETS.find(([job]) => job.test(comment))?.[1] ?? NOTHING;
}
