/** Whether "is it finished?" is being asked of a node, by index: then its sum doesn't tell what is still to come. */
import { useBackstep } from "../../store/backstep.ts";
import { unansweredFinished } from "../../store/predict/unansweredFinished.ts";

export function useIsAskedFinished(node: number): boolean {
  return useBackstep((state) => unansweredFinished(state)?.node === node);
}
