import { defineProblems, type ProblemText, type Text } from '../../shared/problem.ts';
import { wordsOf, type Where } from './where.ts';

interface UnknownName {
  readonly where: Where;
  readonly name: string;
  /** The name that was probably meant. */
  readonly nearest?: string | undefined;
  readonly known: readonly string[];
}

/** A name of a kind of thing that does not exist, with the nearest that does. */
function unknownName(kind: Text): { status: 422; text: (p: UnknownName) => ProblemText } {
  return {
    status: 422,
    text: ({ where, name, nearest, known }) => {
      const words = wordsOf(where);
      return {
        what: {
          fr: `${words.fr} nomme ${kind.fr} « ${name} », qui n’existe pas.`,
          en: `${words.en} names ${kind.en} “${name}”, which does not exist.`,
        },
        todo: suggestion(nearest, known),
      };
    },
  };
}

function suggestion(nearest: string | undefined, known: readonly string[]): Text {
  if (nearest !== undefined)
    return { fr: `Vouliez-vous dire « ${nearest} » ?`, en: `Did you mean “${nearest}”?` };
  if (known.length === 0) return { fr: 'Aucun n’est connu.', en: 'None is known.' };
  const shown = known.slice(0, 8).join(', ');
  const more = known.length > 8;
  return {
    fr: `Noms connus : ${shown}${more ? `… (${known.length} en tout)` : ''}.`,
    en: `Known names: ${shown}${more ? `… (${known.length} in all)` : ''}.`,
  };
}

const problem = <P>(text: (p: P) => ProblemText) => ({ status: 422, text });

/** Everything that can be wrong with a policy file. */
export const policyProblems = defineProblems({
  POLICY_SYNTAX: problem(({ detail }: { detail: string }) => ({
    what: { fr: `Ce n’est pas du YAML valide : ${detail}.`, en: `This is not valid YAML: ${detail}.` },
    todo: {
      fr: 'Corrigez la ligne ; le reste du fichier sera vérifié ensuite.',
      en: 'Correct the line; the rest of the file is checked after that.',
    },
  })),
  POLICY_KEY_UNKNOWN: problem(
    (p: { where: Where; key: string; nearest?: string | undefined; known: readonly string[] }) => ({
      what: {
        fr: `${wordsOf(p.where).fr} a la clé « ${p.key} », qui n’a pas de sens ici.`,
        en: `${wordsOf(p.where).en} has the key “${p.key}”, which means nothing here.`,
      },
      todo: suggestion(p.nearest, p.known),
    }),
  ),
  POLICY_KEY_MISSING: problem((p: { where: Where; key: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} n’a pas la clé « ${p.key} ».`,
      en: `${wordsOf(p.where).en} lacks the key “${p.key}”.`,
    },
    todo: {
      fr: `Ajoutez-la ; docs/policy.md dit ce qu’elle contient.`,
      en: `Add it; docs/policy.md says what it holds.`,
    },
  })),
  POLICY_VALUE_INVALID: problem((p: { where: Where; key: string; found: string; expected: Text }) => ({
    what:
      p.key === ''
        ? { fr: `Le fichier n’est pas une politique : ${p.found}.`, en: `The file is no policy: ${p.found}.` }
        : {
            fr: `${wordsOf(p.where).fr} a pour « ${p.key} » une valeur qui ne convient pas : ${p.found}.`,
            en: `${wordsOf(p.where).en} has a wrong value for “${p.key}”: ${p.found}.`,
          },
    todo: p.expected,
  })),
  POLICY_PORTAL_UNKNOWN: unknownName({ fr: 'le portail', en: 'the portal' }),
  POLICY_FEATURE_UNKNOWN: unknownName({ fr: 'la fonction', en: 'the feature' }),
  POLICY_ROLE_UNKNOWN: unknownName({ fr: 'le rôle', en: 'the role' }),
  POLICY_PROFILE_UNKNOWN: unknownName({ fr: 'le profil', en: 'the profile' }),
  POLICY_MODULE_UNKNOWN: unknownName({ fr: 'le module', en: 'the module' }),
  POLICY_SITE_UNKNOWN: unknownName({ fr: 'le lieu', en: 'the site' }),
  POLICY_GROUP_UNKNOWN: unknownName({ fr: 'le groupe', en: 'the group' }),
  POLICY_NODE_UNKNOWN: unknownName({ fr: 'la délégation', en: 'the node' }),
  POLICY_SCHEDULE_UNKNOWN: unknownName({ fr: 'l’horaire', en: 'the schedule' }),
  POLICY_SITE_AMBIGUOUS: problem((p: { where: Where; name: string; ids: readonly string[] }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} nomme le lieu « ${p.name} », et ${p.ids.length} lieux ont ce nom.`,
      en: `${wordsOf(p.where).en} names the site “${p.name}”, and ${p.ids.length} sites have that name.`,
    },
    todo: {
      fr: `Nommez-le par son identifiant : ${p.ids.join(', ')}.`,
      en: `Name it by its id: ${p.ids.join(', ')}.`,
    },
  })),
  POLICY_GROUP_AMBIGUOUS: problem((p: { where: Where; name: string; keys: readonly string[] }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} nomme le groupe « ${p.name} », et ${p.keys.length} groupes ont ce nom : tous comptent.`,
      en: `${wordsOf(p.where).en} names the group “${p.name}”, and ${p.keys.length} groups have that name: all of them count.`,
    },
    todo: {
      fr: `Pour n’en désigner qu’un, écrivez son DN ou sa clé : ${p.keys.join(', ')}.`,
      en: `To mean one of them, write its DN or its key: ${p.keys.join(', ')}.`,
    },
  })),
  POLICY_GROUPS_UNCHECKED: problem((p: { names: readonly string[] }) => ({
    what: {
      fr: `Les groupes nommés n’ont pas été vérifiés, car aucune source n’a encore été lue : ${p.names.join(', ')}.`,
      en: `The groups that are named were not checked, because no source has been read yet: ${p.names.join(', ')}.`,
    },
    todo: {
      fr: 'Lisez une source (portillon sync), puis vérifiez à nouveau. D’ici là, une règle dont le groupe n’existe pas ne vaut pour personne.',
      en: 'Read a source (portillon sync), then check again. Until then a rule whose group does not exist holds for nobody.',
    },
  })),
  POLICY_ROLE_CYCLE: problem((p: { path: readonly string[] }) => ({
    what: {
      fr: `Des rôles se contiennent l’un l’autre : ${p.path.join(' → ')}.`,
      en: `Roles hold each other: ${p.path.join(' → ')}.`,
    },
    todo: { fr: 'Retirez l’un de ces liens.', en: 'Remove one of these links.' },
  })),
  POLICY_NODE_CYCLE: problem((p: { path: readonly string[] }) => ({
    what: {
      fr: `Des délégations sont au-dessus l’une de l’autre : ${p.path.join(' → ')}.`,
      en: `Nodes are above each other: ${p.path.join(' → ')}.`,
    },
    todo: { fr: 'Retirez l’un de ces liens.', en: 'Remove one of these links.' },
  })),
  POLICY_ROLE_PORTAL: problem((p: { where: Where; role: string; of: string; portal: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} concerne le portail ${p.portal} et nomme le rôle « ${p.role} », du portail ${p.of}.`,
      en: `${wordsOf(p.where).en} is about the portal ${p.portal} and names the role “${p.role}”, of the portal ${p.of}.`,
    },
    todo: {
      fr: `Nommez un rôle du portail ${p.portal}.`,
      en: `Name a role of the portal ${p.portal}.`,
    },
  })),
  POLICY_RULE_DUPLICATE: problem((p: { id: string; line: number }) => ({
    what: {
      fr: `L’identifiant de règle « ${p.id} » est déjà pris, à la ligne ${p.line}.`,
      en: `The rule id “${p.id}” is taken already, on line ${p.line}.`,
    },
    todo: {
      fr: 'Donnez à chaque règle son identifiant : les raisons et le journal la nomment par lui.',
      en: 'Give each rule its own id: reasons and the audit name it by that.',
    },
  })),
  POLICY_RULE_EMPTY: problem((p: { where: Where }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} ne nomme aucune fonction, ni directement ni par ses rôles.`,
      en: `${wordsOf(p.where).en} names no feature, neither itself nor by its roles.`,
    },
    todo: {
      fr: 'Nommez au moins une fonction sous « grant », ou retirez la règle.',
      en: 'Name at least one feature under “grant”, or remove the rule.',
    },
  })),
  POLICY_FILTER_INVALID: problem((p: { where: Where; filter: string; detail: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a une condition qui n’est pas un filtre SCIM : ${p.filter} (${p.detail}).`,
      en: `${wordsOf(p.where).en} has a condition that is not a SCIM filter: ${p.filter} (${p.detail}).`,
    },
    todo: {
      fr: 'Écrivez par exemple : title eq "gardien", avec le texte entre guillemets doubles.',
      en: 'Write for example: title eq "gardien", with the text in double quotes.',
    },
  })),
  POLICY_TIME_ZONE_UNKNOWN: problem((p: { where: Where; zone: string; expected: Text }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a un fuseau horaire inconnu : ${p.zone}.`,
      en: `${wordsOf(p.where).en} has an unknown time zone: ${p.zone}.`,
    },
    todo: p.expected,
  })),
  POLICY_WINDOW_EMPTY: problem((p: { where: Where }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a une plage qui finit avant de commencer.`,
      en: `${wordsOf(p.where).en} has a window that ends before it begins.`,
    },
    todo: {
      fr: 'Pour une nuit, écrivez deux plages : jusqu’à "24:00", puis à partir de "00:00" le lendemain.',
      en: 'For a night write two windows: until "24:00", then from "00:00" the day after.',
    },
  })),
  POLICY_VALIDITY_EMPTY: problem((p: { where: Where }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} cesse de valoir avant d’avoir commencé.`,
      en: `${wordsOf(p.where).en} stops before it has begun.`,
    },
    todo: {
      fr: 'Donnez à « to » une date après « from » ; c’est le premier jour où la règle ne vaut plus.',
      en: 'Give “to” a date after “from”; it is the first day on which the rule no longer holds.',
    },
  })),
  POLICY_ROOT_PARENT: problem<object>(() => ({
    what: {
      fr: 'La délégation « root » nomme une délégation au-dessus d’elle.',
      en: 'Node “root” names a node above it.',
    },
    todo: {
      fr: 'Retirez « parent » : « root » est au-dessus de toutes.',
      en: 'Remove “parent”: “root” is above all.',
    },
  })),
  POLICY_ACCOUNT_TWICE: problem((p: { where: Where; account: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a le compte « ${p.account} » sous « protected » et sous « unmanaged ».`,
      en: `${wordsOf(p.where).en} has the account “${p.account}” under “protected” and under “unmanaged”.`,
    },
    todo: {
      fr: 'Gardez « protected » s’il ne doit jamais être touché, « unmanaged » s’il est seulement montré.',
      en: 'Keep “protected” if it is never to be touched, “unmanaged” if it is only shown.',
    },
  })),
  POLICY_PROFILE_PORTAL: problem((p: { where: Where; profile: string; of: string; portal: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} concerne le portail ${p.portal} et nomme le profil « ${p.profile} », du portail ${p.of}.`,
      en: `${wordsOf(p.where).en} is about the portal ${p.portal} and names the profile “${p.profile}”, of the portal ${p.of}.`,
    },
    todo: {
      fr: `Nommez un profil du portail ${p.portal}.`,
      en: `Name a profile of the portal ${p.portal}.`,
    },
  })),
  POLICY_PROFILE_EFFECT: problem((p: { where: Where; effect: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a pour effet « ${p.effect} » et demande un profil.`,
      en: `${wordsOf(p.where).en} has the effect “${p.effect}” and asks for a profile.`,
    },
    todo: {
      fr: 'Un profil se donne, il ne se refuse pas : nommez les fonctions à refuser, ou donnez un profil de rang plus haut.',
      en: 'A profile is given, never denied: name the features to deny, or give a profile of a higher rank.',
    },
  })),
  POLICY_PROFILE_DUPLICATE: problem((p: { where: Where; other: string; name: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} s’écrit « ${p.name} » dans son module, comme le profil « ${p.other} ».`,
      en: `${wordsOf(p.where).en} is written “${p.name}” in its module, as is the profile “${p.other}”.`,
    },
    todo: {
      fr: 'Donnez à chacun le nom qu’il a dans le portail ; gardez-en un seul s’ils sont le même.',
      en: 'Give each the name that it has in the portal; keep one of them if they are the same.',
    },
  })),
  POLICY_EXCLUSION_DUPLICATE: problem((p: { id: string; line: number }) => ({
    what: {
      fr: `L’identifiant d’exclusion « ${p.id} » est déjà pris, à la ligne ${p.line}.`,
      en: `The exclusion id “${p.id}” is taken already, on line ${p.line}.`,
    },
    todo: {
      fr: 'Donnez à chaque exclusion son identifiant : les plans et le journal la nomment par lui.',
      en: 'Give each exclusion its own id: plans and the audit name it by that.',
    },
  })),
  POLICY_EXCLUSION_SELF: problem((p: { where: Where; features: readonly string[] }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} est enfreinte par un seul de ses côtés, avec ce qu’il comprend : ${p.features.join(', ')}.`,
      en: `${wordsOf(p.where).en} is broken by one of its sides alone, with what it implies: ${p.features.join(', ')}.`,
    },
    todo: {
      fr: 'Retirez d’un côté ce qui est aussi de l’autre ; pour que personne n’ait une fonction, écrivez une règle « forbid ».',
      en: 'Remove from one side what is of the other as well; for nobody to have a feature, write a “forbid” rule.',
    },
  })),
  POLICY_SIDE_EMPTY: problem((p: { where: Where }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a un côté qui ne nomme aucune fonction, ni directement ni par ses rôles.`,
      en: `${wordsOf(p.where).en} has a side that names no feature, neither itself nor by its roles.`,
    },
    todo: {
      fr: 'Nommez au moins une fonction sous « any » ou « all », ou un rôle sous « roles ».',
      en: 'Name at least one feature under “any” or “all”, or a role under “roles”.',
    },
  })),
  POLICY_EXEMPTION_SELF: problem((p: { where: Where; person: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a une exemption que « ${p.person} » s’est accordée.`,
      en: `${wordsOf(p.where).en} has an exemption that “${p.person}” gave to themselves.`,
    },
    todo: {
      fr: 'Écrivez sous « approver » la personne qui l’accorde : quelqu’un d’autre.',
      en: 'Write under “approver” the person who gives it: somebody else.',
    },
  })),
  POLICY_PART_DUPLICATE: problem((p: { where: Where; line: number }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} porte sur la même chose que la ligne ${p.line}.`,
      en: `${wordsOf(p.where).en} is about the same as line ${p.line}.`,
    },
    todo: { fr: 'Gardez l’une des deux.', en: 'Keep one of the two.' },
  })),
});
