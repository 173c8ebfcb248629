/** Guards of Paris manage fobs there; the desk of Lyon may give notice boards in Lyon, and no more. */
export const POLICY = `portillon: 1
nodes:
  lyon-desk:
    admins: [desk]
    ceiling:
      - { portal: intratone, features: [notice-boards-manage], scope: { subtree: lyon } }
rules:
  - id: guards
    name: Badges des gardiens
    portal: intratone
    when: { group: Gardiens Paris }
    grant: { features: [resident-badges-remotes-manage] }
    scope: { subtree: paris }
  - id: lyon
    name: Panneaux de Lyon
    portal: intratone
    when: { group: Gardiens Lyon }
    grant: { features: [notice-boards-manage] }
    scope: { subtree: lyon }
`;
