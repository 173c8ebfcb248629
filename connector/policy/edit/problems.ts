import { defineProblems, type ProblemText, type Text } from '../../../shared/problem.ts';

const problem = <P>(status: number, text: (p: P) => ProblemText) => ({ status, text });

const REREAD: Text = {
  fr: 'Relisez la politique : elle a pu changer depuis.',
  en: 'Read the policy again: it may have changed since.',
};

/** Why an edit of a policy is not made. What the edited text would then be refused for is told by POLICY_* codes. */
export const editProblems = defineProblems({
  POLICY_EDIT_ENTRY_UNKNOWN: problem(404, (p: { part: string; id: string; nearest: string }) => ({
    what: {
      fr: `La politique n’a rien sous « ${p.part} » qui s’appelle « ${p.id} ». Le plus proche : ${p.nearest}.`,
      en: `The policy has nothing under “${p.part}” that is called “${p.id}”. The nearest: ${p.nearest}.`,
    },
    todo: REREAD,
  })),
  POLICY_EDIT_PATH_UNKNOWN: problem(404, (p: { part: string; id: string; path: string }) => ({
    what: {
      fr: `« ${p.id} », sous « ${p.part} », n’a rien à l’emplacement ${p.path}.`,
      en: `“${p.id}”, under “${p.part}”, has nothing at ${p.path}.`,
    },
    todo: REREAD,
  })),
  POLICY_EDIT_ENTRY_EXISTS: problem(409, (p: { part: string; id: string }) => ({
    what: {
      fr: `La politique a déjà « ${p.id} » sous « ${p.part} ».`,
      en: `The policy has “${p.id}” under “${p.part}” already.`,
    },
    todo: {
      fr: 'Choisissez un autre identifiant, ou modifiez celui qui existe.',
      en: 'Choose another id, or change the one that exists.',
    },
  })),
  POLICY_EDIT_ID: problem(422, (p: { part: string; id: string }) => ({
    what: {
      fr: `La modification ôterait son identifiant à « ${p.id} », sous « ${p.part} », ou ne lui en donnerait pas.`,
      en: `The edit would take its id from “${p.id}”, under “${p.part}”, or give it none.`,
    },
    todo: {
      fr: 'Gardez l’identifiant : les raisons et le journal s’y rapportent. Pour un autre, ajoutez une entrée.',
      en: 'Keep the id: reasons and the audit refer to it. For another one add an entry.',
    },
  })),
  POLICY_EDIT_ANCHOR: problem(409, (p: { anchor: string }) => ({
    what: {
      fr: `Ce passage vaut à plusieurs endroits du fichier, par l’ancre « &${p.anchor} » : le modifier ici changerait les autres.`,
      en: `This passage holds in several places of the file, by the anchor “&${p.anchor}”: to change it here would change the others.`,
    },
    todo: {
      fr: 'Modifiez le fichier à la main, ou écrivez-y d’abord le passage en toutes lettres à chaque endroit.',
      en: 'Edit the file by hand, or first write the passage out there at each place.',
    },
  })),
  POLICY_EDIT_UNWRITTEN: problem<object>(409, () => ({
    what: {
      fr: 'La modification ne peut pas être écrite sans toucher au reste du fichier.',
      en: 'The edit cannot be written without touching the rest of the file.',
    },
    todo: { fr: 'Modifiez le fichier à la main.', en: 'Edit the file by hand.' },
  })),
});
