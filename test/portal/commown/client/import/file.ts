export interface ChosenFile {
  readonly name: string;
  readonly base64: string;
}

/** The chosen file as a call can carry it. */
export async function readFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return { name: file.name, base64: btoa(text) };
}
