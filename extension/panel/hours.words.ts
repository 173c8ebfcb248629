const fr = { title: 'Heures de connexion' };
const en = { title: 'Login hours' } satisfies typeof fr;

export const words = { fr, en };
