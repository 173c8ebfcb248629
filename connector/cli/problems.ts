import { defineProblems, type Text } from '../../shared/problem.ts';

/** What the command line refuses before it starts to work. */
export const cliProblems = defineProblems({
  CLI_USAGE: {
    status: 400,
    text: (p: { what: Text; command: string }) => ({
      what: p.what,
      todo: {
        fr: `Voir ${p.command} --help.`,
        en: `See ${p.command} --help.`,
      },
    }),
  },
  CLI_VALUE: {
    status: 400,
    text: (p: { option: string; value: string; expected: Text }) => ({
      what: {
        fr: `${p.option} ne peut pas être ${p.value}.`,
        en: `${p.option} cannot be ${p.value}.`,
      },
      todo: { fr: `Attendu : ${p.expected.fr}.`, en: `Expected: ${p.expected.en}.` },
    }),
  },
  CLI_UNEXPECTED: {
    status: 500,
    text: (p: { detail: string }) => ({
      what: {
        fr: `La commande s’est arrêtée sur une erreur imprévue : ${p.detail}.`,
        en: `The command stopped on an unexpected error: ${p.detail}.`,
      },
      todo: {
        fr: 'Relancez-la avec PORTILLON_LOG_LEVEL=debug et signalez ce qui s’affiche.',
        en: 'Run it again with PORTILLON_LOG_LEVEL=debug and report what it shows.',
      },
    }),
  },
  CLI_ENTRY_UNKNOWN: {
    status: 404,
    text: (p: { source: string; dn: string }) => ({
      what: {
        fr: `La source « ${p.source} » ne donne aucune personne « ${p.dn} ».`,
        en: `The source “${p.source}” gives no person “${p.dn}”.`,
      },
      todo: {
        fr: 'Vérifiez le DN, la base et le filtre : portillon source test.',
        en: 'Check the DN, the base and the filter: portillon source test.',
      },
    }),
  },
  CLI_PERSON_UNKNOWN: {
    status: 404,
    text: (p: { name: string }) => ({
      what: {
        fr: `Personne n’a pour identifiant, adresse ou numéro « ${p.name} ».`,
        en: `Nobody has the user name, address or id “${p.name}”.`,
      },
      todo: {
        fr: 'Vérifiez l’orthographe, ou lisez d’abord les sources : portillon sync.',
        en: 'Check the spelling, or read the sources first: portillon sync.',
      },
    }),
  },
  CLI_PERSON_AMBIGUOUS: {
    status: 409,
    text: (p: { name: string; candidates: readonly string[] }) => ({
      what: {
        fr: `« ${p.name} » désigne plusieurs personnes : ${p.candidates.join(', ')}.`,
        en: `“${p.name}” is several people: ${p.candidates.join(', ')}.`,
      },
      todo: { fr: 'Donnez l’un de ces numéros.', en: 'Give one of these ids.' },
    }),
  },
  CLI_PORTAL_NEEDED: {
    status: 400,
    text: (p: { portals: readonly string[] }) => ({
      what: {
        fr: `Plusieurs portails sont configurés : ${p.portals.join(', ')}.`,
        en: `Several portals are configured: ${p.portals.join(', ')}.`,
      },
      todo: { fr: 'Dites lequel avec --portal.', en: 'Say which one with --portal.' },
    }),
  },
  CLI_FEATURE_UNKNOWN: {
    status: 404,
    text: (p: { feature: string; portal: string; known: readonly string[] }) => ({
      what: {
        fr: `Le portail ${p.portal} n’a pas de fonction « ${p.feature} ».`,
        en: `The portal ${p.portal} has no feature “${p.feature}”.`,
      },
      todo: { fr: `Fonctions : ${p.known.join(', ')}.`, en: `Features: ${p.known.join(', ')}.` },
    }),
  },
  CLI_SITE_UNKNOWN: {
    status: 404,
    text: (p: { site: string; portal: string }) => ({
      what: {
        fr: `Le portail ${p.portal} n’a pas de lieu « ${p.site} ».`,
        en: `The portal ${p.portal} has no site “${p.site}”.`,
      },
      todo: {
        fr: 'Donnez son nom ou son identifiant, tels que dans le fichier des lieux.',
        en: 'Give its name or its id, as in the file of sites.',
      },
    }),
  },
  CLI_ACCOUNT_UNKNOWN: {
    status: 404,
    text: (p: { account: string; portal: string }) => ({
      what: {
        fr: `Ni le portail ${p.portal} ni la politique ne connaissent le compte ${p.account}.`,
        en: `Neither the portal ${p.portal} nor the policy knows the account ${p.account}.`,
      },
      todo: {
        fr: 'Donnez l’identifiant sans son suffixe : antony, et non antony@regle.',
        en: 'Give the identifier without its suffix: antony, not antony@regle.',
      },
    }),
  },
  CLI_SOURCE_UNKNOWN: {
    status: 404,
    text: (p: { source: string; known: readonly string[] }) => ({
      what: {
        fr: `Aucune source ne s’appelle ${p.source}.`,
        en: `No source is called ${p.source}.`,
      },
      todo: {
        fr: `Sources configurées : ${p.known.join(', ') || 'aucune'}.`,
        en: `Configured sources: ${p.known.join(', ') || 'none'}.`,
      },
    }),
  },
  CLI_TOKEN_UNKNOWN: {
    status: 404,
    text: (p: { id: string }) => ({
      what: { fr: `Aucun jeton n’a le numéro ${p.id}.`, en: `No token has the id ${p.id}.` },
      todo: { fr: 'Voir portillon token list.', en: 'See portillon token list.' },
    }),
  },
  CLI_TOKEN_PERSON: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Un jeton de portée self parle pour une personne.',
        en: 'A token of scope self speaks for a person.',
      },
      todo: { fr: 'Dites laquelle avec --person.', en: 'Say which one with --person.' },
    }),
  },
  CLI_FILE_UNREADABLE: {
    status: 404,
    text: (p: { file: string }) => ({
      what: { fr: `Le fichier ${p.file} ne peut pas être lu.`, en: `The file ${p.file} cannot be read.` },
      todo: { fr: 'Vérifiez son chemin et ses droits.', en: 'Check its path and its rights.' },
    }),
  },
  CLI_FILE_UNWRITABLE: {
    status: 409,
    text: (p: { file: string; exists: boolean }) => ({
      what: p.exists
        ? { fr: `Le fichier ${p.file} existe déjà.`, en: `The file ${p.file} exists already.` }
        : {
            fr: `Le fichier ${p.file} ne peut pas être écrit.`,
            en: `The file ${p.file} cannot be written.`,
          },
      todo: p.exists
        ? { fr: 'Donnez un autre nom à --out.', en: 'Give --out another name.' }
        : { fr: 'Vérifiez son chemin et ses droits.', en: 'Check its path and its rights.' },
    }),
  },
  CLI_PORT_TAKEN: {
    status: 409,
    text: (p: { host: string; port: number; why: string }) => ({
      what: {
        fr: `Impossible d’écouter sur ${p.host}:${p.port} (${p.why}).`,
        en: `Cannot listen on ${p.host}:${p.port} (${p.why}).`,
      },
      todo: {
        fr: 'Choisissez un autre port avec --port, ou une autre adresse dans la configuration.',
        en: 'Choose another port with --port, or another address in the configuration.',
      },
    }),
  },
  CLI_POLICY_VERSION_UNKNOWN: {
    status: 404,
    text: (p: { version: string; current: number }) => ({
      what: {
        fr: `La politique n’a pas de version ${p.version} ; la version en vigueur est la ${p.current}.`,
        en: `The policy has no version ${p.version}; the one in force is ${p.current}.`,
      },
      todo: { fr: 'Voir portillon policy history.', en: 'See portillon policy history.' },
    }),
  },
  CLI_POLICY_NONE: {
    status: 409,
    text: () => ({
      what: { fr: 'Aucune politique n’a encore été appliquée.', en: 'No policy has been applied yet.' },
      todo: {
        fr: 'Appliquez-en une : portillon policy apply FICHIER.',
        en: 'Apply one: portillon policy apply FILE.',
      },
    }),
  },
  CLI_PLAN_FILE: {
    status: 400,
    text: (p: { file: string }) => ({
      what: {
        fr: `${p.file} n’est pas un plan que portillon plan --out a écrit.`,
        en: `${p.file} is no plan that portillon plan --out wrote.`,
      },
      todo: {
        fr: 'Donnez ce fichier ou le numéro du plan : portillon plans.',
        en: 'Give that file, or the id of the plan: portillon plans.',
      },
    }),
  },
  CLI_NOTHING_SUPPOSED: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Rien n’est supposé : il n’y a rien à comparer.',
        en: 'Nothing is supposed: there is nothing to compare.',
      },
      todo: {
        fr: 'Donnez --join, --leave ou --home avec --person, ou --policy, ou --at.',
        en: 'Give --join, --leave or --home with --person, or --policy, or --at.',
      },
    }),
  },
  CLI_PERSON_NEEDED: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Les options --join, --leave et --home disent ce qui changerait, mais pas pour qui.',
        en: 'The options --join, --leave and --home say what would change, but not for whom.',
      },
      todo: { fr: 'Ajoutez --person.', en: 'Add --person.' },
    }),
  },
  CLI_GROUP_UNKNOWN: {
    status: 404,
    text: (p: { group: string; nearest: readonly string[] }) => ({
      what: {
        fr: `Aucun groupe ne s’appelle « ${p.group} ».`,
        en: `No group is called “${p.group}”.`,
      },
      todo: {
        fr:
          p.nearest.length > 0 ? `Peut-être : ${p.nearest.join(', ')}.` : 'Vérifiez son nom dans l’annuaire.',
        en: p.nearest.length > 0 ? `Perhaps: ${p.nearest.join(', ')}.` : 'Check its name in the directory.',
      },
    }),
  },
});
