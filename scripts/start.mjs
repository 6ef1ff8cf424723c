/** `npm start`: installs what is missing, builds the page and serves it on this machine. */
import { run } from "./run.mjs";
import { setup } from "./setup.mjs";

setup();
if (!run("vite build --logLevel warn")) {
  console.error("The page could not be built.");
  process.exit(1);
}
console.log("Backstep is at the address below; Ctrl+C stops it. (Taken ports are skipped.)");
process.exit(run("vite preview --port 4173") ? 0 : 1);
