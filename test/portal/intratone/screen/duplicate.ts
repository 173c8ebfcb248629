import { html, type Html } from '../../html.ts';
import type { Viewer } from '../visit.ts';
import { layout } from './layout.ts';
import { faultList } from './message.ts';
import { identifierLine, line, passwordLines } from './particulars.ts';

interface Duplication {
  readonly viewer: Viewer;
  readonly company: string;
  /** Identifiers that may be copied. */
  readonly sources: readonly string[];
  readonly source: string;
  readonly identifier: string;
  readonly email: string;
  readonly faults: readonly string[];
}

/**
 * «Duplication du compte». The source page shows its name only; that it takes a source, a new identifier and
 * what is mandatory for every sub-account is inferred [I].
 */
export function duplicateScreen(duplication: Duplication): Html {
  const { viewer, company, sources, source, identifier, email, faults } = duplication;
  return layout(
    viewer,
    'Duplication du compte',
    html`<h2>Duplication du compte</h2>
      <p>Les fonctions et les résidences du compte choisi sont copiées vers le nouveau compte.</p>
      ${faultList(faults)}
      <form method="post" action="duplication.php">
        <table cellpadding="4" cellspacing="0" border="0">
          ${line(
            'Compte à dupliquer',
            true,
            html`<select name="source">
              <option value=""></option>
              ${sources.map(
                (name) =>
                  html`<option value="${name}" ${name === source && html` selected`}>${name}</option>`,
              )}
            </select>`,
          )}
          ${identifierLine(identifier, company, false)} ${passwordLines(true)}
          ${line('Email', true, html`<input type="text" name="email" size="36" value="${email}" />`)}
        </table>
        <p style="text-align:center"><input type="submit" value="Enregistrer" /></p>
      </form>`,
  );
}
