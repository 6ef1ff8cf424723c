/** upstream × local = contribution in large letters, always in the same place: the strip of the presentation. */
import type { Step } from "../../engine/trace/step.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import { productReproduces } from "../../present/numbers/productReproduces.ts";

type EquationProps = { readonly step: Step | null; readonly digits: number };

export function Equation({ step, digits }: EquationProps) {
  if (step?.kind !== "edge" || step.local === null) return null;
  const sign = productReproduces(step, digits) ? "=" : "≈";
  return (
    <p className="equation" aria-hidden="true">
      <Box kind="upstream" text={formatTensor(step.upstream, digits)} />
      <span>×</span>
      <Box kind="local" text={formatTensor(step.local, digits)} />
      <span>{sign}</span>
      <Box kind="contribution" text={formatTensor(step.contribution, digits)} />
    </p>
  );
}

function Box({
  kind,
  text,
}: {
  readonly kind: "upstream" | "local" | "contribution";
  readonly text: string;
}) {
  return (
    <span className={`equation-box equation-${kind}`}>
      <small>{kind}</small>
      <b>{text}</b>
    </span>
  );
}
