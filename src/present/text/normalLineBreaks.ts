/** Any text in, the same with every line ended by `\n` out, as textareas and CodeMirror hold it. */
export function normalLineBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
