/** Sends the one form of the page, with the control that wants it and what it says. */
export function postBack(target: string, argument: string): void {
  const form = document.forms[0];
  if (!form) return;
  const write = (name: string, value: string): void => {
    const hidden = form.elements.namedItem(name);
    if (hidden instanceof HTMLInputElement) hidden.value = value;
  };
  write('__EVENTTARGET', target);
  write('__EVENTARGUMENT', argument);
  form.submit();
}
