/** Starts the page's layout worker, a file of its own beside the page's scripts; throws where none may be started. */
import type { StartWorker } from "./layouter.ts";
import workerUrl from "./layoutWorker.ts?worker&url";

export const startPageWorker: StartWorker = (onAnswer, onFailure) => {
  const worker = new Worker(trusted(workerUrl), { type: "module" });
  worker.addEventListener("message", ({ data }) => onAnswer(data));
  worker.addEventListener("messageerror", onFailure);
  worker.addEventListener("error", (event) => {
    // Told in the page's own words, not in the console's.
    event.preventDefault();
    onFailure();
  });
  return { ask: (request) => worker.postMessage(request), stop: () => worker.terminate() };
};

type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

/** Where the browser checks what scripts are made of, this one address is vouched for, under the policy's one name. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  if (trustedTypes === undefined) return url;
  return trustedTypes
    .createPolicy("backstep#worker", { createScriptURL: () => workerUrl })
    .createScriptURL(url);
}
