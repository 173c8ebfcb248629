import { defineProblems, type Text } from '../../shared/problem.ts';

/** What keeps a server from starting: the file, the environment, or what they point to. */
export const configProblems = defineProblems({
  CONFIG_NOT_FOUND: {
    status: 500,
    text: (p: { file: string }) => ({
      what: {
        fr: `Le fichier de configuration ${p.file} ne peut pas être lu.`,
        en: `The configuration file ${p.file} cannot be read.`,
      },
      todo: {
        fr: 'Vérifiez --config ou PORTILLON_CONFIG ; sans l’un ni l’autre, l’organisation d’exemple est servie.',
        en: 'Check --config or PORTILLON_CONFIG; without either, the sample organisation is served.',
      },
    }),
  },
  CONFIG_SYNTAX: {
    status: 500,
    text: (p: { detail: string }) => ({
      what: {
        fr: `Ce n’est pas du YAML valide (${p.detail}).`,
        en: `This is not valid YAML (${p.detail}).`,
      },
      todo: {
        fr: 'Corrigez cette ligne ; le plus souvent, c’est un retrait ou des guillemets.',
        en: 'Correct this line; most often it is the indentation or a quote.',
      },
    }),
  },
  CONFIG_UNKNOWN_KEY: {
    status: 500,
    text: (p: { key: string; known: readonly string[] }) => ({
      what: { fr: `La clé ${p.key} n’existe pas ici.`, en: `There is no key ${p.key} here.` },
      todo: {
        fr: `Clés possibles : ${p.known.join(', ')}.`,
        en: `Possible keys: ${p.known.join(', ')}.`,
      },
    }),
  },
  CONFIG_INVALID: {
    status: 500,
    text: (p: { expected: Text }) => ({
      what: { fr: `${capital(p.expected.fr)}.`, en: `${capital(p.expected.en)}.` },
      todo: {
        fr: 'Corrigez cette valeur ; docs/configuration.md décrit chaque clé.',
        en: 'Correct this value; docs/configuration.md describes every key.',
      },
    }),
  },
  CONFIG_LITERAL_SECRET: {
    status: 500,
    text: (p: { key: string }) => ({
      what: {
        fr: `Un secret est écrit en clair sous ${p.key}.`,
        en: `A secret is written in clear under ${p.key}.`,
      },
      todo: {
        fr: 'Mettez-le dans une variable d’environnement (passwordEnv: NOM) ou dans un fichier (passwordFile: chemin).',
        en: 'Put it in an environment variable (passwordEnv: NAME) or in a file (passwordFile: path).',
      },
    }),
  },
  CONFIG_POSTGRES_SECRET: {
    status: 500,
    text: () => ({
      what: {
        fr: 'L’adresse PostgreSQL contient un mot de passe en clair.',
        en: 'The PostgreSQL address holds a password in clear.',
      },
      todo: {
        fr: 'Donnez l’adresse complète par PORTILLON_POSTGRES_URL, ou gardez le mot de passe dans PGPASSWORD.',
        en: 'Give the whole address by PORTILLON_POSTGRES_URL, or keep the password in PGPASSWORD.',
      },
    }),
  },
  CONFIG_SECRET_MISSING: {
    status: 500,
    text: (p: { from: string }) => ({
      what: {
        fr: `Le secret attendu dans ${p.from} est absent ou vide.`,
        en: `The secret expected in ${p.from} is missing or empty.`,
      },
      todo: {
        fr: 'Définissez-le avant de démarrer ; un mot de passe vide serait une connexion anonyme.',
        en: 'Set it before starting; an empty password would be an anonymous bind.',
      },
    }),
  },
  CONFIG_FILE_MISSING: {
    status: 500,
    text: (p: { file: string }) => ({
      what: { fr: `Le fichier ${p.file} ne peut pas être lu.`, en: `The file ${p.file} cannot be read.` },
      todo: {
        fr: 'Un chemin relatif part du dossier du fichier de configuration.',
        en: 'A relative path starts from the folder of the configuration file.',
      },
    }),
  },
  CONFIG_ENVIRONMENT: {
    status: 500,
    text: (p: { name: string; expected: Text }) => ({
      what: {
        fr: `La variable d’environnement ${p.name} n’a pas une valeur possible : ${p.expected.fr}.`,
        en: `The environment variable ${p.name} does not hold a possible value: ${p.expected.en}.`,
      },
      todo: { fr: 'Corrigez-la ou retirez-la.', en: 'Correct it or unset it.' },
    }),
  },
});

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
