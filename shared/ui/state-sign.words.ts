/** Names of the states, the same everywhere. `until` is a date already written out. */
const fr = {
  granted: 'Accordé',
  none: 'Non accordé',
  toGrant: 'À accorder',
  toRevoke: 'À retirer',
  held: 'Retenu',
  unknown: 'Non lu',
  unknownWanted: 'Non lu, voulu par la politique',
  exception: 'Exception',
  exceptionUntil: (until: string) => `Exception jusqu’au ${until}`,
};

const en = {
  granted: 'Granted',
  none: 'Not granted',
  toGrant: 'To grant',
  toRevoke: 'To revoke',
  held: 'Held',
  unknown: 'Not read',
  unknownWanted: 'Not read, wanted by the policy',
  exception: 'Exception',
  exceptionUntil: (until: string) => `Exception until ${until}`,
} satisfies typeof fr;

export const words = { fr, en };
