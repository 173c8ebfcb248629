import { plural } from '../../../shared/text/plural.ts';

const fr = {
  openYes: 'L’accorder à tous ceux qui sont dans ce cas…',
  openNo: 'Le retirer à tous ceux qui sont dans ce cas…',
  openProfile: 'Changer la règle pour tous…',
  profile: 'Un autre profil pour tous ceux qui sont dans ce cas',
  feature: 'Changer la règle dans ce lieu, pour la fonction',
  go: 'Continuer',
  title: 'Changer la règle pour tous',
  asking: 'Recherche des règles en cause…',
  none: 'Aucune règle ne peut être changée pour cela. Une exception, ou la politique elle-même, le peut.',
  people: (n: number) => plural('fr', n, 'concerne # personne', 'concerne # personnes'),
  shared: (names: string) => `Change aussi ${names}, que d’autres règles peuvent donner.`,
  alsoBy: (names: string) => `${names} en décide aussi, et ne change pas.`,
  choose: (rule: string) => `Voir l’effet sur «\u00A0${rule}\u00A0»`,
  opened: 'Confirmez dans la fenêtre qui s’est ouverte.',
  close: 'Laisser la règle',
};

const en = {
  openYes: 'Grant it to everybody in this case…',
  openNo: 'Revoke it from everybody in this case…',
  openProfile: 'Change the rule for everybody…',
  profile: 'Another profile for everybody in this case',
  feature: 'Change the rule at this place, for the function',
  go: 'Continue',
  title: 'Change the rule for everybody',
  asking: 'Looking for the rules in question…',
  none: 'No rule can be changed for this. An exception can do it, or the policy itself.',
  people: (n: number) => plural('en', n, 'concerns # person', 'concerns # people'),
  shared: (names: string) => `Also changes ${names}, which other rules may give.`,
  alsoBy: (names: string) => `${names} decides it too, and does not change.`,
  choose: (rule: string) => `See the effect on “${rule}”`,
  opened: 'Confirm in the window that has opened.',
  close: 'Leave the rule',
} satisfies typeof fr;

export const words = { fr, en };
