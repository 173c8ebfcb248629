import { html, type Html, type Part } from '../../html.ts';
import type { Viewer } from '../visit.ts';
import { STYLE } from './style.ts';

/** The frame of every page: banner, who is signed in, tabs, content. */
export function layout(viewer: Viewer | undefined, title: string, content: Part): Html {
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
    <html lang="fr">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>Intratone.info - ${title}</title>
        <style type="text/css">
          ${STYLE}
        </style>
      </head>
      <body>
        <table width="960" align="center" cellspacing="0" cellpadding="0" border="0" bgcolor="#ffffff">
          <tr>
            <td bgcolor="#00609c" style="padding:12px 16px">
              <font size="5" color="#ffffff"
                ><b>intra<font color="#a6ce39">tone</font></b></font
              >
              <font color="#cfe3f0">&nbsp; La gestion &agrave; distance de vos r&eacute;sidences</font>
            </td>
            <td bgcolor="#00609c" style="text-align:right;padding:12px 16px">
              ${viewer && signedIn(viewer)}
            </td>
          </tr>
          ${viewer && NAVIGATION}
          <tr>
            <td colspan="2" style="padding:14px 20px 24px" height="420" valign="top">${content}</td>
          </tr>
          <tr>
            <td colspan="2" bgcolor="#f1f4f6" style="padding:6px;text-align:center;color:#888">
              Intratone.info - r&eacute;plique de d&eacute;monstration
            </td>
          </tr>
        </table>
      </body>
    </html>`;
}

const signedIn = ({ login }: Viewer): Html =>
  html`<font color="#ffffff">Connecté : ${login}</font> &nbsp;<a href="deconnexion.php" style="color:#a6ce39"
      >Déconnexion</a
    >`;

const NAVIGATION = html`<tr>
  <td colspan="2" bgcolor="#a6ce39" style="padding:0 12px">
    <table cellspacing="0" cellpadding="7" border="0">
      <tr>
        <td><a href="accueil.php" style="color:#fff;font-weight:bold">Accueil</a></td>
        <td><a href="residences.php" style="color:#fff;font-weight:bold">Mes résidences</a></td>
        <td><a href="compte.php" style="color:#fff;font-weight:bold">Compte</a></td>
      </tr>
    </table>
  </td>
</tr>`;
