/**
 * Our own style, after the look of an Odoo 12 client; a redesign renames its classes with those of the elements.
 * `content: '✓' / ''` draws a sign that no accessible name contains.
 */
export const STYLE = `
  * { box-sizing: border-box; }
  .o_web_client { margin: 0; font: 13px/1.5 Roboto, system-ui, sans-serif; color: #4c4c4c; background: #f9f9f9; }
  ul, menu, ol { list-style: none; margin: 0; padding: 0; }
  a { color: #0e7c66; text-decoration: none; cursor: pointer; }
  h1 { margin: 0; font-size: 26px; font-weight: 500; } h4 { margin: 0; font-size: 16px; font-weight: 500; }
  [hidden] { display: none !important; }
  .o_main_navbar { display: flex; align-items: center; height: 46px; background: #0e7c66; }
  .o_main_navbar a, .o_main_navbar .dropdown-toggle { color: #fff; padding: 0 12px; background: none; border: 0; font: inherit; }
  .o_menu_brand { font-size: 18px; }
  .o_menu_sections { display: flex; flex: 1; }
  .o_main_navbar .dropdown-item { color: inherit; padding: 4px 18px; }
  .o_user_menu .dropdown-menu { right: 0; left: auto; }

  .o_control_panel { padding: 8px 16px; background: #fff; border-bottom: 1px solid #ccc; }
  .o_cp_top, .o_cp_bottom { display: flex; justify-content: space-between; align-items: center; gap: 16px; min-height: 34px; }
  .o_cp_left, .o_cp_right, .o_cp_buttons, .o_cp_pager, .o_pager, .btn-group, .o_form_buttons_view, .o_form_buttons_edit { display: flex; align-items: center; gap: 6px; }
  .o_cp_left { gap: 40px; }
  .breadcrumb { display: flex; font-size: 18px; }
  .breadcrumb-item + .breadcrumb-item::before { content: '/' / ''; padding: 0 8px; color: #999; }
  .o_cp_searchview { width: 46%; }
  .o_searchview { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; border-bottom: 1px solid #ccc; }
  .o_searchview_input_container { position: relative; flex: 1; }
  .o_searchview_input { width: 100%; border: 0; padding: 4px; font: inherit; background: none; }
  .o_searchview_autocomplete { position: absolute; z-index: 5; left: 0; right: 0; background: #fff; border: 1px solid #ccc; padding: 4px 10px; }
  .o_searchview_facet { display: flex; align-items: center; border: 1px solid #0e7c66; border-radius: 3px; overflow: hidden; }
  .o_searchview_facet_label { background: #0e7c66; color: #fff; padding: 0 6px; }
  .o_facet_values { padding: 0 6px; }
  .o_facet_remove, .close { border: 0; background: none; font-size: 16px; color: inherit; cursor: pointer; padding: 0 6px; }

  .btn { display: inline-block; padding: 5px 12px; border: 1px solid transparent; border-radius: 3px; background: #fff; font: inherit; color: inherit; cursor: pointer; }
  .btn-primary { background: #0e7c66; color: #fff; }
  .btn-secondary { border-color: #ccc; }
  .btn-icon.active { background: #ddd; }
  .btn-link { color: #0e7c66; padding: 1px 6px; background: none; }
  .o_dropdown { position: relative; }
  .dropdown-toggle::after { content: ' ▾' / ''; }
  .dropdown-menu { position: absolute; z-index: 20; top: 100%; left: 0; min-width: 170px; background: #fff; border: 1px solid #ccc; box-shadow: 0 4px 10px #0002; padding: 4px 0; }
  .dropdown-item { display: block; padding: 4px 18px; color: inherit; white-space: nowrap; }
  .dropdown-item.selected::before { content: '✓ ' / ''; }
  .ui-autocomplete { top: auto; z-index: 1100; }
  .ui-menu-item { padding: 4px 14px; } .ui-menu-item:hover, .dropdown-item:hover { background: #eef4f2; }

  .table { width: 100%; border-collapse: collapse; background: #fff; }
  .table th, .table td { text-align: left; padding: 5px 8px; border-bottom: 1px solid #e3e3e3; vertical-align: middle; }
  .table thead th { border-bottom: 2px solid #bbb; }
  .o_data_row { cursor: pointer; } .o_data_row:nth-child(even) { background: #f8f8f8; }
  .o_group_header th { background: #eee; cursor: pointer; } .o_group_name::before { content: '▸ ' / ''; }
  .o_list_record_selector { width: 36px; }
  .custom-control { position: relative; width: 16px; height: 16px; }
  .custom-control-input { position: absolute; opacity: 0; width: 16px; height: 16px; margin: 0; }
  .custom-control-label { position: absolute; inset: 0; border: 1px solid #999; border-radius: 3px; background: #fff; cursor: pointer; overflow: hidden; }
  .custom-control-input:checked ~ .custom-control-label { background: #0e7c66; }
  .custom-control-input:checked ~ .custom-control-label::after { content: '✓' / ''; position: absolute; inset: -4px 0 0 2px; color: #fff; }

  .badge { display: inline-flex; align-items: center; gap: 4px; border-radius: 10px; padding: 1px 9px; margin: 1px 3px 1px 0; color: #1c1c1c; font-size: 12px; font-weight: 500; }
  .fa { font-style: normal; }
  .fa-cog::before { content: '⚙' / ''; } .fa-laptop::before { content: '▭' / ''; } .fa-coins::before { content: '⛁' / ''; } .fa-network-wired::before { content: '⌘' / ''; }
  .fa-lock::before { content: '⊘' / ''; } .fa-user::before { content: '○' / ''; } .fa-user-check::before { content: '●' / ''; color: #0e7c66; }
  .fa-th-large::before { content: '▦' / ''; } .fa-list-ul::before { content: '☰' / ''; } .fa-archive::before { content: '▤' / ''; } .fa-download::before { content: '↓' / ''; }
  .float-right { float: right; }

  .o_kanban_view { display: flex; flex-wrap: wrap; padding: 8px; }
  .o_kanban_record { display: flex; flex: 1 1 290px; gap: 10px; margin: 4px; padding: 8px; min-width: 270px; background: #fff; border: 1px solid #ddd; cursor: pointer; }
  .o_kanban_ghost { height: 0; padding: 0; margin: 0 4px; border: 0; }
  .o_kanban_image, .oe_avatar { display: flex; align-items: center; justify-content: center; width: 56px; height: 56px; border-radius: 4px; background: #dfe9e6; color: #0e7c66; font-size: 20px; }
  .oe_kanban_details { flex: 1; min-width: 0; overflow-wrap: anywhere; }

  .o_form_statusbar { display: flex; justify-content: space-between; padding: 5px 16px; background: #fff; border-bottom: 1px solid #ccc; min-height: 40px; }
  .o_statusbar_status { display: flow-root; }
  .o_arrow_button { float: right; cursor: default; border-radius: 0; border-color: #ccc; }
  .o_form_sheet_bg { padding: 16px; }
  .o_form_sheet { position: relative; max-width: 960px; margin: 0 auto; padding: 20px 24px; background: #fff; border: 1px solid #ccc; }
  .oe_button_box { display: flex; justify-content: flex-end; margin: -20px -24px 12px; border-bottom: 1px solid #ddd; }
  .oe_stat_button { display: flex; align-items: center; gap: 8px; width: 132px; height: 44px; border: 0; border-left: 1px solid #ddd; border-radius: 0; }
  .oe_avatar { float: right; } .o_form_sheet .alert { clear: right; }
  .oe_stat_button .o_hover, .oe_stat_button:hover .o_not_hover { display: none; } .oe_stat_button:hover .o_hover { display: inline; }
  .text-success { color: #1d7d36; } .text-danger { color: #b3261e; }
  .o_form_sheet .o_group { margin-top: 12px; }
  .o_inner_group { display: inline-table; width: 48%; margin-right: 1%; vertical-align: top; border-collapse: collapse; }
  .o_td_label { width: 140px; padding: 4px 12px 4px 0; vertical-align: top; border-right: 1px solid #ddd; font-weight: 500; }
  .o_td_field { padding: 4px 10px; }
  .o_input { width: 100%; padding: 3px 5px; border: 1px solid #ccc; border-top: 0; border-left: 0; border-right: 0; font: inherit; background: #f4f9f8; }
  .o_delete { color: inherit; padding-left: 4px; font-weight: 700; }

  .alert { padding: 8px 14px; margin: 10px 0; border-radius: 3px; border: 1px solid; }
  .alert-danger { background: #f8d7da; color: #721c24; } .alert-warning { background: #fff3cd; color: #6b5300; }
  .alert-info { background: #d9edf7; color: #1d4f6b; } .alert-success { background: #d4edda; color: #155724; }
  .modal-backdrop { position: fixed; inset: 0; background: #0006; z-index: 1000; }
  .modal { position: fixed; inset: 0; z-index: 1010; overflow: auto; }
  .modal-dialog { max-width: 640px; margin: 48px auto; background: #fff; border-radius: 4px; } .modal-md { max-width: 440px; }
  .modal-header { display: flex; justify-content: space-between; padding: 12px 18px; border-bottom: 1px solid #ddd; }
  .modal-body { display: block; padding: 16px 18px; } .modal-footer { display: flex; gap: 8px; align-items: center; padding: 10px 18px; border-top: 1px solid #ddd; }
  .modal-body .o_inner_group { width: 100%; } .modal-body .o_td_label { width: 220px; }
  .o_export_panel { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; margin-top: 12px; }
  .o_fields_list { border: 1px solid #ddd; min-height: 120px; margin-top: 4px; }
  .o_export_kind, .o_export_format, .o_field_radio { display: flex; gap: 14px; }
  .o_notification { position: fixed; z-index: 1200; top: 56px; right: 16px; padding: 10px 16px; background: #d4edda; border: 1px solid #9ac7a5; border-radius: 3px; }
  .o_import { padding: 16px; } .o_view_nocontent { text-align: center; margin: 60px auto; font-size: 16px; }
  .table-responsive { overflow-x: auto; }
`;
