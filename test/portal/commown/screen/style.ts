import { Html } from '../../html.ts';

/** The style of the pages outside the web client; without `<`, `&` and quotes, so that it can stand in a page as it is. */
export const PORTAL_STYLE = new Html(`
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #333; background: #f8f9fa; }
  .o_portal_header { display: flex; justify-content: space-between; align-items: center; padding: 10px 32px; background: #fff; border-bottom: 1px solid #ddd; }
  .navbar-brand { font-size: 22px; font-weight: 700; color: #0e8c6b; text-decoration: none; }
  .o_portal_menu { display: flex; gap: 18px; }
  .o_portal_wrap { max-width: 900px; margin: 32px auto; padding: 0 16px; }
  .list-group { border: 1px solid #ddd; border-radius: 4px; background: #fff; }
  .list-group-item { display: flex; justify-content: space-between; padding: 10px 16px; color: inherit; }
  .badge { border-radius: 10px; padding: 0 10px; background: #6c757d; color: #fff; }
  .oe_login_form { max-width: 320px; margin: 48px auto; padding: 24px; background: #fff; border: 1px solid #ddd; border-radius: 4px; }
  .form-group { display: grid; gap: 4px; margin-bottom: 14px; }
  .form-control { padding: 7px 10px; border: 1px solid #ced4da; border-radius: 4px; font: inherit; }
  .btn { width: 100%; padding: 8px; border: 0; border-radius: 4px; background: #0e8c6b; color: #fff; font: inherit; }
  .alert-danger { padding: 8px 12px; margin-bottom: 14px; border-radius: 4px; background: #f8d7da; color: #721c24; }
`);
