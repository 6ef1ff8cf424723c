/**
 * One formula, drawn by KaTeX into an element of its own. In: LaTeX made from our own tree.
 * A screen reader is told the sentence in place of KaTeX's letters; its MathML stays for those who ask for it.
 * KaTeX builds DOM nodes and sets styles through CSSOM, so the content policy allows it.
 */
import "katex/dist/katex.css";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { katexOptions } from "../../present/formula/katexOptions.ts";
import { plainTex } from "../../present/formula/plainTex.ts";
import { spokenTex } from "../../present/spoken/spokenTex.ts";
import { loadKatex } from "./loadKatex.ts";

type TexProps = {
  readonly tex: string;
  readonly display?: boolean;
  /** Whether what it stands in says it already. */
  readonly silent?: boolean;
};

type Drawing = Awaited<ReturnType<typeof loadKatex>>;

export function Tex({ tex, display = false, silent = false }: TexProps) {
  const host = useRef<HTMLSpanElement>(null);
  const [render, setRender] = useState<{ readonly with: Drawing | null } | null>(null);
  useEffect(() => {
    let shown = true;
    loadKatex().then(
      (drawing) => shown && setRender({ with: drawing }),
      () => shown && setRender({ with: null }),
    );
    return () => {
      shown = false;
    };
  }, []);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null || render === null) return;
    try {
      if (render.with === null) throw new Error("KaTeX did not load");
      render.with(tex, element, { ...katexOptions(), displayMode: display });
    } catch {
      // Offline before it was loaded, or nested so deeply that KaTeX overflows: the LaTeX is still readable.
      element.textContent = plainTex(tex);
    }
  }, [tex, display, render]);
  const said = silent ? {} : { role: "math", "aria-label": spokenTex(tex) };
  return <span ref={host} className="tex" data-tex={tex} {...said} />;
}
