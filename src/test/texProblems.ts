import katex from "katex";

/** What KaTeX, in strict mode, has against a piece of LaTeX; nothing when all is well. */
export function texProblems(tex: string): readonly string[] {
  if (/undefined|NaN|null/.test(tex)) return [tex];
  try {
    katex.renderToString(tex, { strict: "error", throwOnError: true, trust: false, output: "html" });
    return [];
  } catch (error) {
    return [`${tex}: ${error}`];
  }
}
