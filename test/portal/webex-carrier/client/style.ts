/** The style sheet; a redesign gives its classes other names. */
export const STYLE = `
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; font: 14px/1.43 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; background: #f2f4f6; }
ng-include, span-block { display: block; }
a { color: #0b6fae; text-decoration: none; cursor: pointer; }
.banner { display: flex; align-items: center; gap: 16px; padding: 8px 16px; background: #fff; border-bottom: 3px solid #0b6fae; }
.logo { display: block; }
.header-items { display: flex; gap: 16px; margin-left: auto; }
.banner .group { margin: 0; }
.banner .above, .banner .around { font-size: 11px; font-weight: normal; }
.dropdown { position: relative; }
.dropdown-menu { position: absolute; right: 0; top: 100%; z-index: 9; margin: 14px 0 0; padding: 6px 0; list-style: none; background: #fff; border: 1px solid #ccc; min-width: 210px; box-shadow: 0 6px 12px #0003; }
.dropdown-menu .link { display: block; width: 100%; padding: 5px 16px; text-align: left; }
.profile::after { content: " ▾" / ""; }
.profile, .link { background: none; border: 0; font: inherit; color: #0b6fae; cursor: pointer; padding: 4px 0; }
.hamburger { display: none; font: inherit; font-size: 20px; background: none; border: 1px solid #ccc; border-radius: 4px; padding: 2px 10px; cursor: pointer; }
.body { display: flex; align-items: flex-start; }
.tabs { flex: 0 0 210px; padding: 12px 0; }
.tab-list { margin: 0; padding: 0; list-style: none; }
.tab-list .link { display: block; padding: 8px 16px; color: #333; }
.tab-list .tab-list .link { padding-left: 32px; font-size: 13px; }
.tab-list .link[aria-current] { background: #fff; border-left: 4px solid #0b6fae; padding-left: 12px; font-weight: bold; }
.main { flex: 1; min-width: 0; padding: 16px; }
.page { background: #fff; border: 1px solid #ddd; padding: 16px 20px; }
.title { margin: 0 0 14px; font-size: 21px; font-weight: normal; color: #0b6fae; }
.sign-in { width: 340px; max-width: 92%; margin: 60px auto; padding: 24px; background: #fff; border: 1px solid #ddd; }
.group { margin: 0 0 12px; }
.above, .around { display: block; font-weight: bold; }
.star { color: #c00; }
.input { display: block; width: 100%; padding: 6px 10px; font: inherit; border: 1px solid #bbb; border-radius: 4px; background: #fff; }
.search { max-width: 360px; margin: 12px 0; }
.btn { display: inline-block; padding: 6px 12px; font: inherit; border: 1px solid #bbb; border-radius: 4px; background: #fff; color: #333; cursor: pointer; }
.btn[disabled], .btn[aria-disabled] { opacity: 0.5; cursor: not-allowed; }
.primary { background: #0b6fae; border-color: #0b6fae; color: #fff; }
.scroll { overflow-x: auto; }
.table { width: 100%; border-collapse: collapse; }
.table th, .table td { padding: 7px 9px; text-align: left; border-top: 1px solid #ddd; }
.clickable { cursor: pointer; }
.clickable:hover { background: #eef5fa; }
.pager { display: flex; align-items: center; gap: 12px; margin: 12px 0; }
.panel { margin: 0 0 6px; border: 1px solid #ddd; border-radius: 4px; padding: 10px 14px; }
.panel-title { margin: 0; font-size: 16px; font-weight: normal; }
.panel-body { padding: 14px 0 4px; }
.opener { display: block; width: 100%; padding: 2px 0; border: 0; background: none; font: inherit; color: #0b6fae; text-align: left; cursor: pointer; }
.opener::before { content: "▸ " / ""; }
.opener[aria-expanded="true"]::before { content: "▾ " / ""; }
.tab-row { display: flex; flex-wrap: wrap; }
.tab { padding: 9px 14px; font: inherit; border: 1px solid #ddd; background: #f2f4f6; cursor: pointer; }
.tab[aria-selected="true"] { background: #fff; border-bottom-color: #fff; color: #0b6fae; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }
.boxes { margin: 0; padding: 0; list-style: none; columns: 2; }
.boxes li { padding: 3px 0; break-inside: avoid; }
.fact { display: grid; grid-template-columns: 220px 1fr; gap: 6px 12px; margin: 12px 0; }
.fact dt { font-weight: bold; }
.fact dd { margin: 0; }
.fact ul { margin: 0; padding-left: 18px; }
.muted { color: #666; }
.alert { margin: 0 0 12px; padding: 10px 14px; border: 1px solid; border-radius: 4px; }
.alert ul { margin: 0; padding-left: 18px; }
.success { background: #dff0d8; border-color: #b2d8a1; color: #2d5f2e; }
.warn { background: #fcf8e3; border-color: #e6d79c; color: #6d5625; }
.danger { background: #f2dede; border-color: #dba9ae; color: #8f2f2d; }
.panels { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
@media (max-width: 767px) {
  .hamburger { display: inline-block; }
  .body { display: block; }
  .tabs { display: none; background: #fff; }
  .tabs[data-open] { display: block; }
  .banner { flex-wrap: wrap; }
  .dropdown { margin-left: auto; }
  .columns, .panels { grid-template-columns: 1fr; }
  .panels > :first-child { order: 1; }
  .boxes { columns: 1; }
  .fact { grid-template-columns: 1fr; }
}
`;
