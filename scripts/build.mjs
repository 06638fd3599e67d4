import { parseArgs } from "node:util";
import path from "node:path";
import { ensurePackages, root } from "./ensure-packages.mjs";

const { values } = parseArgs({
  options: {
    /** Builds the workbench page too, unminified, for the tests and the picture in README. */
    workbench: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const baseUrl = process.env.EP_BASE_URL?.replace(/\/+$/, "");
if (baseUrl !== undefined && !baseUrl.startsWith("https://")) {
  console.error("EP_BASE_URL must begin with https://: Office loads add-ins from secure addresses only.");
  process.exit(2);
}

ensurePackages();
const { default: webpack } = await import("webpack");
const { default: configuration, DEVELOPMENT_URL } = await import("../webpack.config.mjs");

const out = path.resolve(root, values.out ?? (values.workbench ? ".cache/workbench" : "dist"));
const compiler = webpack(
  configuration({ production: !values.workbench, workbench: values.workbench, out, baseUrl }),
);
compiler.run((failure, stats) => {
  if (failure) throw failure;
  if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString("errors-warnings"));
  if (stats.hasErrors()) process.exitCode = 1;
  else
    console.log(
      `Built ${path.relative(root, out) || out}. Its manifest points at ${baseUrl ?? DEVELOPMENT_URL}.`,
    );
  compiler.close(() => undefined);
});
