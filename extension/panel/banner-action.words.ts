const fr = {
  settings: 'Ouvrir les réglages',
  retry: 'Réessayer maintenant',
  review: 'Revoir ou abandonner',
  fingerprint: 'Empreinte de la structure',
  probes: 'Ce qui manque',
};

const en = {
  settings: 'Open the settings',
  retry: 'Try again now',
  review: 'Review or drop',
  fingerprint: 'Fingerprint of the structure',
  probes: 'What is missing',
} satisfies typeof fr;

export const words = { fr, en };
