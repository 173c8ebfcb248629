/** Sets a field and tells the page, as typing would. */
export function type(field: HTMLInputElement | HTMLSelectElement, text: string): void {
  field.value = text;
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}
