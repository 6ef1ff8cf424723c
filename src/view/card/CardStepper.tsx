/** The steps inside a card: local, contribution, sum, as buttons; the arrow keys do the same. */
import { CARD_STAGES, type CardStage } from "../../present/card/nodeCard.ts";

type CardStepperProps = { readonly stage: CardStage; readonly onStage: (stage: CardStage) => void };

export function CardStepper({ stage, onStage }: CardStepperProps) {
  return (
    <fieldset className="card-stepper" aria-label="Steps of this card">
      {CARD_STAGES.map((one, place) => (
        <button
          key={one}
          type="button"
          className="button"
          aria-current={one === stage ? "step" : undefined}
          onClick={() => onStage(one)}
        >
          <span className="card-step-number" aria-hidden="true">
            {place + 1}
          </span>
          {one}
        </button>
      ))}
    </fieldset>
  );
}
