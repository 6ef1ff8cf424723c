import { writeFileSync } from "node:fs";
import katex from "katex";
import { it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { announce } from "../narration/announce.ts";
import { describeNode } from "../narration/describeNode.ts";
import { narrate } from "../narration/narrate.ts";
import { formulaAt } from "./formulaAt.ts";
import { katexOptions } from "./katexOptions.ts";

const bare = (tex: string): string => {
  const start = /\\html(?:Class|Data)\{[^{}]*\}\{/.exec(tex);
  if (start === null) return tex;
  let depth = 1;
  let end = start.index + start[0].length;
  for (; depth > 0; end += 1) depth += tex[end] === "{" ? 1 : tex[end] === "}" ? -1 : 0;
  return bare(tex.slice(0, start.index) + tex.slice(start.index + start[0].length, end - 1) + tex.slice(end));
};
it("demo", () => {
  const html: string[] = [];
  const out: string[] = [];
  for (const source of (process.env.SRC ?? "").split("|")) {
    const { trace, diagnostics } = run(source.replaceAll(";", "\n"));
    if (trace === null) {
      out.push(source, JSON.stringify(diagnostics));
      continue;
    }
    html.push(`<h1>${source}</h1>`);
    for (let p = 0; p <= trace.steps.length; p++) {
      const frame = frameAt(trace, p);
      const f = formulaAt(frame, { digits: 4 });
      out.push(`--- ${p} ${f.title}`, "  " + bare(f.tex));
      html.push(
        `<h3>${p} ${f.title}</h3>`,
        katex.renderToString(f.tex, { ...katexOptions(), displayMode: true, output: "html" }),
      );
      for (const row of f.rows) {
        out.push(`   ${row.label}: ${bare(row.tex)}   ## ${row.shape ?? ""} ## ${row.note ?? ""}`);
        html.push(
          `<p><b>${row.label}</b> ${katex.renderToString(row.tex, { ...katexOptions(), output: "html" })} <i>${row.shape ?? ""} ${row.note ?? ""}</i></p>`,
        );
      }
      if (f.jacobian) {
        html.push(
          `<p>J ${katex.renderToString(f.jacobian.tex, { ...katexOptions(), output: "html" })} ${f.jacobian.rowLabel}; ${f.jacobian.columnLabel}</p>`,
        );
        out.push("   J: " + f.jacobian.rowLabel + " / " + f.jacobian.columnLabel);
      }
      out.push(
        "   W: " + narrate(frame, { digits: 4 }),
        "   A: " + announce(frame, { digits: 4 }),
        "   S: " + f.spoken,
      );
      html.push(`<p>${narrate(frame, { digits: 4 })}</p>`);
    }
    const last = frameAt(trace, trace.steps.length);
    for (const n of trace.graph.nodes) out.push("   N: " + describeNode(last, n.index, { digits: 4 }));
  }
  writeFileSync("/tmp/demo.txt", out.join("\n"));
  writeFileSync(
    "/tmp/demo.html",
    `<link rel=stylesheet href="/tmp/next/node_modules/katex/dist/katex.min.css"><style>body{font:14px sans-serif;width:1200px}.t-gradient{color:#B23A00}.t-local{color:#5B3FD1}.t-value{color:#00695C}.t-pending{color:#999}</style>` +
      html.join("\n"),
  );
});
