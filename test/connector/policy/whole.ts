/** A policy with every part, in every layout that people write, over the world of small.ts. Sound, without a warning. */
export const whole = `# Who may do what.
portillon: 1

portals:
  doors: # the main one
    identifier: '{email.local}'
    protected: [admin]

nodes:
  siege:
    # Only Paris.
    population: { not: { type: guest } }
    ceiling:
      - portal: doors
        features: [view, move]
        scope: { subtree: Paris }
    admins: [ana, "bob"] # both of them

roles:
  # Guards look and move.
  gardien:
    portal: doors
    features:
      - view # to begin with
      # and then
      - move
  chef: { portal: doors, roles: [gardien], features: [full] }

profiles:
  comptable: { portal: books, module: ledger, name: Comptable, features: [enter] }
  directeur:
    portal: books
    module: ledger
    features: [enter, pay]

schedules:
  bureau:
    timeZone: Europe/Paris
    windows:
      - { days: mon-fri, from: '08:00', to: '18:30' }

rules:
  # One.
  - id: gardiens
    name: 'Gardiens'
    node: siege
    portal: doors
    when: { group: Gardiens }
    grant: { roles: [gardien] }
    scope: { subtree: Avalon }
    schedule: bureau

  # Two.
  - id: chefs
    portal: doors
    when:
      all:
        - group: k2 # the desk
        - not: { type: contractor }
    grant:
      roles: [chef]
    scope: all
    valid: { from: 2026-01-01 }

  - { id: compta, portal: books, when: &staff { type: staff }, grant: { profile: comptable, rank: 10 }, scope: all }

  - { id: direction, portal: books, when: *staff, grant: { profile: directeur, rank: 20 }, scope: all }

  - id: jamais
    portal: doors
    effect: forbid
    when: { type: contractor }
    grant: { features: [users-manage] }
    scope: all

# What must not meet.
exclusions:
  - id: four-eyes
    portal: books
    first: { any: [enter] }
    second: { any: [pay] }
    action: approve
    exemptions:
      - { person: ana, reason: Only one there, approver: bob, until: 2027-01-01 }

holders:
  - { portal: doors, feature: users-manage, min: 2 }

seats:
  users:
    portal: books
    included: 2
    price: { amount: 29.90, currency: EUR, per: month } # each

guards:
  - { count: 50, percent: 20 }
  - { portal: doors, kind: revoke, agency: Paris, count: 5, percent: 10 }

approvals:
  ordinary: 1
# The end.
`;
