/** Build, preview and unit tests. The page is static files that work from any folder of any server. */
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { contentSecurityPolicy } from "./scripts/policy.mjs";

/** Puts the policy first in <head> of the built page; the development server needs inline scripts and has none. */
function policyFirst(): Plugin {
  return {
    name: "backstep:policy-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

/** Drops the woff and ttf twins of packaged fonts: every browser that runs this page reads woff2. */
function woff2Only(): Plugin {
  return {
    name: "backstep:woff2-only",
    enforce: "pre",
    transform: {
      filter: { id: /node_modules.*\.css(?:$|\?)/ },
      handler: (css) => css.replace(/,\s*url\([^)]*\.(?:woff|ttf)["']?\)\s*format\([^)]*\)/g, ""),
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [react(), policyFirst(), woff2Only()],
  build: {
    target: "es2022",
    // The policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "node",
    include: ["{src,scripts}/**/*.test.{ts,tsx}"],
    // A busy machine is no failure: speed is measured in bench/.
    testTimeout: 60_000,
  },
});
