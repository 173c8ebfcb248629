/** Names of the ports to the background. Apart from the schemas, which must not reach a content script. */
export const OVERLAY_PORT = 'overlay';
export const PANEL_PORT = 'panel';
export const OPTIONS_PORT = 'options';
export const WORK_PORT = 'work';
export const TEACH_PORT = 'teach';
