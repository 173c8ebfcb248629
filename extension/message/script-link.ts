/**
 * The attribute that marks a link `javascript:…` with the id of the order to press it. Chromium runs no such link for a
 * content script, whose own policy forbids inline code: the page's world has to press it.
 */
export const SCRIPT_LINK = 'data-portillon-press';
