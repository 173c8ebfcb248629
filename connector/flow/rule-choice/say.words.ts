import type { Rule } from '../../../shared/model/policy.ts';
import type { Text } from '../../../shared/problem.ts';
import { listNames, plural } from '../../../shared/text/plural.ts';

type Named = Pick<Rule, 'name'>;

/** @param by labels of the features that bring it along @param shared roles and profiles @param more other rules that give those */
export function sayLeaveOut(
  rule: Pick<Rule, 'name' | 'effect'>,
  feature: Text,
  by: readonly Text[],
  shared: readonly string[],
  more: number,
): Text {
  const gives = rule.effect === 'allow';
  const what: Text = gives
    ? {
        fr: `La règle « ${rule.name} » ne donnera plus « ${feature.fr} »`,
        en: `The rule “${rule.name}” will no longer give “${feature.en}”`,
      }
    : {
        fr: `La règle de refus « ${rule.name} » ne retirera plus « ${feature.fr} »`,
        en: `The deny rule “${rule.name}” will no longer take “${feature.en}”`,
      };
  const fr = by.map((one) => `« ${one.fr} »`);
  const en = by.map((one) => `“${one.en}”`);
  const within: Text =
    by.length === 0
      ? { fr: '', en: '' }
      : {
          fr: `, ni ${listNames('fr', fr)}, qui va avec`,
          en: `, nor ${listNames('en', en)}, which goes with it`,
        };
  const role: Text =
    shared.length === 0
      ? { fr: '', en: '' }
      : {
          fr: ` : ${listNames('fr', shared)} change${also(more).fr}`,
          en: `: ${listNames('en', shared)} changes${also(more).en}`,
        };
  return { fr: `${what.fr}${within.fr}${role.fr}.`, en: `${what.en}${within.en}${role.en}.` };
}

function also(more: number): Text {
  if (more === 0) return { fr: '', en: '' };
  return {
    fr: plural('fr', more, ', ce qui touche # autre règle', ', ce qui touche # autres règles'),
    en: plural('en', more, ', which touches # other rule', ', which touches # other rules'),
  };
}

export function sayArchive({ name }: Named): Text {
  return {
    fr: `La règle « ${name} », qui n’a pas d’autre effet, sera archivée.`,
    en: `The rule “${name}”, which does nothing else, will be archived.`,
  };
}

export function sayNarrow({ name }: Named, site: string): Text {
  return {
    fr: `La règle « ${name} » ne vaudra plus pour ${site}.`,
    en: `The rule “${name}” will no longer hold for ${site}.`,
  };
}

export function sayAdd({ name }: Named, feature: Text): Text {
  return {
    fr: `La règle « ${name} » donnera aussi « ${feature.fr} ».`,
    en: `The rule “${name}” will give “${feature.en}” too.`,
  };
}

export function sayExtend({ name }: Named, site: string): Text {
  return {
    fr: `La règle « ${name} » vaudra aussi pour ${site}.`,
    en: `The rule “${name}” will hold for ${site} too.`,
  };
}

export function sayProfile({ name }: Named, wished: string, before: string | undefined): Text {
  return before === undefined
    ? {
        fr: `La règle « ${name} » demandera le profil « ${wished} ».`,
        en: `The rule “${name}” will ask for the profile “${wished}”.`,
      }
    : {
        fr: `La règle « ${name} » demandera le profil « ${wished} » au lieu de « ${before} ».`,
        en: `The rule “${name}” will ask for the profile “${wished}” instead of “${before}”.`,
      };
}
