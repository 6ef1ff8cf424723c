/**
 * A line of simple LaTeX → the language, for the button that mends a pasted line.
 * Out: null where something is left that only LaTeX has.
 */

const commands: readonly (readonly [RegExp, string])[] = [
  [/\\(?:left|right|displaystyle|,|;|!|quad|limits)(?![A-Za-z])/g, " "],
  [/\\(?:cdot|times|odot)(?![A-Za-z])/g, "*"],
  [/\\div(?![A-Za-z])/g, "/"],
  [/\\(?:d|t)frac(?![A-Za-z])/g, "\\frac"],
  [/\\ln(?![A-Za-z])/g, "log"],
  [/\\operatorname\{(\w+)\}/g, "$1"],
  [/\^\s*(?:\\top(?![A-Za-z])|\{\s*\\top\s*\})/g, ".T"],
  [/\\(?:hat|widehat)\s*\{(\w+)\}/g, "$1_hat"],
  [/\\[()[\]]/g, " "],
  [/\\(?:mathrm|text|mathbf|boldsymbol)\{(\w+)\}/g, "$1"],
  [/\\(sin|cos|tan|exp|log|tanh|sinh|cosh|max|min)(?![A-Za-z])/g, " $1"],
  [/\\sigma(?![A-Za-z])/g, " σ"],
  [/\\(alpha|beta|gamma|delta|epsilon|theta|lambda|mu|pi|rho|tau|phi|omega|eta)(?![A-Za-z])/g, " $1 "],
  [/_\{?(\w+)\}?/g, "_$1"],
];

/** `\frac`, `\sqrt`, powers and groups without braces inside them; run until nothing changes. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "(($1)/($2))"],
  [/\\sqrt\s*\{([^{}]*)\}/g, "sqrt($1)"],
  [/(?<!\\(?:frac|sqrt)\s?|\}\s?)\{([^{}]*)\}/g, "($1)"],
];

export function plainFromLatex(line: string): string | null {
  if (line.length > 400) return null;
  let text = line.replace(/\$/g, "");
  for (const [pattern, plain] of commands) text = text.replace(pattern, plain);
  for (let round = 0; round < 20; round += 1) {
    const before = text;
    for (const [pattern, plain] of groups) text = text.replace(pattern, plain);
    if (text === before) break;
  }
  const mended = text
    .replace(/\(\((\w+)\)\/\((\w+)\)\)/g, "($1/$2)")
    .replace(/\s+_/g, "_")
    .replace(/[ \t]+/g, " ")
    .replace(/(?<!\w)(sin|cos|tan|exp|log|tanh|sinh|cosh|σ) ([A-Za-z]\w*|\d+)(?![\w([.^])/g, "$1($2)")
    .trim();
  return /[\\{}]/.test(mended) ? null : mended;
}
